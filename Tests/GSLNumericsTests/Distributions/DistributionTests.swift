import GSLNumerics
import Testing

/// One of each, with arguments that take different paths.
let everyDistribution: [Distribution] = [
  .fixed(3.5), .normal(mean: -2, sd: 0.5), .lognormal(median: 2, sigma: 0.7),
  .uniform(low: -1, high: 3), .triangular(low: 0, mode: 1, high: 4),
  .triangular(low: 0, mode: 0, high: 4), .triangular(low: 0, mode: 4, high: 4),
  .pert(low: 0, mode: 2, high: 10),
  .splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .linear),
  .splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .log),
  .splitNormal(low: 0.2, median: 0.5, high: 0.9, scale: .logit),
  .beta(alpha: 2, beta: 3), .beta(alpha: 0.2, beta: 19.8), .beta(alpha: 15, beta: 5),
  .gamma(shape: 0.5, rate: 25), .gamma(shape: 25, rate: 2),
  .truncatedNormal(mean: 1, sd: 2, low: 0, high: 5),
  .truncatedNormal(mean: 0, sd: 1, low: 3, high: .infinity),
  .truncatedNormal(mean: 0, sd: 1, low: -.infinity, high: -1),
  .truncatedNormal(mean: 0, sd: 1, low: -.infinity, high: .infinity),
  .bernoulli(p: 0.3), .poisson(mean: 4.2), .poisson(mean: 0.1),
  .categorical(weights: [1, 0, 2, 5]),
]

/// Those of ``everyDistribution`` that have a density.
let continuousDistributions = everyDistribution.filter { distribution in
  switch distribution {
  case .fixed, .bernoulli, .poisson, .categorical: false
  default: true
  }
}

@Suite struct DistributionTests {
  /// The words of the scenario file.
  @Test func names() {
    let words = [
      "fixed", "normal", "lognormal", "uniform", "triangular", "pert", "range", "beta", "gamma",
      "truncated_normal", "bernoulli", "poisson", "categorical",
    ]
    #expect(Set(everyDistribution.map(\.name)) == Set(words))
    #expect(Distribution.splitNormal(low: 1, median: 2, high: 3, scale: .log).name == "range")
    #expect(Scale.allCases.map(\.rawValue) == ["linear", "log", "logit"])
  }

  @Test func areEqualByContent() {
    #expect(Distribution.normal(mean: 0, sd: 1) == .normal(mean: 0, sd: 1))
    #expect(Distribution.normal(mean: 0, sd: 1) != .normal(mean: 0, sd: 2))
    #expect(Set(everyDistribution).count == everyDistribution.count)
  }

  /// 1.95 is passed by chance once in a thousand; the seed is fixed.
  @Test(arguments: continuousDistributions) func samplesHaveTheDistribution(d: Distribution) {
    let random = CounterRandom(seed: 2025)
    let sample = (0..<4_000).map {
      d.sample(random, draw: $0, purpose: 1, subject: 2, period: 3)
    }
    #expect(kolmogorovSmirnov(sample, d.cumulative) < 1.95)
  }

  /// Frequencies of the separate values against their probabilities, four standard errors.
  @Test(arguments: [
    Distribution.bernoulli(p: 0.3), .poisson(mean: 4.2), .categorical(weights: [1, 0, 2, 5]),
  ])
  func samplesHaveTheFrequencies(d: Distribution) {
    let random = CounterRandom(seed: 2025)
    let n = 20_000.0
    let sample = (0..<UInt64(n)).map {
      d.sample(random, draw: $0, purpose: 1, subject: 2, period: 3)
    }
    for value in stride(from: 0.0, through: 12, by: 1) {
      let p = d.density(value)
      let found = Double(sample.count { $0 == value }) / n
      #expect(abs(found - p) <= 4 * (p * (1 - p) / n).squareRoot())
    }
  }

  /// One number of the stream each, through the quantile.
  @Test(arguments: everyDistribution) func samplesAreCoupledByTheQuantile(d: Distribution) {
    let random = CounterRandom(seed: 3)
    for draw in 0..<50 as Range<UInt64> {
      let u = random.uniform(draw: draw, purpose: 0, subject: 0, period: 0)
      let found = d.sample(random, draw: draw, purpose: 0, subject: 0, period: 0)
      #expect(agree(found, d.quantile(u), 1e-14))
    }
  }
}
