internal import GSLNumerics
public import NetworkMeasures

/// A continuous-time model in which pairs move towards what third actors suggest, integrated by
/// GSL's Runge-Kutta method of Prince & Dormand (8, 9).
public enum ContinuousBalance: Sendable, Equatable {
  /// dX/dt = X² (Marvel et al. 2011), the diagonal included; only until the blow-up.
  case marvel
  /// dx_ij/dt = (1 − (x_ij/R)²) Σ_k x_ik x_kj over k other than i and j (Kułakowski, Gawroński &
  /// Gronek 2005, "The Heider balance: a continuous approach", Int. J. Mod. Phys. C 16: 707–716)
  /// `[R-H]`; |x_ij| stays within R.
  case bounded(Double)

  /// The states at some times.
  ///
  /// - Parameters:
  ///   - start: X at time 0, `order` × `order`, row-major, symmetric, finite. For ``bounded(_:)``
  ///     within ±R, and the diagonal counts for nothing.
  ///   - order: the number of actors, 1 or more.
  ///   - times: positive and ascending, in the model's own unit.
  ///   - tolerance: the error allowed in a step, absolutely and in proportion.
  /// - Throws: if an argument breaks its rule, or the integration fails, as it does past the
  ///   blow-up of ``marvel``.
  public func states(
    from start: [Double], order: Int, at times: [Double], tolerance: Double = 1e-12
  ) throws(DynamicsError) -> [[Double]] {
    try check(start, order)
    let equation = DifferentialEquation { [self] _, state, slope in
      self.slope(state, into: slope, order)
    }
    return try numerically { () throws(NumericsError) in
      try equation.solve(
        from: start, at: 0, to: times, method: .rungeKuttaPrinceDormand8, absolute: tolerance,
        relative: tolerance, limit: 100_000)
    }
  }

  private func check(_ start: [Double], _ order: Int) throws(DynamicsError) {
    try require(
      order > 0 && start.count == order * order,
      "a matrix of order \(order) cannot have \(start.count) elements")
    for row in 0..<order {
      for column in 0..<row {
        let (below, above) = (start[row * order + column], start[column * order + row])
        try require(
          below == above && below.isFinite,
          "the ties must be finite and symmetric, found \(below) and \(above) at row \(row),"
            + " column \(column)")
      }
    }
    if case .bounded(let bound) = self {
      try require(bound > 0 && bound.isFinite, "the bound must be positive, found \(bound)")
      try require(
        start.allSatisfy { abs($0) <= bound }, "every tie must be within ±\(bound) at the start")
    }
  }

  private func slope(
    _ state: UnsafeBufferPointer<Double>, into slope: UnsafeMutableBufferPointer<Double>,
    _ order: Int
  ) {
    for row in 0..<order {
      for column in 0...row {
        var sum = 0.0
        for k in 0..<order { sum += state[row * order + k] * state[column * order + k] }
        let value = slopeOf(state, sum, row, column, order)
        slope[row * order + column] = value
        slope[column * order + row] = value
      }
    }
  }

  /// The slope of one tie, `sum` running over all third actors, i and j among them.
  @inline(__always)
  private func slopeOf(
    _ state: UnsafeBufferPointer<Double>, _ sum: Double, _ row: Int, _ column: Int, _ order: Int
  ) -> Double {
    guard case .bounded(let bound) = self else { return sum }
    if row == column { return 0 }
    let tie = state[row * order + column]
    let own = tie * (state[row * order + row] + state[column * order + column])
    let ratio = tie / bound
    return (1 - ratio * ratio) * (sum - own)
  }
}

extension SignedNetwork {
  /// The number of triads with three ties whose product of signs is negative, and of all with three
  /// ties.
  public var triadCensus: (imbalanced: Int, all: Int) {
    var (imbalanced, all) = (0, 0)
    for i in 0..<order {
      for j in 0..<i where self[i, j] != 0 {
        for k in 0..<j where self[i, k] != 0 && self[j, k] != 0 {
          all += 1
          let negative = (self[i, j] < 0) != (self[i, k] < 0)
          if negative != (self[j, k] < 0) { imbalanced += 1 }
        }
      }
    }
    return (imbalanced, all)
  }
}
