internal import CGSL

/// The gamma distribution's cumulative function and quantile, for rate 1.
enum GammaQuantile {
  static func cumulative(_ x: Double, _ shape: Double) -> Double {
    x <= 0 ? 0 : gsl_cdf_gamma_P(x, shape, 1)
  }

  static func value(_ p: Double, _ shape: Double) -> Double {
    gsl_cdf_gamma_Pinv(p, shape, 1)
  }
}
