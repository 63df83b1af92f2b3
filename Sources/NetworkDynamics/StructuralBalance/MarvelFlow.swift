internal import GSLNumerics

/// The model dx_ij/dt = Σ_k s_k x_ik x_kj (Marvel et al. 2011 `[V]`, each third actor counting by its
/// weight s_k) carried on from state to state by its closed form, in memory allocated once.
///
/// With S = diag(s) and Y = S^½ X S^½ it is X(t) = X + t X S^½ (I − tY)⁻¹ S^½ X: exact for any
/// t before the blow-up, with weights of zero too, and symmetric. I − tY stops being positive
/// definite at the blow-up, so that its Cholesky factorisation tells whether the blow-up comes
/// within t.
public final class MarvelFlow {
  /// The number of actors.
  public let order: Int
  private let roots: [Double]
  private let workspace: SymmetricWorkspace
  /// S^½ X, and I − tY.
  private let scaled: UnsafeMutablePointer<Double>, core: UnsafeMutablePointer<Double>

  /// - Parameter weights: s_k, 0 or more and finite, one for each of 1 or more actors.
  /// - Throws: if a weight breaks its rule.
  public init(weights: [Double]) throws(DynamicsError) {
    try requireWeights(weights)
    order = weights.count
    let order = self.order
    roots = weights.map { $0.squareRoot() }
    workspace = try numerically { () throws(NumericsError) in
      try SymmetricWorkspace(order: order)
    }
    (scaled, core) = (.allocate(capacity: order * order), .allocate(capacity: order * order))
  }

  deinit {
    scaled.deallocate()
    core.deallocate()
  }

  /// Carries a state on.
  ///
  /// - Parameters:
  ///   - state: X, order × order, row-major, symmetric and finite; the diagonal is each actor's
  ///     regard of itself.
  ///   - time: in units of one over the ties; may be negative, towards the past.
  /// - Returns: whether there is a state at that time. If not, the blow-up comes before and the
  ///   state is as it was.
  public func advance(_ state: UnsafeMutablePointer<Double>, by time: Double) -> Bool {
    scale(state)
    for row in 0..<order {
      for column in 0..<order {
        core[row * order + column] = -time * scaled[row * order + column] * roots[column]
      }
      core[row * order + row] += 1
    }
    guard workspace.factorise(core) else { return false }
    workspace.solve(core, scaled)
    workspace.setSquare(of: scaled, times: time, in: core)
    for place in 0..<order * order where !(core[place] + state[place]).isFinite { return false }
    for place in 0..<order * order { state[place] += core[place] }
    return true
  }

  /// S^½ X.
  private func scale(_ state: UnsafePointer<Double>) {
    for row in 0..<order {
      let root = roots[row]
      for column in 0..<order {
        scaled[row * order + column] = root * state[row * order + column]
      }
    }
  }

  /// The time 1/λ₁ of the blow-up, λ₁ the largest eigenvalue of Y; `nil` when none is positive.
  ///
  /// - Throws: if GSL finds no eigenvalues.
  public func blowUpTime(_ state: UnsafePointer<Double>) throws(DynamicsError) -> Double? {
    try decompose(state)
    let largest = workspace.values[order - 1]
    let time = 1 / largest
    return largest > 0 && time.isFinite ? time : nil
  }

  private func decompose(_ state: UnsafePointer<Double>) throws(DynamicsError) {
    scale(state)
    for row in 0..<order {
      for column in 0..<order {
        core[row * order + column] = scaled[row * order + column] * roots[column]
      }
    }
    try numerically { () throws(NumericsError) in try workspace.decompose(core) }
  }

  /// The signs to which ties grow at the blow-up: those of X S^½ P S^½ X with P the projection on
  /// the eigenvectors of λ₁. With one such vector v these are the two factions sgn(u_i u_j),
  /// u = X S^½ v.
  ///
  /// - Parameters:
  ///   - state: X before the blow-up.
  ///   - signs: order × order numbers, set to 1 or −1, or 0 where the element is nothing but
  ///     rounding (1e-10 of what it could be).
  /// - Throws: if GSL finds no eigenvalues.
  public func writeFactions(
    _ state: UnsafePointer<Double>, into signs: UnsafeMutablePointer<Double>
  ) throws(DynamicsError) {
    try decompose(state)
    let values = workspace.values
    let scale = max(abs(values[0]), abs(values[order - 1]))
    for place in 0..<order * order { signs[place] = 0 }
    for k in 0..<order where values[order - 1] - values[k] <= 1e-10 * scale {
      addPull(of: k, to: signs)
    }
    keepSigns(signs)
  }

  /// Adds u uᵀ with u = X S^½ v of one eigenvector, by the scratch of the first rows.
  private func addPull(of k: Int, to sum: UnsafeMutablePointer<Double>) {
    let u = core
    for row in 0..<order { u[row] = 0 }
    for third in 0..<order {
      let element = workspace.vectors[third * order + k]
      for row in 0..<order { u[row] += scaled[third * order + row] * element }
    }
    for row in 0..<order {
      for column in 0..<order { sum[row * order + column] += u[row] * u[column] }
    }
  }

  private func keepSigns(_ sum: UnsafeMutablePointer<Double>) {
    // The diagonal is the squared length of an actor's pull; taken first, since it is overwritten.
    let lengths = core
    var longest = 0.0
    for row in 0..<order {
      lengths[row] = sum[row * order + row].squareRoot()
      longest = max(longest, lengths[row])
    }
    for row in 0..<order {
      for column in 0..<order {
        let (value, reach) = (sum[row * order + column], lengths[row] * lengths[column])
        let isSure =
          min(lengths[row], lengths[column]) > 1e-10 * longest && abs(value) > 1e-10 * reach
        sum[row * order + column] = isSure ? (value > 0 ? 1 : -1) : 0
      }
    }
  }
}

/// Refuses weights of third actors that are none, negative or not finite.
func requireWeights(_ weights: [Double]) throws(DynamicsError) {
  try require(!weights.isEmpty, "there must be an actor")
  try require(
    weights.allSatisfy { $0 >= 0 && $0.isFinite },
    "the weights of third actors must be 0 or more, found \(weights)")
}
