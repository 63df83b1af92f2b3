/// Counting an actor's ties and adding up their weights (Freeman 1978; Barrat et al. 2004).
enum DegreeMeasures: MeasureFamily {
  static let measures: [Measure] = [
    count(
      "degree", "number of ties of an actor", "k_i = |{j : w_ij ≠ 0 or w_ji ≠ 0}| by tie", .both
    ) {
      _ in true
    },
    count("out_degree", "number of ties that run from an actor", "k_i = |{j : w_ij ≠ 0}|", .out) {
      _ in true
    },
    count("in_degree", "number of ties that run to an actor", "k_i = |{j : w_ji ≠ 0}|", .in) {
      _ in true
    },
    count("positive_degree", "number of an actor's positive ties", "k⁺_i = |{j : w_ij > 0}|", .both)
    {
      $0 > 0
    },
    count("negative_degree", "number of an actor's negative ties", "k⁻_i = |{j : w_ij < 0}|", .both)
    {
      $0 < 0
    },
    sum("strength", "total weight of an actor's ties, signs dropped", "s_i = Σ_j |w_ij|", .both) {
      $0.magnitude
    },
    sum(
      "out_strength", "total weight of the ties from an actor, signs dropped", "s_i = Σ_j |w_ij|",
      .out
    ) { $0.magnitude },
    sum(
      "in_strength", "total weight of the ties to an actor, signs dropped", "s_i = Σ_j |w_ji|", .in
    ) { $0.magnitude },
    sum("positive_strength", "weight of an actor's amity", "s⁺_i = Σ_j max(w_ij, 0)", .both) {
      max($0, 0)
    },
    sum("negative_strength", "weight of an actor's enmity", "s⁻_i = Σ_j max(−w_ij, 0)", .both) {
      max(-$0, 0)
    },
    sum("net_strength", "amity less enmity of an actor", "s⁺_i − s⁻_i = Σ_j w_ij", .both) { $0 },
    net,
  ]

  private static let net = Measure(
    "net_degree", "positive less negative ties of an actor", formula: "k⁺_i − k⁻_i",
    unit: "ties", domain: .anyLayer, subject: .actor, cost: "O(m)", source: source
  ) { input in
    total(input, .both) { $0 > 0 ? 1 : -1 }
  }

  private static let source =
    "Freeman 1978 (Social Networks 1); Barrat et al. 2004 (PNAS 101); signed: Everett & Borgatti 2014"

  private static func count(
    _ name: String, _ meaning: String, _ formula: String, _ way: Adjacency.Way,
    _ counts: @escaping @Sendable (Double) -> Bool
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: "ties", domain: .anyLayer, subject: .actor,
      cost: "O(m)", source: source
    ) { input in
      total(input, way) { counts($0) ? 1 : 0 }
    }
  }

  private static func sum(
    _ name: String, _ meaning: String, _ formula: String, _ way: Adjacency.Way,
    _ part: @escaping @Sendable (Double) -> Double
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: "weight", domain: .anyLayer, subject: .actor,
      cost: "O(m)", source: source
    ) { input in
      total(input, way, part)
    }
  }

  private static func total(
    _ input: MeasureCase, _ way: Adjacency.Way, _ part: (Double) -> Double
  ) -> [MeasureValue] {
    let adjacency =
      switch way {
      case .out: input.out
      case .in: input.into
      case .both: input.both
      }
    return input.eachActor { actor in
      var sum = 0.0
      for place in adjacency.places(of: actor) { sum += part(adjacency.weights[place]) }
      return sum
    }
  }
}
