import GSLNumerics
import Testing

@Suite struct StandardNormalTests {
  /// mpmath 1.3, 40 digits.
  @Test(arguments: [
    (0.5, 0), (0.9, 1.2815515655446004), (0.975, 1.9599639845400543), (0.99, 2.326347874040841),
    (0.999, 3.0902323061678136), (1e-10, -6.361340902404057), (1e-20, -9.262340089798407),
    (1e-300, -37.0470962993612),
  ])
  func quantiles(p: Double, z: Double) {
    #expect(agree(StandardNormal.quantile(p), z, 5e-15))
  }

  @Test(arguments: [
    (0, 0.5), (1, 0.8413447460685429), (1.96, 0.9750021048517795), (-10, 7.619853024160525e-24),
    (-37, 5.725571222524577e-300),
  ])
  func cumulativeProbabilities(z: Double, p: Double) {
    #expect(agree(StandardNormal.cumulative(z), p, 1e-13))
  }

  @Test func ends() {
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.cumulative(-.infinity) == 0)
    #expect(StandardNormal.cumulative(.infinity) == 1)
    #expect(StandardNormal.density(.infinity) == 0)
    for bad in [-0.1, 1.1, .nan, .infinity, -.infinity] {
      #expect(StandardNormal.quantile(bad).isNaN)
    }
    #expect(StandardNormal.cumulative(.nan).isNaN)
    #expect(StandardNormal.density(.nan).isNaN)
  }

  /// 1/√(2π) and φ(1) = e^{-1/2}/√(2π), Abramowitz & Stegun table 26.1.
  @Test func densities() {
    #expect(agree(StandardNormal.density(0), 0.398942280401433))
    #expect(agree(StandardNormal.density(1), 0.241970724519143))
  }

  @Test func quantileInvertsCumulative() {
    for step in -80...50 {
      let z = Double(step) / 10
      #expect(abs(StandardNormal.quantile(StandardNormal.cumulative(z)) - z) < 1e-9)
    }
  }
}
