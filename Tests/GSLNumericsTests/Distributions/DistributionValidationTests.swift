import GSLNumerics
import Testing

@Suite struct DistributionValidationTests {
  @Test(arguments: everyDistribution) func acceptsWhatIsRight(d: Distribution) throws {
    try d.validated()
  }

  @Test(
    arguments: [
      (.fixed(.nan), "value must be finite, found nan"),
      (.normal(mean: .infinity, sd: 1), "mean must be finite, found inf"),
      (.normal(mean: 0, sd: -1), "sd must be positive, found -1.0"),
      (.normal(mean: 0, sd: 0), "sd must be positive, found 0.0"),
      (.normal(mean: 0, sd: .nan), "sd must be finite, found nan"),
      (.lognormal(median: 0, sigma: 1), "median must be positive, found 0.0"),
      (.lognormal(median: 1, sigma: -2), "sigma must be positive, found -2.0"),
      (.uniform(low: 1, high: 1), "low must be below high, found 1.0 for both"),
      (.uniform(low: 2, high: 1), "low must not be above high, found low 2.0 and high 1.0"),
      (.uniform(low: -1e308, high: 1e308), "high - low must be finite, found -1e+308 to 1e+308"),
      (
        .triangular(low: 0, mode: 5, high: 4),
        "mode must not be above high, found mode 5.0 and high 4.0"
      ),
      (
        .triangular(low: 0, mode: -1, high: 4),
        "low must not be above mode, found low 0.0 and mode -1.0"
      ),
      (.pert(low: 1, mode: 1, high: 1), "low must be below high, found 1.0 for both"),
      (.pert(low: 1, mode: .nan, high: 2), "mode must be finite, found nan"),
      (.beta(alpha: 0, beta: 1), "alpha must be positive, found 0.0"),
      (.beta(alpha: 1, beta: 1e6), "beta must be at most 1e5, found 1000000.0"),
      (.gamma(shape: -1, rate: 1), "shape must be positive, found -1.0"),
      (.gamma(shape: 1, rate: 0), "rate must be positive, found 0.0"),
      (.bernoulli(p: 1.01), "p must be between 0 and 1, found 1.01"),
      (.bernoulli(p: .nan), "p must be between 0 and 1, found nan"),
      (.poisson(mean: -0.1), "mean must be between 0 and 1e6, found -0.1"),
      (.poisson(mean: .infinity), "mean must be between 0 and 1e6, found inf"),
      (.categorical(weights: []), "weights must not be empty"),
      (.categorical(weights: [0, 0]), "weights must not all be zero"),
      (
        .categorical(weights: [1, -1]),
        "weights must be finite and not negative, found -1.0 at position 1"
      ),
      (
        .categorical(weights: [1e308, 1e308]), "the sum of the weights must be finite, found inf"
      ),
    ] as [(Distribution, String)])
  func refusesWithASentence(d: Distribution, sentence: String) {
    #expect(refusal { try d.validated() } == sentence)
  }

  @Test(
    arguments: [
      (0, 0, 0, .linear, "low must be below high, found 0.0 for both"),
      (1, 0.5, 2, .linear, "low must not be above median, found low 1.0 and median 0.5"),
      (-.infinity, 0, 1, .linear, "low must be finite, found -inf"),
      (0, 1, 2, .log, "low must be positive on the log scale, found 0.0"),
      (0, 0.5, 0.9, .logit, "low must be above 0 on the logit scale, found 0.0"),
      (0.1, 0.5, 1, .logit, "high must be below 1 on the logit scale, found 1.0"),
    ] as [(Double, Double, Double, Scale, String)])
  func refusesSplitNormals(
    low: Double, median: Double, high: Double, scale: Scale, sentence: String
  ) {
    let d = Distribution.splitNormal(low: low, median: median, high: high, scale: scale)
    #expect(refusal { try d.validated() } == sentence)
  }

  /// One side without width is allowed.
  @Test func acceptsOneSidedSplitNormals() throws {
    try Distribution.splitNormal(low: 1, median: 1, high: 2, scale: .log).validated()
    try Distribution.splitNormal(low: 0.2, median: 0.5, high: 0.5, scale: .logit).validated()
  }

  @Test func refusesEmptyTruncations() {
    let far = Distribution.truncatedNormal(mean: 0, sd: 1, low: 50, high: 60)
    #expect(
      refusal { try far.validated() }
        == "the interval from low to high must hold some probability, found none"
        + " between 50.0 and 60.0 for mean 0.0 and sd 1.0")
    let reversed = Distribution.truncatedNormal(mean: 0, sd: 1, low: 1, high: 0)
    #expect(
      refusal { try reversed.validated() } == "low must be below high, found low 1.0 and high 0.0")
    for bad in hostileNumbers {
      let d = Distribution.truncatedNormal(mean: bad, sd: 1, low: 0, high: 1)
      #expect(refusal { try d.validated() } == "mean must be finite, found \(bad)")
    }
    let unordered = Distribution.truncatedNormal(mean: 0, sd: 1, low: .nan, high: 1)
    #expect(refusal { try unordered.validated() }.hasPrefix("low must be below high"))
  }
}
