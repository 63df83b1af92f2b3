import Foundation
import GSLNumerics
import Testing

@Suite struct GammaQuantileTests {
  /// mpmath 1.3, 40 digits.
  @Test(
    arguments: [
      (0.05, 0.3, 2.0378971887326633e-11), (0.05, 0.001, 5.8446320572864994e-61),
      (0.5, 0.05, 0.001966070000009761), (0.5, 0.999999, 11.964063488439734),
      (1, 0.5, 0.6931471805599453), (2, 0.95, 4.743864518390579), (25, 0.5, 24.667468366988416),
      (25, 1e-08, 6.167731323368849), (100, 0.99, 124.7225614907208),
    ] as [(Double, Double, Double)])
  func table(shape: Double, p: Double, x: Double) {
    #expect(agree(Distribution.gamma(shape: shape, rate: 1).quantile(p), x, 2e-12))
    #expect(agree(Distribution.gamma(shape: shape, rate: 25).quantile(p), x / 25, 2e-12))
  }

  /// Shape 1: -ln(1 - p)/rate.
  @Test(arguments: [1e-300, 1e-10, 0.3, 0.9, 1 - 1e-12])
  func exponential(p: Double) {
    #expect(agree(Distribution.gamma(shape: 1, rate: 3).quantile(p), -log1p(-p) / 3, 1e-12))
  }

  /// Shapes for which GSL's own quantile answers NaN.
  @Test(arguments: [1e-3, 0.01, 0.05, 0.2, 0.5, 1, 3, 25, 400, 1e4, 1e5])
  func roundTrips(shape: Double) {
    let d = Distribution.gamma(shape: shape, rate: 1)
    for p in [1e-15, 1e-8, 1e-3, 0.1, 0.5, 0.8, 0.99, 1 - 1e-9] {
      let x = d.quantile(p)
      #expect(x.isFinite && x >= 0)
      if x > 1e-290 { #expect(agree(d.cumulative(x), p, 1e-10)) }
    }
    #expect(d.quantile(0) == 0 && d.quantile(1) == .infinity)
  }
}
