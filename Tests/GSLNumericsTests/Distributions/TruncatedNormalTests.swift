import GSLNumerics
import Testing

@Suite struct TruncatedNormalTests {
  static func normal(_ mean: Double, _ sd: Double, _ low: Double, _ high: Double) -> Distribution {
    .truncatedNormal(mean: mean, sd: sd, low: low, high: high)
  }

  /// mpmath 1.3, 60 digits.
  @Test func quantiles() {
    #expect(agree(Self.normal(1, 2, 0, 5).quantile(0.25), 0.8781808958452342, 1e-13))
    let upper = Self.normal(0, 1, 8, 100)
    #expect(agree(upper.quantile(0.5), 8.084911007391543, 1e-13))
    #expect(agree(upper.quantile(0.999), 8.810652760920764, 1e-13))
    let lower = Self.normal(0, 1, -100, -8)
    #expect(agree(lower.quantile(0.5), -8.084911007391543, 1e-13))
    #expect(agree(lower.quantile(0.001), -8.810652760920764, 1e-13))
  }

  @Test func staysInside() {
    for d in [Self.normal(0, 1, 8, 9), Self.normal(0, 1, -37, -36), Self.normal(3, 1, 3, 3.0001)] {
      guard case .truncatedNormal(_, _, let low, let high) = d else { continue }
      #expect(d.quantile(0) == low && d.quantile(1) == high)
      for p in stride(from: 0.0, through: 1, by: 0.01) {
        let x = d.quantile(p)
        #expect(x >= low && x <= high)
        #expect(abs(d.cumulative(x) - p) < 1e-9)
      }
      #expect(d.mean > low && d.mean < high)
      #expect(d.cumulative(low) == 0 && d.cumulative(high) == 1)
      #expect(d.density(low - 1) == 0 && d.density(high + 1) == 0)
    }
  }

  @Test func withoutLimitsItIsTheNormal() {
    let free = Self.normal(2, 3, -.infinity, .infinity)
    let normal = Distribution.normal(mean: 2, sd: 3)
    for p in [1e-10, 0.1, 0.5, 0.9] { #expect(agree(free.quantile(p), normal.quantile(p), 1e-12)) }
    #expect(free.mean == 2)
    #expect(agree(free.density(1), normal.density(1)))
  }

  /// Half a normal: mean √(2/π).
  @Test func halfNormal() {
    #expect(agree(Self.normal(0, 1, 0, .infinity).mean, 0.7978845608028654))
    #expect(agree(Self.normal(0, 1, -.infinity, 0).mean, -0.7978845608028654))
  }
}
