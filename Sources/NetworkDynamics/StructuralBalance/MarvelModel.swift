internal import GSLNumerics

/// The balance model dX/dt = X² of Marvel, Kleinberg, Kleinberg & Strogatz (2011, "Continuous-time
/// model of structural balance", PNAS 108: 1771–1776) `[V]`, by its closed form.
///
/// x_ij is how friendly i and j are, with x_ii the actor's regard of itself; every pair moves
/// towards what its common friends and enemies suggest, Σ_k x_ik x_kj. With X₀ = Q Λ Qᵀ each
/// eigenvalue evolves alone, λ_k(t) = λ_k / (1 − λ_k t), so X(t) = X₀ (I − X₀ t)⁻¹, which blows up
/// at t* = 1/λ₁ when the largest eigenvalue λ₁ is positive. Near t* the signs are those of
/// v₁ v₁ᵀ: two factions, or one when v₁ has one sign.
///
/// A diagnostic of where the ties of a moment pull, not a clock: its time has no unit.
public struct MarvelModel: Sendable {
  /// The number of actors.
  public let order: Int
  /// The eigenvalues of X₀ in ascending order.
  public let eigenvalues: [Double]
  /// The eigenvectors: column k of the row-major matrix belongs to `eigenvalues[k]`.
  private let vectors: [Double]

  /// Decomposes a starting matrix.
  ///
  /// - Parameters:
  ///   - start: X₀, `order` × `order`, row-major, symmetric and finite; any diagonal.
  ///   - order: the number of actors, 0 or more.
  /// - Throws: if the matrix is not square, symmetric and finite.
  public init(_ start: [Double], order: Int) throws(DynamicsError) {
    let decomposition = try numerically { () throws(NumericsError) in
      try symmetricEigen(start, order: order)
    }
    self.order = order
    eigenvalues = decomposition.values
    vectors = decomposition.vectors
  }

  /// The time t* = 1/λ₁ at which the ties grow without bound; `nil` when no eigenvalue is positive
  /// and all ties fade instead.
  public var blowUpTime: Double? {
    guard let largest = eigenvalues.last, largest > 0 else { return nil }
    let time = 1 / largest
    return time.isFinite ? time : nil
  }

  /// X(t), row-major and exactly symmetric.
  ///
  /// - Parameter time: 0 or more, before ``blowUpTime``.
  /// - Returns: `nil` at or after the blow-up, where the model has no state.
  /// - Throws: if the time is negative or not a number.
  public func state(at time: Double) throws(DynamicsError) -> [Double]? {
    try require(time >= 0 && time.isFinite, "the time must be 0 or more, found \(time)")
    if let limit = blowUpTime, time >= limit { return nil }
    let grown = eigenvalues.map { $0 / (1 - $0 * time) }
    var state = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        var sum = 0.0
        for k in 0..<order {
          sum += vectors[row * order + k] * grown[k] * vectors[column * order + k]
        }
        state[row * order + column] = sum
        state[column * order + row] = sum
      }
    }
    return state
  }

  /// The factions to which the model leads; `nil` without actors.
  public var factions: Factions? {
    guard order > 0 else { return nil }
    let leading = (0..<order).map { vectors[$0 * order + order - 1] }
    let largest = eigenvalues[order - 1]
    let gap = order > 1 ? largest - eigenvalues[order - 2] : .infinity
    let scale = max(abs(largest), abs(eigenvalues[0]))
    return Factions(leading: leading, eigenvalue: largest, gap: gap, scale: scale)
  }
}

extension MarvelModel {
  /// The model of a matrix in which the powerful count for more: D^½ X D^½ with D the shares of
  /// power.
  ///
  /// - Parameters:
  ///   - start: X, as for the other initialiser.
  ///   - shares: one share for each actor, 0 or more and finite.
  /// - Throws: if the matrix or a share breaks its rule.
  public init(_ start: [Double], order: Int, shares: [Double]) throws(DynamicsError) {
    try require(
      shares.count == order, "there must be \(order) shares of power, found \(shares.count)")
    try require(
      shares.allSatisfy { $0 >= 0 && $0.isFinite },
      "the shares of power must be 0 or more, found \(shares)")
    try require(
      start.count == order * order,
      "a matrix of order \(order) cannot have \(start.count) elements")
    let roots = shares.map { $0.squareRoot() }
    var weighted = start
    for row in 0..<order {
      for column in 0..<order { weighted[row * order + column] *= roots[row] * roots[column] }
    }
    try self.init(weighted, order: order)
  }
}

/// The factions that a leading eigenvector tells.
public struct Factions: Sendable, Equatable {
  /// The side of each actor: 1 or −1 by the sign of its element, 0 where the element is nothing but
  /// rounding (below 1e-10). The actor with the largest element stands on side 1.
  public let sides: [Int]
  /// How firmly each actor stands on its side: the elements of the unit eigenvector, −1 … 1.
  public let loadings: [Double]
  /// λ₁, in units of the ties.
  public let eigenvalue: Double
  /// λ₁ − λ₂, in units of the ties; infinite for a single actor.
  public let gap: Double
  /// Whether the vector is the only one of its eigenvalue and that is positive, so that the
  /// factions mean something.
  public let isDetermined: Bool

  init(leading: [Double], eigenvalue: Double, gap: Double, scale: Double) {
    // Among elements equal but for rounding the first names the side.
    let greatest = leading.reduce(0) { max($0, abs($1)) }
    let anchor = leading.firstIndex { abs($0) >= greatest - 1e-10 } ?? 0
    let sign: Double = leading[anchor] < 0 ? -1 : 1
    loadings = leading.map { $0 * sign }
    sides = loadings.map { abs($0) < 1e-10 ? 0 : ($0 > 0 ? 1 : -1) }
    self.eigenvalue = eigenvalue
    self.gap = gap
    isDetermined = eigenvalue > 1e-10 * scale && gap > 1e-10 * scale
  }
}
