/// Shortest paths: who is near to whom, and who stands between. A tie of weight w is 1/w long, so
/// that strong ties are short (Newman 2001); without weights each is one step.
enum PathMeasures: MeasureFamily {
  static let measures: [Measure] = [
    closeness, harmonic, eccentricity, reach, betweenness, betweennessShare, tieBetweenness,
    meanDistance, diameter, efficiency,
  ]

  private static let cost = "O(n m + n² log n)"

  private static let closeness = Measure(
    "closeness", "nearness of an actor to those it can reach, for parted networks as well",
    formula: "(r_i−1)/(n−1) · (r_i−1)/Σ_j d_ij, r_i reached by i and itself, d of lengths 1/w",
    unit: "1/length", domain: .positive, subject: .actor, cost: cost,
    source: "Wasserman & Faust 1994, eq. 5.22; Freeman 1978 (Social Networks 1)"
  ) { input in
    let sums = input.paths.reach
    let others = Double(input.order - 1)
    return input.eachActor { actor in
      let reach = sums[actor]
      return reach.count > 0 ? reach.count / others * reach.count / reach.sum : nil
    }
  }

  private static let harmonic = Measure(
    "harmonic", "mean of one over the distance from an actor to every other",
    formula: "Σ_j 1/d_ij / (n−1), 1/∞ = 0", unit: "1/length", domain: .positive, subject: .actor,
    cost: cost, source: "Marchiori & Latora 2000; Rochat 2009"
  ) { input in
    let sums = input.paths.reach
    return input.eachActor { input.order > 1 ? sums[$0].inverse / Double(input.order - 1) : nil }
  }

  private static let eccentricity = Measure(
    "eccentricity", "distance from an actor to the farthest; undefined unless it reaches all",
    formula: "max_j d_ij", unit: "length", domain: .positive, subject: .actor, cost: cost,
    source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    let sums = input.paths.reach
    return input.eachActor {
      input.order > 1 && sums[$0].count == Double(input.order - 1) ? sums[$0].farthest : nil
    }
  }

  private static let reach = Measure(
    "reach", "number of other actors that an actor can reach", formula: "|{j ≠ i : d_ij < ∞}|",
    unit: "actors", domain: .positive, subject: .actor, cost: cost,
    source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    input.actors(input.paths.reach.map(\.count))
  }

  private static let betweenness = Measure(
    "betweenness", "shortest paths of others that run through an actor",
    formula: "Σ_{s≠i≠t} σ_st(i)/σ_st, pairs unordered if undirected, lengths 1/w",
    unit: "paths", domain: .positive, subject: .actor, cost: "O(n m + n² log n)",
    source: "Freeman 1977; Brandes 2001"
  ) { input in
    input.actors(input.paths.betweenness)
  }

  private static let betweennessShare = Measure(
    "betweenness_share", "share of the pairs of others whose shortest path runs through an actor",
    formula: "betweenness / ((n−1)(n−2)/2), directed / ((n−1)(n−2))", unit: "share",
    domain: .positive, subject: .actor, cost: cost, source: "Freeman 1977"
  ) { input in
    let pairs =
      Double(input.order - 1) * Double(input.order - 2) / (input.network.isDirected ? 1 : 2)
    let found = input.paths.betweenness
    return input.eachActor { pairs > 0 ? found[$0] / pairs : nil }
  }

  private static let tieBetweenness = Measure(
    "tie_betweenness", "shortest paths that run along a tie", formula: "Σ_{s,t} σ_st(ij)/σ_st",
    unit: "paths", domain: .positive, subject: .dyad, cost: cost,
    source: "Girvan & Newman 2002; Brandes 2008"
  ) { input in
    let found = input.paths.tieBetweenness
    return input.eachTie { found[$0] }
  }

  private static let meanDistance = Measure(
    "mean_distance", "mean distance of the pairs that have a path",
    formula: "Σ d_st / |{d_st < ∞}|",
    unit: "length", domain: .positive, subject: .network, cost: cost,
    source: "Watts & Strogatz 1998"
  ) { input in
    let sums = input.paths.reach
    let pairs = sums.reduce(0) { $0 + $1.count }
    let possible = Double(input.order) * Double(input.order - 1)
    return input.whole(
      pairs > 0 ? sums.reduce(0) { $0 + $1.sum } / pairs : nil,
      note: pairs < possible ? "pairs without a path are left out" : "")
  }

  private static let diameter = Measure(
    "diameter", "greatest distance of a pair; undefined if a pair has no path",
    formula: "max d_st", unit: "length", domain: .positive, subject: .network, cost: cost,
    source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    let sums = input.paths.reach
    let isWhole = sums.allSatisfy { $0.count == Double(input.order - 1) } && input.order > 1
    return input.whole(
      isWhole ? sums.map(\.farthest).max() : nil,
      note: isWhole || input.order < 2 ? "" : "a pair has no path")
  }

  private static let efficiency = Measure(
    "efficiency", "mean of one over the distance of every pair",
    formula: "Σ_{s≠t} 1/d_st / (n(n−1)), 1/∞ = 0", unit: "1/length", domain: .positive,
    subject: .network, cost: cost, source: "Latora & Marchiori 2001"
  ) { input in
    let sums = input.paths.reach
    let pairs = Double(input.order) * Double(input.order - 1)
    return input.whole(pairs > 0 ? sums.reduce(0) { $0 + $1.inverse } / pairs : nil)
  }
}

extension MeasureCase {
  /// One value for each tie.
  func eachTie(_ value: (Int) -> Double?) -> [MeasureValue] {
    (0..<network.tieCount).map {
      MeasureValue(.dyad(Int(network.sources[$0]), Int(network.targets[$0])), value($0))
    }
  }
}
