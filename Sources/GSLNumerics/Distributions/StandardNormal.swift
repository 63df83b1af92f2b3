internal import CGSL

/// The standard normal distribution.
public enum StandardNormal {
  /// The quantile z with Φ(z) = p, to full double accuracy (`gsl_cdf_ugaussian_Pinv`, which is
  /// Wichura's algorithm AS 241, Applied Statistics 37, 1988).
  ///
  /// - Parameter p: a probability. 0 gives -∞, 1 gives +∞, anything outside [0, 1] NaN.
  public static func quantile(_ p: Double) -> Double {
    p >= 0 && p <= 1 ? gsl_cdf_ugaussian_Pinv(p) : .nan
  }

  /// Φ(z), the probability of a value at or below z (`gsl_cdf_ugaussian_P`), accurate in the lower
  /// tail; for the upper tail take `cumulative(-z)`.
  public static func cumulative(_ z: Double) -> Double {
    z.isNaN ? .nan : gsl_cdf_ugaussian_P(z)
  }

  /// φ(z), the density (`gsl_ran_ugaussian_pdf`).
  public static func density(_ z: Double) -> Double {
    gsl_ran_ugaussian_pdf(z)
  }
}
