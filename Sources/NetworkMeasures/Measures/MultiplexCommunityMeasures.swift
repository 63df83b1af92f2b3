/// Communities of a signed network of several layers: one division for all layers together.
///
/// Each layer brings its own amity, enmity and expectation by chance, so that a dense layer does not
/// drown a sparse one's pattern; an actor has one community, the limit of strong coupling of Mucha's
/// multislice modularity. The division of greatest modularity is that of least weak frustration of the
/// network whose ties are what is observed less what is expected.
enum MultiplexCommunityMeasures: MeasureFamily {
  static let measures: [Measure] = [community, modularity]

  private static let domain = MeasureDomain(.multiplex, direction: .undirected, most: 300)
  private static let source =
    "Mucha et al. 2010 (Science 328), coupling without bound; signs: Gómez, Jensen & Arenas 2009"

  private static let community = Measure(
    "multiplex_community", "community of an actor in all layers together, numbered from 1",
    formula: "the division of greatest multiplex_modularity", unit: "label", domain: domain,
    subject: .actor, cost: "exponential at worst, to balance.limit", source: source, isCostly: true
  ) { input in
    let found = try division(input)
    return input.eachActor { actor in found.map { Double($0.labels[actor]) } }
  }

  private static let modularity = Measure(
    "multiplex_modularity", "greatest signed modularity of one division for all layers",
    formula: """
      max over c of Σ_lij [w_ijl − γ(s⁺_il s⁺_jl/2w⁺_l − s⁻_il s⁻_jl/2w⁻_l)] δ(c_i,c_j) / \
      Σ_l (2w⁺_l + 2w⁻_l)
      """,
    unit: "1", domain: domain, subject: .network, cost: "as multiplex_community", source: source,
    isCostly: true
  ) { input in
    let found = try division(input)
    return input.whole(found?.modularity, note: found?.note ?? "")
  }

  private static func division(_ input: MeasureCase) throws -> MultiplexDivision? {
    if let known = input.knownMultiplexDivision { return known }
    let found = try MultiplexDivision(
      input.layers, resolution: input.parameters["community.resolution"],
      limit: Int(input.parameters["balance.limit"]))
    input.knownMultiplexDivision = found
    return found
  }
}

/// The division of greatest modularity over several layers.
struct MultiplexDivision {
  /// The community of each actor, from 1.
  let labels: [Int]
  let modularity: Double
  /// Whether it is proven to be the greatest.
  let note: String

  /// - Parameters:
  ///   - layers: undirected, all of the same actors.
  ///   - resolution: γ, which multiplies what is expected by chance.
  ///   - limit: work after which the search stops unproven.
  /// - Returns: nothing where no layer has a tie.
  init?(_ layers: [TieNetwork], resolution: Double, limit: Int) throws {
    let order = layers[0].order
    let total = layers.reduce(0) { $0 + 2 * $1.weights.reduce(0) { $0 + $1.magnitude } }
    guard total > 0 else { return nil }
    var surplus = [Double](repeating: 0, count: order * order)
    for layer in layers { Self.add(layer, resolution, to: &surplus) }
    var own = 0.0
    for actor in 0..<order {
      own += surplus[actor * order + actor]
      surplus[actor * order + actor] = 0
    }
    let amity = surplus.reduce(0) { $0 + max(0, $1) }
    let division = try SignedNetwork(order: order, weights: surplus).weakBalance(limit: limit)
    func modularity(_ frustration: Double) -> Double { (amity - 2 * frustration + own) / total }
    labels = numbered(division.camp)
    self.modularity = modularity(division.frustration)
    note =
      division.isProven ? "proven" : "not proven: at most \(modularity(division.lowerBound))"
  }

  /// Adds what a layer has beyond chance: w_ij − γ(s⁺_i s⁺_j/2w⁺ − s⁻_i s⁻_j/2w⁻).
  private static func add(
    _ layer: TieNetwork, _ resolution: Double, to surplus: inout [Double]
  ) {
    let order = layer.order
    var (amity, enmity) = (
      [Double](repeating: 0, count: order), [Double](repeating: 0, count: order)
    )
    for tie in 0..<layer.tieCount {
      let (a, b) = (Int(layer.sources[tie]), Int(layer.targets[tie]))
      let weight = layer.weights[tie]
      surplus[a * order + b] += weight
      surplus[b * order + a] += weight
      for actor in [a, b] {
        if weight > 0 { amity[actor] += weight } else { enmity[actor] -= weight }
      }
    }
    for (strengths, sign) in [(amity, 1.0), (enmity, -1.0)] {
      let total = strengths.reduce(0, +)
      guard total > 0 else { continue }
      for a in 0..<order where strengths[a] > 0 {
        let share = sign * resolution * strengths[a] / total
        // The product is the same for both orders of a pair, so that the table is symmetric.
        for b in 0..<a {
          surplus[a * order + b] -= share * strengths[b]
          surplus[b * order + a] -= share * strengths[b]
        }
        surplus[a * order + a] -= share * strengths[a]
      }
    }
  }
}
