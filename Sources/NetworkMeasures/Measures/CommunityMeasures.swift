internal import GraphLibrary

/// Groups of actors with more amity within than between, and how good they are.
enum CommunityMeasures: MeasureFamily {
  static let measures: [Measure] =
    methods.flatMap { [labels($0), quality($0)] } + [groupModularity, signedGroupModularity]

  /// A way to find communities.
  private struct Method: Sendable {
    let name: String
    let meaning: String
    let source: String
    let isSigned: Bool
    let find: @Sendable (MeasureCase) throws -> [Int]
  }

  private static let methods = [
    Method(
      name: "louvain", meaning: "the Louvain method", source: "Blondel et al. 2008",
      isSigned: false
    ) { input in
      let resolution = input.parameters["community.resolution"]
      return try found(input) { graph, weights in
        try graph.louvain(weights: weights, resolution: resolution, seed: seed)
      }
    },
    Method(
      name: "leiden", meaning: "the Leiden method", source: "Traag, Waltman & van Eck 2019",
      isSigned: false
    ) { input in
      let resolution = input.parameters["community.resolution"]
      let both = input.both
      let strengths = (0..<input.order).map { actor in
        both.places(of: actor).reduce(0) { $0 + both.weights[$1] }
      }
      return try found(input) { graph, weights in
        try graph.leiden(
          weights: weights, strengths: strengths, resolution: resolution, seed: seed)
      }
    },
    Method(
      name: "leading_eigenvector", meaning: "splitting by leading eigenvectors",
      source: "Newman 2006 (PNAS 103)", isSigned: false
    ) { input in
      try found(input) { graph, weights in
        try graph.leadingEigenvector(weights: weights)
      }
    },
    Method(
      name: "spin_glass", meaning: "a signed spin glass, for a connected network",
      source: "Reichardt & Bornholdt 2006; Traag & Bruggeman 2009", isSigned: true
    ) { input in
      guard Set(try input.components()).count == 1 else {
        throw Refusal("is not defined for a network that is not connected")
      }
      let gamma = input.parameters["community.resolution"]
      return try found(input) { graph, weights in
        try graph.spinGlass(
          weights: weights, spins: max(2, min(25, graph.order)), gamma: gamma, seed: seed)
      }
    },
  ]

  /// Any number will do: it makes answers repeatable.
  private static let seed: UInt64 = 1

  private static func found(
    _ input: MeasureCase,
    _ find: (borrowing Graph, [Double]) throws -> [Int]
  ) throws -> [Int] {
    let weights = input.network.weights
    return try input.graph.with { graph in try find(graph, weights) }
  }

  private static func communities(
    _ method: Method, _ input: MeasureCase
  ) throws -> [Int]? {
    guard input.network.tieCount > 0 else { return nil }
    if let known = input.knownCommunities[method.name] { return known }
    let labels = numbered(try method.find(input))
    input.knownCommunities[method.name] = labels
    return labels
  }

  private static func domain(_ method: Method) -> MeasureDomain {
    MeasureDomain(signs: method.isSigned ? .any : .positive, direction: .undirected)
  }

  private static func labels(_ method: Method) -> Measure {
    Measure(
      method.name, "community of an actor by \(method.meaning), numbered from 1",
      formula: "communities of great modularity, found by \(method.meaning)", unit: "label",
      domain: domain(method), subject: .actor,
      cost: method.isSigned ? "thousands of O(m) sweeps" : "about O(m log n)",
      source: method.source, isCostly: method.isSigned
    ) { input in
      let labels = try communities(method, input)
      return input.eachActor { actor in labels.map { Double($0[actor]) } }
    }
  }

  private static func quality(_ method: Method) -> Measure {
    Measure(
      "\(method.name)_modularity", "modularity of the communities by \(method.meaning)",
      formula: method.isSigned ? signedFormula : formula, unit: "1", domain: domain(method),
      subject: .network, cost: "as \(method.name)", source: method.source,
      isCostly: method.isSigned
    ) { input in
      let resolution = input.parameters["community.resolution"]
      return input.whole(
        try communities(method, input).flatMap {
          signedModularity(input.network, $0, resolution: resolution)
        })
    }
  }

  private static let formula = "Σ_ij [w_ij − γ s_i s_j / 2w] δ(c_i,c_j) / 2w"
  private static let signedFormula =
    "Σ_ij [w_ij − γ(s⁺_i s⁺_j/2w⁺ − s⁻_i s⁻_j/2w⁻)] δ(c_i,c_j) / (2w⁺ + 2w⁻)"

  private static let groupModularity = modularity(
    "group_modularity", "modularity of the groups in the table of actors", .positive, formula,
    "Newman & Girvan 2004")
  private static let signedGroupModularity = modularity(
    "signed_group_modularity", "signed modularity of the groups in the table of actors", .any,
    signedFormula, "Gómez, Jensen & Arenas 2009")

  private static func modularity(
    _ name: String, _ meaning: String, _ signs: MeasureDomain.Signs, _ formula: String,
    _ source: String
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: "1",
      domain: MeasureDomain(signs: signs, direction: .undirected, needs: ["group"]),
      subject: .network, cost: "O(m)", source: source
    ) { input in
      let labels = try input.groupLabels()
      let resolution = input.parameters["community.resolution"]
      return input.whole(signedModularity(input.network, labels, resolution: resolution))
    }
  }
}

/// Signed modularity of a division of an undirected network (Gómez, Jensen & Arenas 2009, eq. 17);
/// without negative ties that of Newman & Girvan. `nil` without ties.
///
/// - Parameters:
///   - labels: the community of each actor, any numbers.
///   - resolution: γ, which multiplies what is expected by chance.
func signedModularity(_ network: TieNetwork, _ labels: [Int], resolution: Double) -> Double? {
  var within = 0.0
  // Strengths of each community, positive and negative.
  var strengths: [Int: (positive: Double, negative: Double)] = [:]
  var total = (positive: 0.0, negative: 0.0)
  for tie in 0..<network.tieCount {
    let weight = network.weights[tie]
    let (a, b) = (labels[Int(network.sources[tie])], labels[Int(network.targets[tie])])
    if a == b { within += 2 * weight }
    for label in [a, b] {
      if weight > 0 {
        strengths[label, default: (0, 0)].positive += weight
      } else {
        strengths[label, default: (0, 0)].negative -= weight
      }
    }
    if weight > 0 { total.positive += 2 * weight } else { total.negative -= 2 * weight }
  }
  guard total.positive + total.negative > 0 else { return nil }
  var expected = 0.0
  for label in strengths.keys.sorted() {
    let (positive, negative) = strengths[label]!
    if total.positive > 0 { expected += positive * positive / total.positive }
    if total.negative > 0 { expected -= negative * negative / total.negative }
  }
  return (within - resolution * expected) / (total.positive + total.negative)
}
