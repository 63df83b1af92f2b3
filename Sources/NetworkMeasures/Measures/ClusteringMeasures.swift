internal import GraphLibrary

/// Whether those tied with the same actor are tied with each other, and like with like.
enum ClusteringMeasures: MeasureFamily {
  static let measures: [Measure] = [
    transitivity, clustering, meanClustering, coreness, assortativity, groupAssortativity,
    smallWorld,
  ]

  private static let domain = MeasureDomain(signs: .positive, direction: .undirected)

  private static let transitivity = Measure(
    "transitivity", "share of the connected triples that are closed",
    formula: "3 triangles / connected triples", unit: "share", domain: domain, subject: .network,
    cost: "O(m^1.5)", source: "Newman 2010, eq. 7.41; Barrat & Weigt 2000"
  ) { input in
    input.whole(try transitivity(input))
  }

  private static let clustering = Measure(
    "clustering", "share of the pairs of an actor's neighbours that are tied",
    formula: "2 t_i / (k_i (k_i − 1))", unit: "share", domain: domain, subject: .actor,
    cost: "O(m^1.5)", source: "Watts & Strogatz 1998"
  ) { input in
    input.actors(try local(input))
  }

  private static let meanClustering = Measure(
    "mean_clustering", "mean clustering of the actors with two ties or more",
    formula: "mean of 2 t_i / (k_i (k_i − 1)) over k_i ≥ 2", unit: "share", domain: domain,
    subject: .network, cost: "O(m^1.5)", source: "Watts & Strogatz 1998"
  ) { input in
    let known = try local(input).filter { !$0.isNaN }
    return input.whole(known.isEmpty ? nil : known.reduce(0, +) / Double(known.count))
  }

  private static let coreness = Measure(
    "coreness", "greatest k such that an actor is in a part where all have k ties or more",
    formula: "max {k : i in the k-core}", unit: "ties", domain: .positive, subject: .actor,
    cost: "O(m)", source: "Seidman 1983; Batagelj & Zaversnik 2003"
  ) { input in
    input.actors(
      try input.graph.with { graph in try graph.coreness() })
  }

  private static let assortativity = Measure(
    "degree_assortativity", "correlation of the degrees at the two ends of ties",
    formula: "Pearson's r over ties of (out-degree of i, in-degree of j)", unit: "correlation",
    domain: .positive, subject: .network, cost: "O(m)", source: "Newman 2003 (Phys. Rev. E 67)"
  ) { input in
    guard input.network.tieCount > 0 else { return input.whole(nil) }
    return input.whole(
      try input.graph.with { graph in
        try graph.degreeAssortativity()
      })
  }

  private static let groupAssortativity = Measure(
    "group_assortativity", "how far ties run within groups, 1 if all do, 0 as by chance",
    formula: "(Σ e_gg − Σ a_g b_g)/(1 − Σ a_g b_g), e by number of ties", unit: "1",
    domain: MeasureDomain(signs: .positive, needs: ["group"]), subject: .network, cost: "O(m)",
    source: "Newman 2003 (Phys. Rev. E 67), eq. 2"
  ) { input in
    guard let groups = input.capabilities.words["group"] else {
      throw Refusal("needs words in the column 'group' of the table of actors")
    }
    return input.whole(try nominal(input.network, groups))
  }

  private static func nominal(
    _ network: TieNetwork, _ groups: [String?]
  ) throws -> Double? {
    var from: [String: Double] = [:]
    var to: [String: Double] = [:]
    var within = 0.0
    var total = 0.0
    for tie in 0..<network.tieCount {
      guard let a = groups[Int(network.sources[tie])], let b = groups[Int(network.targets[tie])]
      else { throw Refusal("needs the group of every actor with a tie") }
      for (one, other) in network.isDirected ? [(a, b)] : [(a, b), (b, a)] {
        from[one, default: 0] += 1
        to[other, default: 0] += 1
        if one == other { within += 1 }
        total += 1
      }
    }
    let expected = from.keys.sorted().reduce(0) { $0 + from[$1]! * to[$1, default: 0] }
    guard total > 0, expected < total * total else { return nil }
    let chance = expected / (total * total)
    return (within / total - chance) / (1 - chance)
  }

  private static let smallWorld = Measure(
    "small_world", "clustering over distance, each relative to a random network; above 1 small",
    formula: "(C/(k̄/(n−1))) / (L/((ln n − γ)/ln k̄ + 1/2)), by number of ties", unit: "1",
    domain: domain, subject: .network, cost: "O(n m)",
    source: "Humphries & Gurney 2008; random L: Fronczak et al. 2004"
  ) { input in
    let steps = try unweightedDistances(input)
    let order = Double(input.order)
    let degree = order > 0 ? 2 * Double(input.network.tieCount) / order : 0
    guard degree > 1, steps.allSatisfy({ $0 < .infinity }) else {
      return input.whole(nil, note: "needs a connected network of mean degree above 1")
    }
    let length = steps.reduce(0, +) / (order * (order - 1))
    let random = (logarithm(order) - 0.577_215_664_901_532_9) / logarithm(degree) + 0.5
    guard let clustering = try transitivity(input) else { return input.whole(nil) }
    return input.whole(clustering / (degree / (order - 1)) / (length / random))
  }

  private static func unweightedDistances(_ input: MeasureCase) throws -> [Double] {
    try input.graph.with { graph in try graph.distances(lengths: nil) }
  }

  private static func transitivity(_ input: MeasureCase) throws -> Double? {
    let found = try input.graph.with { graph in
      try graph.transitivity()
    }
    return found.isNaN ? nil : found
  }

  private static func local(_ input: MeasureCase) throws -> [Double] {
    try input.graph.with { graph in try graph.localClustering() }
  }
}
