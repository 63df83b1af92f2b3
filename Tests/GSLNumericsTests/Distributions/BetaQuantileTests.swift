import GSLNumerics
import Testing

@Suite struct BetaQuantileTests {
  /// mpmath 1.3, 40 digits, at the double nearest to the parameters.
  @Test(
    arguments: [
      (0.2, 19.8, 0.05, 1.0510291132576227e-08), (0.2, 19.8, 0.5, 0.00106871188484639),
      (0.2, 19.8, 0.95, 0.05172373444947911), (15, 5, 0.05, 0.5808797710830572),
      (15, 5, 0.5, 0.7584574497236708), (15, 5, 0.999, 0.957276629729712),
      (0.05, 0.05, 0.3, 3.386199757902797e-05), (2, 3, 0.1, 0.14255931671003072),
      (0.01, 5, 0.9, 3.330817994966613e-06), (1000, 3, 0.001, 0.9888450146448717),
    ] as [(Double, Double, Double, Double)])
  func table(a: Double, b: Double, p: Double, x: Double) {
    #expect(agree(Distribution.beta(alpha: a, beta: b).quantile(p), x, 1e-11))
  }

  /// beta(1, 1): x = p; beta(a, 1): p^(1/a); beta(1, b): 1 - (1 - p)^(1/b); the arc sine law
  /// beta(1/2, 1/2): sin²(π p/2).
  @Test(arguments: [1e-300, 1e-12, 1e-3, 0.2, 0.5, 0.9, 0.999])
  func closedForms(p: Double) {
    #expect(agree(Distribution.beta(alpha: 1, beta: 1).quantile(p), p, 1e-13))
    #expect(agree(Distribution.beta(alpha: 2, beta: 1).quantile(p), p.squareRoot(), 1e-13))
    let fourth = p.squareRoot().squareRoot()
    #expect(agree(Distribution.beta(alpha: 4, beta: 1).quantile(p), fourth, 1e-13))
    #expect(agree(Distribution.beta(alpha: 0.5, beta: 1).quantile(p), p * p, 1e-12))
    let upper = 1 - (1 - p).squareRoot()
    #expect(abs(Distribution.beta(alpha: 1, beta: 2).quantile(p) - upper) < 1e-15)
  }

  /// Shapes for which GSL's own quantile answers NaN or 1.
  @Test func roundTripsOverShapes() {
    let shapes = [0.01, 0.05, 0.2, 0.5, 0.8, 1, 1.5, 5, 25, 100, 1e3, 1e4]
    for a in shapes {
      for b in shapes {
        let d = Distribution.beta(alpha: a, beta: b)
        // 1 - p is exact for each.
        for p in [0x1p-40, 0x1p-13, 0.0625, 0.3125, 0.5, 0.6875, 0.9375, 1 - 0x1p-13] {
          let x = d.quantile(p)
          #expect(x >= 0 && x <= 1)
          // Where neither x nor 1 - x is too small for a double to hold.
          if x > 1e-290 && x < 0.99 { #expect(agree(d.cumulative(x), p, 1e-10)) }
          let mirrored = Distribution.beta(alpha: b, beta: a).quantile(1 - p)
          #expect(abs(mirrored - (1 - x)) < 1e-12)
        }
      }
    }
  }

  @Test func ends() {
    let d = Distribution.beta(alpha: 2, beta: 3)
    #expect(d.quantile(0) == 0 && d.quantile(1) == 1)
    #expect(Distribution.beta(alpha: 1e-5, beta: 1e-5).quantile(0.3) == 0)
    #expect(Distribution.beta(alpha: 1e-5, beta: 1e-5).quantile(0.7) == 1)
  }
}
