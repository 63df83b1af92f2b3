/// A search for a division that no move of one node, or of two, improves.
///
/// Works on agreement Q = Σ_{i<j} w_ij x_i x_j with x = ±1, for which L = (Σ|w| − Q) / 2. All
/// storage is the caller's, so that a search allocates nothing.
struct LocalSearch {
  let order: Int
  /// The first weight, and the distance from one row to the next.
  let weights: UnsafePointer<Double>
  let stride: Int
  /// The camp of each node as +1 or −1: the start, then the local optimum.
  let signs: UnsafeMutablePointer<Double>
  /// x_i Σ_j w_ij x_j of each node: what it gains by standing where it does.
  let support: UnsafeMutablePointer<Double>
  /// Gains below this are rounding.
  let tolerance: Double

  /// Moves single nodes while the division improves; returns its agreement.
  func improveBySingles() -> Double {
    computeSupport()
    while moveSingle() {}
    return agreement
  }

  /// Moves single nodes, then pairs, while the division improves; returns its agreement.
  func improveByPairs() -> Double {
    computeSupport()
    repeat {
      while moveSingle() {}
    } while movePair()
    return agreement
  }

  private var agreement: Double {
    var twice = 0.0
    for node in 0..<order { twice += support[node] }
    return twice / 2
  }

  private func computeSupport() {
    for node in 0..<order { support[node] = 0 }
    for node in 0..<order {
      let row = weights + node * stride
      let sign = signs[node]
      for other in 0..<order { support[other] += sign * row[other] }
    }
    for node in 0..<order { support[node] *= signs[node] }
  }

  /// Moves the node with the least support if that helps.
  private func moveSingle() -> Bool {
    var worst = -1
    var least = -tolerance
    for node in 0..<order where support[node] < least {
      (worst, least) = (node, support[node])
    }
    guard worst >= 0 else { return false }
    flip(worst)
    return true
  }

  /// Moves the pair that gains most if that helps: the tie between the two stays as it is.
  private func movePair() -> Bool {
    var pair = (-1, -1)
    var least = -tolerance
    for second in 0..<order {
      let row = weights + second * stride
      for first in 0..<second {
        let agreed = row[first] * signs[first] * signs[second]
        let loss = support[first] + support[second] - 2 * agreed
        if loss < least { (pair, least) = ((first, second), loss) }
      }
    }
    guard pair.0 >= 0 else { return false }
    flip(pair.0)
    flip(pair.1)
    return true
  }

  private func flip(_ node: Int) {
    let row = weights + node * stride
    let twice = 2 * signs[node]
    for other in 0..<order { support[other] -= twice * row[other] * signs[other] }
    support[node] = -support[node]
    signs[node] = -signs[node]
  }
}

extension SignedNetwork {
  /// A division that no move of one node or of two improves: the best of those reached from the
  /// given starts. A heuristic; the same starts give the same camps.
  ///
  /// - Parameter starts: divisions to start from, each with one value for each node; without any,
  ///   all nodes start in one camp.
  /// - Returns: the best local optimum, the first among equals, with lower bound 0.
  public func localMinimumFrustration(from starts: [[Bool]]) -> Camps {
    let starts = starts.isEmpty ? [[Bool](repeating: false, count: order)] : starts
    let tolerance = rounding
    var best: [Bool] = []
    var bestAgreement = -Double.infinity
    for start in starts {
      precondition(start.count == order, "one camp for each node")
      let (division, agreement) = localOptimum(from: start, tolerance: tolerance)
      if agreement > bestAgreement { (best, bestAgreement) = (division, agreement) }
    }
    return camps(dividing: best, lowerBound: 0)
  }

  /// Weights below this are rounding: 1e-12 of the total weight.
  var rounding: Double { 1e-12 * totalWeight }

  private func localOptimum(
    from start: [Bool], tolerance: Double
  ) -> (division: [Bool], agreement: Double) {
    guard order > 0 else { return ([], 0) }
    var signs = start.map { $0 ? -1.0 : 1.0 }
    var support = [Double](repeating: 0, count: order)
    let agreement = optimise(&signs, support: &support, tolerance: tolerance)
    return (signs.map { $0 < 0 }, agreement)
  }

  private func optimise(
    _ signs: UnsafeMutablePointer<Double>, support: UnsafeMutablePointer<Double>,
    tolerance: Double
  ) -> Double {
    weights.withUnsafeBufferPointer { weights in
      guard let weights = weights.baseAddress else { return 0 }
      let search = LocalSearch(
        order: order, weights: weights, stride: order, signs: signs, support: support,
        tolerance: tolerance)
      return search.improveByPairs()
    }
  }
}
