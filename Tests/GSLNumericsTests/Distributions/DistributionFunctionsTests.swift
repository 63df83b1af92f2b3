import Foundation
import GSLNumerics
import Testing

@Suite struct DistributionFunctionsTests {
  static let probabilities = [1e-9, 1e-4, 0.01, 0.2, 0.5, 0.77, 0.99, 1 - 1e-6]

  @Test(arguments: continuousDistributions) func quantileInvertsCumulative(d: Distribution) {
    for p in Self.probabilities {
      let x = d.quantile(p)
      #expect(abs(d.cumulative(x) - p) <= 1e-10 * p + 1e-14)
    }
    #expect(
      zip(Self.probabilities, Self.probabilities.dropFirst()).allSatisfy {
        d.quantile($0) <= d.quantile($1)
      })
  }

  /// The density is the slope of the cumulative function: central differences.
  @Test(arguments: continuousDistributions) func densityIsTheSlope(d: Distribution) {
    for p in [0.03, 0.2, 0.41, 0.6, 0.9] {
      let x = d.quantile(p)
      let h = (d.quantile(p + 0.01) - d.quantile(p - 0.01)) / 100
      let slope = (d.cumulative(x + h) - d.cumulative(x - h)) / (2 * h)
      #expect(agree(d.density(x), slope, 1e-3))
    }
  }

  @Test(arguments: everyDistribution) func valueAtNormalIsTheQuantile(d: Distribution) {
    for z in [-6, -2, -0.7, 0, 0.7, 2, 6] {
      #expect(agree(d.value(atNormal: z), d.quantile(StandardNormal.cumulative(z)), 1e-6))
    }
    #expect(d.value(atNormal: .nan).isNaN)
  }

  @Test(arguments: everyDistribution) func hostileArguments(d: Distribution) {
    for bad in [-0.5, 1.5, .nan, .infinity, -.infinity] { #expect(d.quantile(bad).isNaN) }
    #expect(d.cumulative(.nan).isNaN && d.density(.nan).isNaN)
    #expect(d.cumulative(-.infinity) == 0 && d.cumulative(.infinity) == 1)
    #expect(d.cumulative(-1e300) == 0 && agree(d.cumulative(1e300), 1, 1e-12))
    #expect(d.density(-1e300) == 0 && d.density(1e300) == 0)
    #expect(d.quantile(0) <= d.quantile(1))
  }

  /// Of distributions that are not valid the answers mean nothing, but the program goes on.
  @Test func invalidArgumentsDoNotStopTheProgram() {
    for bad in [0, -1, .nan, .infinity, 1e300] as [Double] {
      for d in [
        .normal(mean: bad, sd: bad), .lognormal(median: bad, sigma: bad),
        .uniform(low: bad, high: bad), .triangular(low: bad, mode: bad, high: bad),
        .pert(low: bad, mode: bad, high: bad), .beta(alpha: bad, beta: bad),
        .splitNormal(low: bad, median: bad, high: bad, scale: .logit),
        .gamma(shape: bad, rate: bad), .bernoulli(p: bad), .poisson(mean: bad),
        .truncatedNormal(mean: bad, sd: bad, low: bad, high: bad),
        .categorical(weights: [bad, bad]), .categorical(weights: []),
      ] as [Distribution] {
        for p in [0, 1e-300, 0.5, 1] {
          let x = d.quantile(p)
          _ = (d.cumulative(x), d.density(x), d.mean, d.median, d.value(atNormal: p))
        }
        for x in [-1, 0, 0.5, 1, 1e300, .infinity] { _ = (d.cumulative(x), d.density(x)) }
      }
    }
  }

  /// mpmath 1.3, 40 digits.
  @Test(
    arguments: [
      (.beta(alpha: 2, beta: 3), 0.4, 0.5248), (.beta(alpha: 0.5, beta: 0.5), 0.25, 1.0 / 3),
      (.beta(alpha: 15, beta: 5), 0.75, 0.46542429049441125),
      (.beta(alpha: 0.2, beta: 19.8), 0.01, 0.7611625538225953),
      (.gamma(shape: 2, rate: 1), 3, 0.8008517265285442),
      (.gamma(shape: 0.5, rate: 2), 0.25, 0.6826894921370859),
      (.gamma(shape: 25, rate: 1), 30, 0.8427579727616084),
      (.poisson(mean: 3), 2, 0.42319008112684353), (.poisson(mean: 3), 5.9, 0.9160820579686966),
      (.poisson(mean: 0.5), 0, 0.6065306597126334), (.poisson(mean: 10), 10, 0.5830397501929855),
      (.poisson(mean: 120), 100, 0.03466803469442496),
    ] as [(Distribution, Double, Double)])
  func cumulativeTables(d: Distribution, x: Double, p: Double) {
    #expect(agree(d.cumulative(x), p, 1e-12))
  }

  /// Closed forms: the uniform, the triangle 0, 1, 4 (mass 1/4 left of the mode), the lognormal.
  @Test func quantilesByHand() {
    #expect(Distribution.uniform(low: -1, high: 3).quantile(0.25) == 0)
    let triangle = Distribution.triangular(low: 0, mode: 1, high: 4)
    #expect(agree(triangle.quantile(0.0625), 0.5))
    #expect(agree(triangle.quantile(0.25), 1))
    #expect(agree(triangle.quantile(0.8125), 4 - 1.5))
    #expect(agree(triangle.density(1), 0.5))
    #expect(Distribution.triangular(low: 0, mode: 4, high: 4).density(4) == 0.5)
    #expect(
      agree(
        Distribution.lognormal(median: 2, sigma: 0.5).quantile(0.975), 2 * exp(0.979981992270027)))
    #expect(agree(Distribution.normal(mean: 10, sd: 2).quantile(0.9), 12.563103131089201))
    // mpmath: 10 times the 30% point of beta(1.8, 4.2).
    #expect(agree(Distribution.pert(low: 0, mode: 2, high: 10).quantile(0.3), 1.8591624897423262))
    #expect(Distribution.uniform(low: 0.1, high: 0.3).quantile(1) == 0.3)
  }

  @Test func separateValues() {
    let coin = Distribution.bernoulli(p: 0.25)
    #expect(coin.quantile(0.75) == 0 && coin.quantile(0.7500001) == 1)
    #expect(coin.cumulative(0.5) == 0.75 && coin.density(1) == 0.25 && coin.density(0.5) == 0)
    #expect(Distribution.bernoulli(p: 0).quantile(1) == 0)
    #expect(Distribution.bernoulli(p: 1).quantile(0) == 1)
    let fixed = Distribution.fixed(2)
    #expect(fixed.quantile(0.1) == 2 && fixed.cumulative(1.99) == 0 && fixed.cumulative(2) == 1)
    #expect(fixed.density(2) == .infinity && fixed.density(3) == 0)
  }
}
