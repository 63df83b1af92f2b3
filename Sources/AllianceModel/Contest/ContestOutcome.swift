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
    self.init(
      logRatio: logRatio, exponent: exponent, posture: posture, expThreshold: exp(threshold),
      restraint: restraint)
  }

  /// The same with e^c, which is constant over a draw. One exponential serves both sides:
  /// Λ(x − c) = 1/(1 + e^c e^{−x}) and Λ(−x − c) = e^{−x}/(e^{−x} + e^c); beyond |x| = 700 both
  /// are 0 or 1 to the last bit anyway.
  @inline(__always)
  public init(
    logRatio: Double, exponent: Double, posture: Double, expThreshold: Double, restraint: Double
  ) {
    let x = exponent * (logRatio - posture)
    let e = x.isNaN ? x : exp(-min(700, max(-700, x)))
    let kept = 1 - restraint
    attackerAchievesAim = kept / (1 + expThreshold * e)
    defenderPrevails = kept * e / (e + expThreshold)
  }
}
