import Foundation
import GSLNumerics
import Testing

@Suite struct DistributionMomentsTests {
  /// The mean is ∫ quantile: a Gauss-Hermite rule where smooth, the midpoint rule here.
  @Test(arguments: everyDistribution) func meanIsTheIntegralOfTheQuantile(d: Distribution) {
    let n = 40_000
    let sum = (0..<n).reduce(0.0) { $0 + d.quantile((Double($1) + 0.5) / Double(n)) }
    let spread = d.quantile(0.99) - d.quantile(0.01)
    #expect(abs(sum / Double(n) - d.mean) <= 1e-3 * spread)
  }

  @Test func meansInClosedForm() {
    #expect(agree(Distribution.lognormal(median: 2, sigma: 0.5).mean, 2 * exp(0.125)))
    #expect(Distribution.triangular(low: 0, mode: 1, high: 5).mean == 2)
    #expect(agree(Distribution.pert(low: 0, mode: 2, high: 10).mean, 3))
    #expect(agree(Distribution.beta(alpha: 15, beta: 5).mean, 0.75))
    #expect(Distribution.gamma(shape: 3, rate: 2).mean == 1.5)
    #expect(agree(Distribution.categorical(weights: [1, 0, 2, 5]).mean, 19.0 / 8))
    #expect(Distribution.bernoulli(p: 0.3).mean == 0.3)
    #expect(Distribution.uniform(low: -1e308, high: 0.5e308).mean == -0.25e308)
  }

  /// mpmath 1.3: quadrature of 40 digits for the split normals, 60 digits for the truncated ones.
  @Test(
    arguments: [
      (
        .splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .linear),
        0.5242539684908512
      ),
      (.splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .log), 0.5094794890806356),
      (.splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .logit), 0.5321767915960279),
      (.truncatedNormal(mean: 1, sd: 2, low: 0, high: 5), 1.8914875565450298),
      (.truncatedNormal(mean: 0, sd: 1, low: 8, high: 1000), 8.121368112236112),
      (.truncatedNormal(mean: 0, sd: 1, low: -1000, high: -8), -8.121368112236112),
    ] as [(Distribution, Double)])
  func meansByQuadrature(d: Distribution, mean: Double) {
    #expect(agree(d.mean, mean, 1e-12))
  }

  @Test(arguments: everyDistribution) func medianIsTheHalfwayPoint(d: Distribution) {
    #expect(agree(d.median, d.quantile(0.5), 1e-14))
  }
}
