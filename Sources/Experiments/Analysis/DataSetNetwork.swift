internal import AllianceModel
public import NetworkFiles
internal import NetworkMeasures
public import Scenarios

/// The network of a data set on its as-of date: a layer for each of its layers, `alignment` for
/// what the layer rule makes of them, and the actors' capabilities.
///
/// Ties of one layer between the same pair are added up (a pair has many cooperation ties); a layer
/// with directed ties is directed. Capabilities: `cinc`, `gdp` (bn int$), `population` (m),
/// `milex` (bn US$), `power` (milex at military purchasing power, bn), `latitude`, `longitude`.
public func networkFrame(_ dataSet: DataSet) -> NetworkFrame {
  let world = dataSet.world
  let order = world.actors.count
  var layers = Layer.allCases.compactMap { layer -> NetworkLayer? in
    let ties = world.ties.filter { $0.layer == layer && $0.weight != 0 }
    return ties.isEmpty ? nil : NetworkLayer(name: layer.word, network: sum(ties, order))
  }
  let alignment = world.alignmentNetwork()
  var ties: [(first: Int, second: Int, weight: Double)] = []
  for a in 0..<order {
    for b in (a + 1)..<max(order, a + 1) { ties.append((a, b, alignment[a * order + b])) }
  }
  if let network = try? TieNetwork(order: order, ties: ties) {
    layers.append(NetworkLayer(name: "alignment", network: network))
  }
  return NetworkFrame(
    names: world.actors.map(\.code), layers: layers.sorted { $0.name < $1.name },
    capabilities: capabilities(world))
}

private func sum(_ ties: [Tie], _ order: Int) -> TieNetwork {
  let isDirected = ties.contains { $0.isDirected }
  var weights: [Int: Double] = [:]
  for tie in ties {
    let (a, b) = isDirected || tie.a < tie.b ? (tie.a, tie.b) : (tie.b, tie.a)
    weights[a * order + b, default: 0] += tie.weight
    if isDirected, !tie.isDirected { weights[b * order + a, default: 0] += tie.weight }
  }
  let summed = weights.keys.sorted().map {
    (first: $0 / order, second: $0 % order, weight: weights[$0]!)
  }
  guard let network = try? TieNetwork(order: order, isDirected: isDirected, ties: summed) else {
    preconditionFailure("a data set was checked")
  }
  return network
}

private func capabilities(_ world: World) -> Capabilities {
  var table = Capabilities(order: world.actors.count)
  table.set("cinc", world.actors.map { $0.cinc })
  table.set("gdp", world.actors.map { $0.gdp.value })
  table.set("population", world.actors.map { $0.population })
  table.set("milex", world.actors.map { $0.militaryExpenditure.value })
  table.set("power", world.actors.map { $0.militaryExpenditure.value * $0.militaryPPP.value })
  table.set("latitude", world.actors.map { $0.capital.latitude })
  table.set("longitude", world.actors.map { $0.capital.longitude })
  return table
}
