internal import Glibc

/// Solves tail(t) = target for a distribution whose density in t is log-concave.
///
/// Of such a density the logarithms of both tails are concave in t, so Newton's method on
/// log tail(t) cannot cycle: after one step it approaches the root from one side. Halley's
/// correction makes it cubic near the root. The gamma distribution is log-concave in t = ln x and
/// the beta in t = logit x for all shapes, which is why they are solved there; GSL's own quantiles
/// (gsl_cdf_gamma_Pinv, gsl_cdf_beta_Pinv) iterate in x and return NaN for many small shapes.
struct TailNewton {
  /// Which tail: below t, or above.
  let isLower: Bool
  /// The logarithm of its probability.
  let logTarget: Double

  /// For the quantile at `p`; the smaller tail is the one to solve for.
  init(p: Double) {
    isLower = p <= 0.5
    logTarget = log(isLower ? p : 1 - p)
  }

  /// What to add to t.
  ///
  /// - Parameters:
  ///   - tail: the tail's probability at t.
  ///   - density: the density in t there.
  ///   - slope: the derivative of ln density in t there.
  ///   - scale: a distance over which the density changes little.
  func step(tail: Double, density: Double, slope: Double, scale: Double) -> Double {
    let inwards = isLower ? 1.0 : -1.0
    guard tail > 0, density > 0 else { return inwards * 4 * scale }
    let logSlope = inwards * density / tail
    let newton = (logTarget - log(tail)) / logSlope
    let correction = newton * (slope - logSlope) / 2
    let step = abs(correction) < 0.5 ? newton / (1 + correction) : newton
    return min(max(step, -Self.longest * scale), Self.longest * scale)
  }

  /// The longest step, in scales.
  private static var longest: Double { 16 }
  /// More steps than ever needed.
  static var limit: Int { 200 }

  /// Whether the root is reached to double accuracy after this step: the next would be of the order
  /// of its cube.
  static func isLast(_ step: Double, scale: Double) -> Bool { abs(step) < 1e-6 * scale }
}
