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
///
/// Ranges of ties, chances of being honoured and ranges of indicators come with them: half-widths of
/// what is added up, or multiplied to power, are added in squares, as if they erred apart; of several
/// pledges of a pair in a layer the surest counts; alignment is not honoured, it is.
public func networkFrame(_ dataSet: DataSet) -> NetworkFrame {
  let world = dataSet.world
  var layers = Layer.allCases.compactMap { layer -> NetworkLayer? in
    let ties = world.ties.filter { $0.layer == layer && $0.weight != 0 }
    return ties.isEmpty ? nil : networkLayer(layer.word, sum(ties), world, ties)
  }
  layers.append(networkLayer("alignment", alignment(world), world, []))
  return NetworkFrame(
    names: world.actors.map(\.code), layers: layers.sorted { $0.name < $1.name },
    capabilities: capabilities(world))
}

/// A pair's ties of one layer together.
private struct SummedTie {
  var weight = 0.0
  /// Squares of the half-widths below and above.
  var below = 0.0, above = 0.0
  var honour = 0.0

  mutating func add(_ tie: Tie) {
    weight += tie.weight
    if let range = tie.range {
      let (down, up) = (tie.weight - range.lowerBound, range.upperBound - tie.weight)
      below += down * down
      above += up * up
    }
    honour = max(honour, tie.honour ?? 1)
  }

  var belief: TieBelief {
    TieBelief(
      low: weight - below.squareRoot(), high: weight + above.squareRoot(), honour: honour)
  }
}

/// Ordered pairs where the layer is directed, else the lesser actor first.
private struct Place: Hashable {
  let a: Int, b: Int
}

private func sum(_ ties: [Tie]) -> [Place: SummedTie] {
  let isDirected = ties.contains { $0.isDirected }
  var sums: [Place: SummedTie] = [:]
  for tie in ties {
    let keepsOrder = isDirected || tie.a < tie.b
    sums[keepsOrder ? Place(a: tie.a, b: tie.b) : Place(a: tie.b, b: tie.a), default: SummedTie()]
      .add(tie)
    if isDirected, !tie.isDirected {
      sums[Place(a: tie.b, b: tie.a), default: SummedTie()].add(tie)
    }
  }
  return sums
}

private func alignment(_ world: World) -> [Place: SummedTie] {
  let (network, order) = (world.alignmentNetwork(), world.actors.count)
  var found: [Place: SummedTie] = [:]
  for pair in Set(world.ties.map { Dyad($0.a, $0.b) }) {
    let x = network[pair.first * order + pair.second]
    let range = world.alignmentRange(of: pair)
    let (down, up) = (x - range.lowerBound, range.upperBound - x)
    found[Place(a: pair.first, b: pair.second)] = SummedTie(
      weight: x, below: down * down, above: up * up, honour: 1)
  }
  return found
}

private func networkLayer(
  _ name: String, _ sums: [Place: SummedTie], _ world: World, _ ties: [Tie]
) -> NetworkLayer {
  let network = try? TieNetwork(
    order: world.actors.count, isDirected: ties.contains { $0.isDirected },
    ties: sums.map { (first: $0.key.a, second: $0.key.b, weight: $0.value.weight) })
  guard let network else { preconditionFailure("a data set was checked") }
  let beliefs = (0..<network.tieCount).map { tie in
    let (a, b) = (Int(network.sources[tie]), Int(network.targets[tie]))
    return sums[Place(a: a, b: b)]!.belief
  }
  return NetworkLayer(name: name, network: network, beliefs: beliefs)
}

private func capabilities(_ world: World) -> Capabilities {
  var table = Capabilities(order: world.actors.count)
  func set(_ column: String, _ estimates: [Estimate]) {
    table.set(column, estimates.map(\.value))
    table.set(ranges: estimates.map(range), of: column)
  }
  table.set("cinc", world.actors.map { $0.cinc })
  set("gdp", world.actors.map(\.gdp))
  table.set("population", world.actors.map { $0.population })
  set("milex", world.actors.map(\.militaryExpenditure))
  set("power", world.actors.map { product($0.militaryExpenditure, $0.militaryPPP) })
  table.set("latitude", world.actors.map { $0.capital.latitude })
  table.set("longitude", world.actors.map { $0.capital.longitude })
  return table
}

/// Widened to hold the value.
private func range(_ estimate: Estimate) -> ClosedRange<Double>? {
  guard let low = estimate.low, let high = estimate.high else { return nil }
  return min(low, estimate.value)...max(high, estimate.value)
}

/// A product, with relative half-widths added in squares; without a range if neither has one.
private func product(_ one: Estimate, _ other: Estimate) -> Estimate {
  let value = one.value * other.value
  guard value != 0, range(one) != nil || range(other) != nil else { return Estimate(value: value) }
  func part(_ bound: (ClosedRange<Double>) -> Double) -> Double {
    [one, other].reduce(0) { sum, estimate in
      let share = range(estimate).map { bound($0) / estimate.value - 1 } ?? 0
      return sum + share * share
    }.squareRoot()
  }
  return Estimate(
    value: value, low: max(0, value * (1 - part(\.lowerBound))),
    high: value * (1 + part(\.upperBound)))
}
