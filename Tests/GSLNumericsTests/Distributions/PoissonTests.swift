import GSLNumerics
import Testing

@Suite struct PoissonTests {
  /// mpmath 1.3, 50 digits: the smallest k with P(count > k) ≤ 1 - p, by the sum of the masses.
  @Test(
    arguments: [
      (1000, 0.9999, 1120), (10_000, 1 - 0x1p-53, 10_832), (1e5, 1 - 0x1p-53, 102_607),
      (1e6, 1 - 0x1p-53, 1_008_221),
    ] as [(Double, Double, Double)])
  func quantileTable(mean: Double, p: Double, k: Double) {
    #expect(Distribution.poisson(mean: mean).quantile(p) == k)
  }

  /// The definition: the smallest k with P(count ≤ k) ≥ p.
  @Test(arguments: [1e-10, 0.1, 1, 3.7, 50, 2000])
  func quantileIsTheSmallestThatReaches(mean: Double) {
    let d = Distribution.poisson(mean: mean)
    for p in [1e-14, 1e-3, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9] {
      let k = d.quantile(p)
      #expect(k == k.rounded() && k >= 0)
      #expect(d.cumulative(k) >= p * (1 - 1e-12))
      if k > 0 { #expect(d.cumulative(k - 1) < p * (1 + 1e-12)) }
    }
    #expect(d.quantile(0) == 0 && d.quantile(1) == .infinity)
  }

  /// e^{-m} m^k/k! for m = 2, k = 3: 4/3 e^{-2}.
  @Test func masses() {
    let d = Distribution.poisson(mean: 2)
    #expect(agree(d.density(3), 0.18044704431548356))
    #expect(d.density(2.5) == 0 && d.density(-1) == 0)
    #expect(agree(d.cumulative(3.7) - d.cumulative(2.9), d.density(3), 1e-13))
  }

  @Test func meanZero() {
    let d = Distribution.poisson(mean: 0)
    #expect(d.quantile(0.999) == 0 && d.cumulative(0) == 1 && d.density(0) == 1)
    #expect(d.density(1) == 0 && d.cumulative(-0.5) == 0)
  }
}
