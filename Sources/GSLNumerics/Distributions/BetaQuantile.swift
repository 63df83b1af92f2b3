internal import CGSL
internal import CGSLSupport

/// The beta distribution's cumulative function and quantile.
enum BetaQuantile {
  static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    x <= 0 ? 0 : x >= 1 ? 1 : gsl_cdf_beta_P(x, a, b)
  }

  static func value(_ p: Double, _ a: Double, _ b: Double) -> Double {
    gsl_cdf_beta_Pinv(p, a, b)
  }
}
