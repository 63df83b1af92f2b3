internal import GSLNumerics

/// Structural balance: whether friends of friends are friends and enemies of enemies too.
enum BalanceMeasures: MeasureFamily {
  static let measures: [Measure] = [
    triadBalance, walkBalance, walkBalanceOfActor, laplacian, frustration, frustrationIndex, camp,
    campModularity,
  ]

  private static let domain = MeasureDomain(direction: .undirected, most: 1000)

  private static let triadBalance = Measure(
    "triad_balance", "share of balanced closed triads, each by the product of its weights",
    formula: "(tr|W|³ + tr W³)/(2 tr|W|³)", unit: "share", domain: domain, subject: .network,
    cost: "O(n³)", source: "Cartwright & Harary 1956; methods F"
  ) { input in
    input.whole(try input.signed().triadBalance)
  }

  private static let walkBalance = Measure(
    "walk_balance", "closed walks of every length, those of negative sign counted against",
    formula: "tr e^W / tr e^|W|", unit: "1", domain: domain, subject: .network, cost: "O(n³)",
    source: "Estrada & Benzi 2014 (Phys. Rev. E 90), eq. 3"
  ) { input in
    guard input.order > 0 else { return input.whole(nil) }
    return input.whole(try input.signed().walkBalance())
  }

  private static let walkBalanceOfActor = Measure(
    "actor_walk_balance", "closed walks from an actor, those of negative sign counted against",
    formula: "(e^W)_ii / (e^|W|)_ii", unit: "1", domain: domain, subject: .actor, cost: "O(n³)",
    source: "Estrada & Benzi 2014 (Phys. Rev. E 90), eq. 5"
  ) { input in
    var found = [Double](repeating: 1, count: input.order)
    for part in try input.signed().connectedComponents() where part.count > 1 {
      let weights = part.flatMap { row in part.map { input.matrix[row * input.order + $0] } }
      let signed = try logDiagonal(weights, part.count)
      let absolute = try logDiagonal(weights.map(\.magnitude), part.count)
      for (place, actor) in part.enumerated() {
        found[actor] = min(1, exponential(signed[place] - absolute[place]))
      }
    }
    return input.actors(found)
  }

  /// ln (e^W)_ii of a connected symmetric matrix, relative to its greatest eigenvalue so that
  /// nothing overflows.
  private static func logDiagonal(_ weights: [Double], _ order: Int) throws -> [Double] {
    let (values, vectors) = try symmetricEigen(weights, order: order)
    let greatest = values.last ?? 0
    return (0..<order).map { row in
      var sum = 0.0
      for k in 0..<order {
        let part = vectors[row * order + k]
        sum += part * part * exponential(values[k] - greatest)
      }
      return greatest + logarithm(sum)
    }
  }

  private static let laplacian = Measure(
    "algebraic_conflict", "least eigenvalue of the signed Laplacian; 0 if balanced",
    formula: "min over components of λ_min(diag(Σ_j |w_ij|) − W), greatest of them",
    unit: "weight", domain: domain, subject: .network, cost: "O(n³)",
    source: "Kunegis et al. 2010; Hou 2005"
  ) { input in
    guard input.network.tieCount > 0 else { return input.whole(nil) }
    var greatest = 0.0
    for part in try input.signed().connectedComponents() where part.count > 1 {
      var matrix = part.flatMap { row in part.map { -input.matrix[row * input.order + $0] } }
      for place in part.indices {
        let row = place * part.count
        matrix[row + place] = matrix[row..<(row + part.count)].reduce(0) { $0 + $1.magnitude }
      }
      let values = try symmetricEigen(matrix, order: part.count).values
      greatest = max(greatest, values.first ?? 0)
    }
    return input.whole(max(0, greatest))
  }

  private static let frustration = Measure(
    "frustration", "least weight of ties that contradict a division into two camps",
    formula: "min_x Σ_{i<j} |w_ij| (1 − sgn(w_ij) x_i x_j)/2", unit: "weight", domain: domain,
    subject: .network, cost: "exponential at worst",
    source: "Harary 1959; Aref & Wilson 2018; methods F"
  ) { input in
    let camps = try input.camps()
    return input.whole(camps.frustration, note: proof(camps))
  }

  private static let frustrationIndex = Measure(
    "frustration_index", "1 for a balanced network, 0 for the most contradictory",
    formula: "1 − 2 L / Σ_{i<j} |w_ij|", unit: "1", domain: domain, subject: .network,
    cost: "exponential at worst", source: "Aref & Wilson 2018 (J. Complex Networks 6)"
  ) { input in
    let camps = try input.camps()
    return input.whole(try input.signed().frustrationIndex(camps), note: proof(camps))
  }

  private static let camp = Measure(
    "camp", "camp of an actor in a division of least frustration, 1 or 2",
    formula: "x* of the frustration; the strongest actor of each component is in camp 1",
    unit: "label", domain: domain, subject: .actor, cost: "exponential at worst",
    source: "Harary 1959; Aref & Wilson 2018"
  ) { input in
    let camps = try input.camps()
    return input.eachActor { camps.isSecondCamp[$0] ? 2 : 1 }
  }

  private static let campModularity = Measure(
    "camp_signed_modularity", "signed modularity of the camps of least frustration",
    formula: "signed modularity of x*", unit: "1", domain: domain, subject: .network,
    cost: "as frustration", source: "Gómez, Jensen & Arenas 2009"
  ) { input in
    let camps = try input.camps().isSecondCamp.map { $0 ? 1 : 0 }
    return input.whole(signedModularity(input.network, camps, resolution: 1))
  }

  private static func proof(_ camps: Camps) -> String {
    camps.isProven ? "proven" : "not proven: at least \(camps.lowerBound)"
  }
}

extension MeasureCase {
  /// The undirected network as a symmetric matrix.
  func signed() throws -> SignedNetwork {
    try SignedNetwork(order: order, weights: matrix)
  }

  /// Camps of least frustration; at the limit of the search the best found so far.
  func camps() throws -> Camps {
    if let known = knownCamps { return known }
    let found = try signed().minimumFrustration(nodeLimit: Int(parameters["balance.limit"]))
    knownCamps = found
    return found
  }
}
