/// The tries of ``TriadDynamics`` one at a time, for ties that also change otherwise: signs are taken
/// over from a matrix, and nothing is allocated after the first time.
public struct TriadFlips: Sendable {
  private var state: TriadState

  /// - Parameter order: the number of actors, 0 or more.
  public init(order: Int) { state = TriadState(order: order) }

  /// Takes over the signs of a symmetric order × order matrix, whose diagonal counts for nothing.
  public mutating func load(_ ties: UnsafePointer<Double>) { state.load(ties) }

  /// The number of imbalanced triads, and of all with three ties.
  public var census: (imbalanced: Int, all: Int) { (state.imbalanced, state.all) }

  /// Whether triads are imbalanced and yet no flip lowers or keeps their number.
  public var isJammed: Bool { state.end(of: .constrained) == .jammed }

  /// A try of the constrained dynamics on the tie of two different actors.
  /// - Parameter coin: a random number on 0 … 1.
  /// - Returns: whether the tie flipped.
  public mutating func tryConstrained(_ i: Int, _ j: Int, coin: Double) -> Bool {
    let tie = TriadState.Tie(i, j)
    guard state.sign(tie) != 0, state.wants(tie, coin: coin) else { return false }
    state.flip(tie)
    return true
  }

  /// A try of the local dynamics on the triad of three different actors; does nothing where it
  /// lacks a tie or is balanced.
  /// - Parameters:
  ///   - reconciliation: the probability that a single enmity ends.
  ///   - choice: a random number on 0 … 1 for that; `side` another for which of several ties.
  /// - Returns: the pair whose tie flipped, if any, the lower actor first.
  public mutating func tryLocal(
    _ i: Int, _ j: Int, _ k: Int, reconciliation: Double, choice: Double, side: Double
  ) -> (Int, Int)? {
    let triad = (TriadState.Tie(i, j), TriadState.Tie(i, k), TriadState.Tie(j, k))
    guard state.sign(triad.0) * state.sign(triad.1) * state.sign(triad.2) < 0 else { return nil }
    let tie = state.mending(triad, reconciliation: reconciliation, choice: choice, side: side)
    state.flip(tie)
    return (tie.low, tie.high)
  }
}
