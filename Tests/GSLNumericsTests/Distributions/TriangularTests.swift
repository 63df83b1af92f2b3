import GSLNumerics
import Testing

@Suite struct TriangularTests {
  static func triangle(_ low: Double, _ mode: Double, _ high: Double) -> Distribution {
    .triangular(low: low, mode: mode, high: high)
  }

  /// Low 0, mode 1, high 4: areas by hand. Left of the mode x²/4, right of it 1 - (4 - x)²/12.
  @Test func areas() {
    let d = Self.triangle(0, 1, 4)
    #expect([-1, 0, 0.5, 1, 4, 5].map(d.cumulative) == [0, 0, 0.0625, 0.25, 1, 1])
    #expect(agree(d.cumulative(2.5), 0.8125))
    #expect(agree(d.quantile(0.8125), 2.5))
    #expect(d.density(0.5) == 0.25 && d.density(1) == 0.5)
    #expect(agree(d.density(2.5), 0.25))
    #expect(d.quantile(0) == 0 && d.quantile(1) == 4)
  }

  /// Mode at the low end: 1 - (1 - x/4)² = p, so x = p/0.5 + O(p²) for a small p, which plain
  /// subtraction would lose.
  @Test func smallProbabilitiesAtTheMode() {
    let d = Self.triangle(0, 0, 4)
    for p in [1e-300, 1e-20, 1e-12] {
      #expect(agree(d.quantile(p), 2 * p, 1e-11))
      #expect(agree(d.cumulative(2 * p), p, 1e-11))
    }
  }

  /// Mode at the high end: (x/4)² = p.
  @Test func modeAtTheTop() {
    let d = Self.triangle(0, 4, 4)
    #expect(agree(d.quantile(0.25), 2) && agree(d.cumulative(2), 0.25))
    #expect(d.density(4) == 0.5)
  }

  /// α = 1 + 4 · 0.2 = 1.8 and β = 4.2: mean (0 + 8 + 10)/6 = 3, and the ends.
  @Test func pert() {
    let d = Distribution.pert(low: 0, mode: 2, high: 10)
    #expect(agree(d.mean, 3))
    #expect(d.quantile(0) == 0 && d.quantile(1) == 10)
    #expect(d.cumulative(-1) == 0 && d.cumulative(11) == 1)
    #expect(d.density(-1) == 0 && d.density(11) == 0)
    let beta = Distribution.beta(alpha: 1.8, beta: 4.2)
    #expect(agree(d.cumulative(4), beta.cumulative(0.4), 1e-14))
    #expect(agree(d.density(4), beta.density(0.4) / 10, 1e-13))
  }
}
