internal import Glibc

/// Three outcomes of a contest, by the ordered logit with posture shift (methods D, Q17).
public struct ContestOutcome: Sendable, Hashable {
  /// P(attacker achieves its aim), P(defender prevails), and what is left, P(stalemate).
  public let attackerAchievesAim: Double, defenderPrevails: Double
  public var stalemate: Double { 1 - attackerAchievesAim - defenderPrevails }

  /// - Parameters:
  ///   - logRatio: ln F_A − ln F_B.
  ///   - exponent: m > 0.
  ///   - posture: ω ln r, the handicap of the attack.
  ///   - threshold: c > 0, half the width of the stalemate band.
  ///   - restraint: η in 0…1, the nuclear dyad's share of decisive outcomes that turn into
  ///     stalemate (methods Q19); 0 otherwise.
  @inline(__always)
  public init(
    logRatio: Double, exponent: Double, posture: Double, threshold: Double, restraint: Double
  ) {
    let x = exponent * (logRatio - posture)
    attackerAchievesAim = (1 - restraint) * logistic(x - threshold)
    defenderPrevails = (1 - restraint) * logistic(-x - threshold)
  }
}
