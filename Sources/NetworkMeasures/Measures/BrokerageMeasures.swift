internal import GraphLibrary

/// Structural holes and brokers: who joins those that are not tied.
enum BrokerageMeasures: MeasureFamily {
  static let measures: [Measure] = [constraint, effectiveSize, brokerage]

  private static let constraint = Measure(
    "constraint", "how far an actor's ties lead back to one another",
    formula: "Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij = (w_ij + w_ji)/Σ_k (w_ik + w_ki)", unit: "1",
    domain: .positive, subject: .actor, cost: "O(Σ k²)", source: "Burt 1992, eq. 2.4"
  ) { input in
    let weights = input.graphWeights
    return input.actors(
      try input.graph.with { graph in
        try graph.constraint(weights: weights)
      })
  }

  private static let effectiveSize = Measure(
    "effective_size", "number of an actor's ties less what they repeat",
    formula: "Σ_j [1 − Σ_q p_iq m_jq], m_jq = (w_jq + w_qj)/max_k (w_jk + w_kj)", unit: "ties",
    domain: MeasureDomain(signs: .positive, most: 2000), subject: .actor, cost: "O(Σ k²)",
    source: "Burt 1992, eq. 2.2"
  ) { input in
    let order = input.order
    let mutual = input.mutualWeights()
    let neighbours = (0..<order).map { actor in
      (0..<order).filter { mutual[actor * order + $0] > 0 }
    }
    let greatest = (0..<order).map { actor in
      neighbours[actor].reduce(0) { max($0, mutual[actor * order + $1]) }
    }
    return input.eachActor { actor in
      let total = neighbours[actor].reduce(0) { $0 + mutual[actor * order + $1] }
      guard total > 0 else { return nil }
      var size = 0.0
      for j in neighbours[actor] {
        var repeated = 0.0
        for q in neighbours[actor] where q != j {
          repeated += mutual[actor * order + q] / total * mutual[j * order + q] / greatest[j]
        }
        size += 1 - repeated
      }
      return size
    }
  }

  private static let brokerage = Measure(
    "gould_fernandez", "times that an actor joins two others without a tie, by their groups",
    formula: "|{(a,c) : a→b→c, not a→c}| by the groups of a, b, c", unit: "pairs",
    domain: MeasureDomain(needs: ["group"], most: 2000), subject: .actor, cost: "O(Σ k²)",
    source: "Gould & Fernandez 1989 (Sociological Methodology 19)"
  ) { input in
    guard
      let groups = input.capabilities.words["group"]
        ?? input.capabilities.numbers["group"]?.map({ $0.map { "\($0)" } })
    else { throw Refusal("needs the column 'group' in the table of actors") }
    let tied = Set(input.matrix.indices.filter { input.matrix[$0] != 0 })
    return (0..<input.order).flatMap { broker -> [MeasureValue] in
      let counts = brokerCounts(broker, input, groups, tied)
      return roles.enumerated().map { role, name in
        MeasureValue(
          .role(broker, name), groups[broker] == nil ? nil : Double(counts[role]),
          note: groups[broker] == nil ? "its group is missing" : "")
      }
    }
  }

  private static let roles = [
    "coordinator", "itinerant", "gatekeeper", "representative", "liaison",
  ]

  /// How often an actor brokers in each role; triples with a group missing are left out.
  private static func brokerCounts(
    _ broker: Int, _ input: MeasureCase, _ groups: [String?], _ tied: Set<Int>
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: roles.count)
    for before in input.into.places(of: broker) {
      let a = Int(input.into.neighbours[before])
      for after in input.out.places(of: broker) {
        let c = Int(input.out.neighbours[after])
        guard a != c, !tied.contains(a * input.order + c), let one = groups[a],
          let own = groups[broker], let other = groups[c]
        else { continue }
        let role =
          one == own
          ? (own == other ? 0 : 3) : (own == other ? 2 : (one == other ? 1 : 4))
        counts[role] += 1
      }
    }
    return counts
  }
}

extension MeasureCase {
  /// w_ij + w_ji, as Burt counts ties whichever way they run.
  func mutualWeights() -> [Double] {
    if !network.isDirected { return matrix }
    var mutual = matrix
    for row in 0..<order {
      for column in 0..<order {
        mutual[row * order + column] =
          matrix[row * order + column] + matrix[column * order + row]
      }
    }
    return mutual
  }
}
