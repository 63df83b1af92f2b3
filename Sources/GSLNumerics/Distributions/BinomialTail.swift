internal import CGSL

/// P(X >= `successes`) for X binomial with `trials` trials of probability `p`
/// (`gsl_cdf_binomial_Q`): the p-value of the one-sided binomial test.
///
/// - Parameters:
///   - successes: any whole number; at most 0 the answer is 1, above `trials` it is 0.
///   - trials: 0 to 2^31 - 1.
///   - p: a probability; outside [0, 1] the answer is NaN.
public func binomialUpperTail(successes: Int, trials: Int, p: Double) -> Double {
  precondition(trials >= 0 && trials <= Int32.max, "trials must be 0 to 2^31 - 1")
  guard p >= 0, p <= 1 else { return .nan }
  if successes <= 0 { return 1 }
  if successes > trials { return 0 }
  return gsl_cdf_binomial_Q(UInt32(successes - 1), p, UInt32(trials))
}
