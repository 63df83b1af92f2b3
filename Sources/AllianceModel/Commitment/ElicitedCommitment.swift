internal import Glibc

/// The prior of κ that reconciles an elicited joining probability with the historical model
/// (methods Q3): its mean closes the gap at the medians, its variance is what the elicited range
/// leaves after the coefficients' own uncertainty.
public struct ElicitedCommitment: Sendable, Hashable {
  /// Mean and standard deviation of κ on the logit scale.
  public let mean: Double, sd: Double

  /// - Parameters:
  ///   - probability: elicited P(join) with 5 and 95% points; values are held to .002….998.
  ///   - historical: x'b̂ of the row.
  ///   - historicalVariance: x'Vx of the row.
  ///   - cascade: the median shift already in a follower's elicited value (1.2), else 0.
  public init(
    probability: Estimate, historical: Double, historicalVariance: Double, cascade: Double
  ) {
    func clipped(_ p: Double) -> Double { logit(min(0.998, max(0.002, p))) }
    mean = clipped(probability.value) - historical - cascade
    // 3.29 = twice the 95% point of the standard normal.
    let spread =
      (clipped(probability.high ?? probability.value)
        - clipped(probability.low ?? probability.value)) / 3.29
    sd = max(spread * spread - historicalVariance, 0.01).squareRoot()
  }
}

/// ln(p / (1 − p)).
@inline(__always) public func logit(_ p: Double) -> Double { log(p / (1 - p)) }

/// Λ(x) = 1 / (1 + e^{−x}), without overflow.
@inline(__always) public func logistic(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exp(-x)) }
  let e = exp(x)
  return e / (1 + e)
}
