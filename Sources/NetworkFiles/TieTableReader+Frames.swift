internal import NetworkMeasures

extension TieTableReader {
  /// The rows as networks, one frame for each period; periods, layers and actors sorted by name.
  func frames() -> [NetworkFrame] {
    if rows.isEmpty { return [empty] }
    var byPeriod = [[Int]](repeating: [], count: periods.names.count)
    for (index, row) in rows.enumerated() { byPeriod[Int(row.period)].append(index) }
    return periods.names.indices.sorted { isBefore(periods.names[$0], periods.names[$1]) }
      .map { frame(periods.names[$0], byPeriod[$0]) }
  }

  private var empty: NetworkFrame {
    let names = actorNames([], period: nil)
    return NetworkFrame(
      names: names, layers: [NetworkLayer(name: "", network: network(names.count, false, []).0)],
      capabilities: capabilities(names, period: nil))
  }

  /// Years and other whole numbers by value, all else by letters.
  private func isBefore(_ one: String, _ other: String) -> Bool {
    if let one = Int(one), let other = Int(other) { return one < other }
    return one < other
  }

  private func frame(_ period: String, _ rows: [Int]) -> NetworkFrame {
    let names = actorNames(rows, period: period)
    var place: [String: Int] = [:]
    for (index, name) in names.enumerated() { place[name] = index }
    let position = self.names.names.map { place[$0] ?? -1 }
    var byLayer: [Int32: [Row]] = [:]
    for index in rows {
      var row = self.rows[index]
      row.a = Int32(position[Int(row.a)])
      row.b = Int32(position[Int(row.b)])
      byLayer[row.layer, default: []].append(row)
    }
    let layers = byLayer.keys.sorted { self.layers.names[Int($0)] < self.layers.names[Int($1)] }
      .map { layer(self.layers.names[Int($0)], byLayer[$0]!, names.count) }
    return NetworkFrame(
      period: period, names: names, layers: layers,
      capabilities: capabilities(names, period: period))
  }

  private func actorNames(_ rows: [Int], period: String?) -> [String] {
    if let actors { return actors.names(period: period) }
    var found = Set<Int32>()
    for index in rows {
      found.insert(self.rows[index].a)
      found.insert(self.rows[index].b)
    }
    return found.map { names.names[Int($0)] }.sorted()
  }

  private func capabilities(_ names: [String], period: String?) -> Capabilities {
    actors?.capabilities(period: period) ?? Capabilities(order: names.count)
  }

  private func layer(_ name: String, _ rows: [Row], _ order: Int) -> NetworkLayer {
    let isDirected = rows.contains { $0.isDirected }
    let (network, beliefs) = network(order, isDirected, rows)
    return NetworkLayer(name: name, network: network, beliefs: beliefs)
  }

  private func network(
    _ order: Int, _ isDirected: Bool, _ rows: [Row]
  ) -> (TieNetwork, [TieBelief]) {
    var ties: [(first: Int, second: Int, weight: Double)] = []
    var beliefs: [Int: TieBelief] = [:]
    func add(_ a: Int, _ b: Int, _ row: Row) {
      ties.append((a, b, row.weight))
      let swaps = !isDirected && a > b
      beliefs[swaps ? b * order + a : a * order + b] = row.belief
    }
    for row in rows where row.weight != 0 {
      add(Int(row.a), Int(row.b), row)
      if isDirected, !row.isDirected { add(Int(row.b), Int(row.a), row) }
    }
    guard let network = try? TieNetwork(order: order, isDirected: isDirected, ties: ties) else {
      preconditionFailure("the rows were checked")
    }
    if beliefs.isEmpty { return (network, []) }
    return (
      network,
      (0..<network.tieCount).map { tie in
        let key = Int(network.sources[tie]) * order + Int(network.targets[tie])
        return beliefs[key] ?? TieBelief(low: network.weights[tie], high: network.weights[tie])
      }
    )
  }
}
