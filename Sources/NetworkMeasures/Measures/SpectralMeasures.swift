internal import GSLNumerics
internal import GraphLibrary

/// An actor counts by those it is tied with, and they by theirs: eigenvectors and their kin.
enum SpectralMeasures: MeasureFamily {
  static let measures: [Measure] = [eigenvector, katz, bonacich, pageRank, hub, authority, pn]

  private static let eigenvector = Measure(
    "eigenvector", "centrality in proportion to that of those an actor is tied with",
    formula: "λ₁ c = W c, greatest c = 1", unit: "1",
    domain: MeasureDomain(signs: .positive, direction: .undirected), subject: .actor,
    cost: "O(m) a step", source: "Bonacich 1972"
  ) { input in
    guard input.network.tieCount > 0 else { return input.eachActor { _ in nil } }
    guard try input.tiedComponents() == 1 else {
      throw Refusal(
        "is not defined for a network in several parts: each has an eigenvector of its own")
    }
    let weights = input.graphWeights
    return input.actors(
      try input.graph.with { graph in
        try graph.eigenvector(weights: weights)
      })
  }

  private static let katz = Measure(
    "katz", "walks that end at an actor, long ones discounted",
    formula: "(I − βWᵀ)⁻¹ 1, β = katz.attenuation / λ₁", unit: "1",
    domain: MeasureDomain(signs: .positive, most: 2000), subject: .actor, cost: "O(n³)",
    source: "Katz 1953"
  ) { input in
    let order = input.order
    let radius = try spectralRadius(input)
    let beta = radius > 0 ? input.parameters["katz.attenuation"] / radius : 0
    var system = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0..<order {
        system[row * order + column] = -beta * input.matrix[column * order + row]
      }
      system[row * order + row] += 1
    }
    return input.actors(try solved(system, Array(repeating: 1, count: order)))
  }

  private static let bonacich = Measure(
    "bonacich", "power from ties with the powerful (β > 0) or with the weak (β < 0)",
    formula: "α (I − βW)⁻¹ W 1, β = bonacich.beta / |λ|max, Σ c² = n", unit: "1",
    domain: MeasureDomain(direction: .undirected, most: 1000), subject: .actor, cost: "O(n³)",
    source: "Bonacich 1987"
  ) { input in
    let order = input.order
    guard input.network.tieCount > 0 else { return input.eachActor { _ in nil } }
    let values = try input.eigen().values
    let radius = values.reduce(0) { max($0, $1.magnitude) }
    let beta = input.parameters["bonacich.beta"] / radius
    var system = input.matrix.map { -beta * $0 }
    for row in 0..<order { system[row * order + row] += 1 }
    let sums = (0..<order).map { row in
      (0..<order).reduce(0) { $0 + input.matrix[row * order + $1] }
    }
    let found = try solved(system, sums)
    let square = found.reduce(0) { $0 + $1 * $1 }
    return input.eachActor { square > 0 ? found[$0] * (Double(order) / square).squareRoot() : nil }
  }

  private static let pageRank = Measure(
    "pagerank", "share of the time of a walker who follows ties and sometimes jumps",
    formula: "p = d Pᵀ p + (1−d)/n, P the weights by row sum, d = pagerank.damping",
    unit: "share", domain: .positive, subject: .actor, cost: "O(m) a step",
    source: "Brin & Page 1998"
  ) { input in
    let weights = input.graphWeights
    let damping = input.parameters["pagerank.damping"]
    return input.actors(
      try input.graph.with { graph in
        try graph.pageRank(weights: weights, damping: damping)
      })
  }

  private static let hub = hits("hub", "ties to good authorities", "h ∝ W a", \.hubs)
  private static let authority = hits(
    "authority", "ties from good hubs", "a ∝ Wᵀ h", \.authorities)

  private static func hits(
    _ name: String, _ meaning: String, _ formula: String,
    _ part: @escaping @Sendable ((hubs: [Double], authorities: [Double])) -> [Double]
  ) -> Measure {
    Measure(
      name, meaning, formula: "\(formula), leading eigenvector of WWᵀ or WᵀW, greatest 1",
      unit: "1", domain: MeasureDomain(signs: .positive, direction: .directed), subject: .actor,
      cost: "O(m) a step", source: "Kleinberg 1999 (J. ACM 46)"
    ) { input in
      guard input.network.tieCount > 0 else { return input.eachActor { _ in nil } }
      let weights = input.graphWeights
      return input.actors(
        part(
          try input.graph.with { graph in
            try graph.hubsAndAuthorities(weights: weights)
          }))
    }
  }

  private static let pn = Measure(
    "pn", "centrality in a network of amity and enmity, by signs alone; 1 without ties",
    formula: "(I − A*/(2n−2))⁻¹ 1, A* = P − 2N", unit: "1",
    domain: MeasureDomain(direction: .undirected, most: 2000), subject: .actor, cost: "O(n³)",
    source: "Everett & Borgatti 2014 (Social Networks 38), eq. 8"
  ) { input in
    let order = input.order
    guard order > 1 else { return input.eachActor { _ in nil } }
    let scale = 1 / Double(2 * order - 2)
    var system = input.matrix.map { $0 > 0 ? -scale : $0 < 0 ? 2 * scale : 0 }
    for row in 0..<order { system[row * order + row] += 1 }
    return input.actors(try solved(system, Array(repeating: 1, count: order)))
  }
}

// MARK: - Linear algebra

/// The solution of a square system.
func solved(_ system: [Double], _ right: [Double]) throws -> [Double] {
  right.isEmpty ? [] : try solve(system, order: right.count, right)
}

/// The greatest eigenvalue of a matrix of weights of 0 or more.
private func spectralRadius(_ input: MeasureCase) throws -> Double {
  if !input.network.isDirected { return try input.eigen().values.last ?? 0 }
  // Power iteration on W + 1, which has no second eigenvalue of the same size.
  var vector = [Double](repeating: 1, count: input.order)
  var last = 0.0
  for _ in 0..<100_000 {
    var next = vector
    for tie in 0..<input.network.tieCount {
      next[Int(input.network.targets[tie])] +=
        input.network.weights[tie] * vector[Int(input.network.sources[tie])]
    }
    let size = next.reduce(0) { max($0, $1) }
    guard size > 0, size.isFinite else { return 0 }
    vector = next.map { $0 / size }
    if (size - last).magnitude <= 1e-14 * size { return size - 1 < 1e-9 ? 0 : size - 1 }
    last = size
  }
  throw Refusal("has no answer: the greatest eigenvalue is not found")
}

extension MeasureCase {
  /// Eigenvalues, ascending, and eigenvectors of the symmetric matrix of weights.
  func eigen() throws -> (values: [Double], vectors: [Double]) {
    if let known = knownEigen { return known }
    let found = try symmetricEigen(matrix, order: order)
    knownEigen = found
    return found
  }
}
