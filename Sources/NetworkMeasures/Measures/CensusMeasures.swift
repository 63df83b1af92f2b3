internal import GraphLibrary

/// Counting the kinds of dyads and triads.
enum CensusMeasures: MeasureFamily {
  static let measures: [Measure] = [dyads, triads, signedTriads, strong, weak]

  private static let dyads = Measure(
    "dyad_census", "number of pairs with ties both ways, one way and none",
    formula: "M, A, N", unit: "dyads", domain: MeasureDomain(direction: .directed, most: .max),
    subject: .network, cost: "O(m)", source: "Holland & Leinhardt 1970",
    parts: ["mutual", "asymmetric", "null"]
  ) { input in
    let network = input.network
    var pairs = Set<Int>()
    var mutual = 0
    for tie in 0..<network.tieCount {
      let (a, b) = (Int(network.sources[tie]), Int(network.targets[tie]))
      if !pairs.insert(min(a, b) * input.order + max(a, b)).inserted { mutual += 1 }
    }
    let all = input.order * max(0, input.order - 1) / 2
    return [
      MeasureValue(.part("mutual"), Double(mutual)),
      MeasureValue(.part("asymmetric"), Double(pairs.count - mutual)),
      MeasureValue(.part("null"), Double(all - pairs.count)),
    ]
  }

  private static let triads = Measure(
    "triad_census", "number of triads of each of the 16 directed types",
    formula: "counts by M-A-N type", unit: "triads",
    domain: MeasureDomain(direction: .directed), subject: .network, cost: "O(m k)",
    source: "Holland & Leinhardt 1976; Batagelj & Mrvar 2001", parts: Graph.triadTypes
  ) { input in
    // igraph has no census of fewer than three nodes: there are no triads then.
    let counts =
      input.order < 3
      ? Array(repeating: 0, count: 16)
      : try input.graph.with { graph in try graph.triadCensus() }
    return zip(Graph.triadTypes, counts).map { MeasureValue(.part($0), $1) }
  }

  private static let signedTriads = Measure(
    "signed_triad_census", "number of closed triads by their signs",
    formula: "counts of PPP, PPN, PNN, NNN: P a positive tie, N a negative", unit: "triads",
    domain: .undirected,
    subject: .network, cost: "O(m k)", source: "Cartwright & Harary 1956",
    parts: signTypes
  ) { input in
    let counts = signedCounts(input)
    return zip(signTypes, counts).map { MeasureValue(.part($0), Double($1)) }
  }

  private static let signTypes = ["PPP", "PPN", "PNN", "NNN"]

  private static let strong = Measure(
    "balanced_triads", "share of the closed triads that are balanced",
    formula: "(T₊₊₊ + T₊₋₋)/T", unit: "share", domain: .undirected, subject: .network,
    cost: "O(m k)", source: "Cartwright & Harary 1956"
  ) { input in
    let counts = signedCounts(input)
    return input.whole(share(counts[0] + counts[2], counts))
  }

  private static let weak = Measure(
    "weakly_balanced_triads", "share of the closed triads without exactly one negative tie",
    formula: "(T₊₊₊ + T₊₋₋ + T₋₋₋)/T", unit: "share", domain: .undirected, subject: .network,
    cost: "O(m k)", source: "Davis 1967"
  ) { input in
    let counts = signedCounts(input)
    return input.whole(share(counts[0] + counts[2] + counts[3], counts))
  }

  private static func share(_ part: Int, _ counts: [Int]) -> Double? {
    let all = counts.reduce(0, +)
    return all > 0 ? Double(part) / Double(all) : nil
  }

  /// Closed triads by their number of negative ties.
  private static func signedCounts(_ input: MeasureCase) -> [Int] {
    var counts = [0, 0, 0, 0]
    let adjacency = input.both
    // Mark the neighbours of the first actor; look for closing ties among later ones.
    var sign = [Double](repeating: 0, count: input.order)
    for a in 0..<input.order {
      for place in adjacency.places(of: a) {
        sign[Int(adjacency.neighbours[place])] = adjacency.weights[place]
      }
      for first in adjacency.places(of: a) where adjacency.neighbours[first] > a {
        let b = Int(adjacency.neighbours[first])
        for second in adjacency.places(of: b) where adjacency.neighbours[second] > b {
          let c = Int(adjacency.neighbours[second])
          guard sign[c] != 0 else { continue }
          counts[
            (adjacency.weights[first] < 0 ? 1 : 0) + (adjacency.weights[second] < 0 ? 1 : 0)
              + (sign[c] < 0 ? 1 : 0)] += 1
        }
      }
      for place in adjacency.places(of: a) { sign[Int(adjacency.neighbours[place])] = 0 }
    }
    return counts
  }
}
