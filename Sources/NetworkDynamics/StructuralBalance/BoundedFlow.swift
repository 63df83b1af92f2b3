internal import GSLNumerics

/// The model dx_ij/dt = (1 − x_ij²) Σ_k s_k x_ik x_kj over third actors k (Kułakowski, Gawroński &
/// Gronek 2005 `[R-H]` with R = 1, each third actor counting by its weight s_k) carried on from
/// state to state by GSL's Runge-Kutta method of Prince & Dormand (8, 9), in memory allocated once.
public final class BoundedFlow {
  /// The number of actors.
  public let order: Int
  private let integrator: ODEIntegrator?
  /// The ties of all pairs, row by row: (0, 1), (0, 2) … (1, 2) ….
  private let ties: UnsafeMutablePointer<Double>
  private let pairs: Int

  /// - Parameters:
  ///   - weights: s_k, 0 or more and finite, one for each of 1 or more actors.
  ///   - tolerance: the error allowed in a step, absolutely and in proportion.
  /// - Throws: if an argument breaks its rule.
  public init(weights: [Double], tolerance: Double = 1e-12) throws(DynamicsError) {
    try requireWeights(weights)
    order = weights.count
    pairs = order * (order - 1) / 2
    let pairs = self.pairs
    let slopes = BoundedSlopes(weights)
    let equation = DifferentialEquation { _, state, slope in slopes.write(state, into: slope) }
    // A single actor has no tie to integrate.
    integrator =
      pairs == 0
      ? nil
      : try numerically { () throws(NumericsError) in
        try ODEIntegrator(equation, count: pairs, tolerance: tolerance)
      }
    ties = .allocate(capacity: max(1, pairs))
  }

  deinit { ties.deallocate() }

  /// Carries a state on.
  ///
  /// - Parameters:
  ///   - state: X, order × order, row-major, symmetric, within −1 … 1; the diagonal counts for
  ///     nothing and stays.
  ///   - time: in units of one over the ties; may be negative, towards the past.
  /// - Throws: if the integration fails.
  public func advance(
    _ state: UnsafeMutablePointer<Double>, by time: Double
  ) throws(DynamicsError) {
    guard let integrator else { return }
    forEachPair(of: order) { pair, upper, _ in ties[pair] = state[upper] }
    try numerically { () throws(NumericsError) in try integrator.advance(ties, by: time) }
    forEachPair(of: order) { pair, upper, lower in
      // ±1 is a state of rest that no path crosses; what lies beyond is rounding.
      state[upper] = min(1, max(-1, ties[pair]))
      state[lower] = state[upper]
    }
  }
}

/// The slopes of all pairs, with the scratch that they need.
// Sendable: only the integrator that owns the equation calls it, one call at a time.
private final class BoundedSlopes: @unchecked Sendable {
  private let order: Int
  private let weights: [Double]
  /// X with a diagonal of zeros, and the same times the weights by column.
  private let full: UnsafeMutablePointer<Double>, weighted: UnsafeMutablePointer<Double>

  init(_ weights: [Double]) {
    order = weights.count
    self.weights = weights
    (full, weighted) = (.allocate(capacity: order * order), .allocate(capacity: order * order))
    full.initialize(repeating: 0, count: order * order)
    weighted.initialize(repeating: 0, count: order * order)
  }

  deinit {
    full.deallocate()
    weighted.deallocate()
  }

  func write(
    _ state: UnsafeBufferPointer<Double>, into slope: UnsafeMutableBufferPointer<Double>
  ) {
    guard let state = state.baseAddress, let slope = slope.baseAddress else { return }
    expand(state)
    var pair = 0
    for i in 0..<order {
      for j in (i &+ 1)..<max(order, i &+ 1) {
        let (tie, row) = (state[pair], weighted + i &* order)
        slope[pair] = (1 - tie * tie) * innerProduct(row, full + j &* order, order)
        pair &+= 1
      }
    }
  }

  private func expand(_ state: UnsafePointer<Double>) {
    spreadPairs(state, of: order, into: full)
    weights.withUnsafeBufferPointer { weights in
      guard let factors = weights.baseAddress else { return }
      scaleColumns(of: full, by: factors, order: order, into: weighted)
    }
  }
}
