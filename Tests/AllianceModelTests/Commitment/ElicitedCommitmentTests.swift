import AllianceModel
import Testing

@Suite struct ElicitedCommitmentTests {
  /// logit .65 = .6190; (logit .92 − logit .24)/3.29 = (2.4423 + 1.1527)/3.29 = 1.0927, by hand.
  @Test func withoutHistory() {
    let prior = ElicitedCommitment(
      probability: Estimate(value: 0.65, low: 0.24, high: 0.92), historical: 0,
      historicalVariance: 0, cascade: 0)
    #expect(abs(prior.mean - 0.6190) < 5e-5)
    #expect(abs(prior.sd - 1.0927) < 5e-5)
  }

  /// Methods Q3: the mean less x'b and the cascade, the variance less x'Vx.
  @Test func historyAndCascade() {
    let p = Estimate(value: 0.5, low: 1 / (1 + 26.84286), high: 26.84286 / (1 + 26.84286))
    let prior = ElicitedCommitment(
      probability: p, historical: -2, historicalVariance: 3, cascade: 1.2)
    #expect(near(prior.mean, 0.8))
    // logits ±3.29, so the spread is 2 and the variance 4 − 3.
    #expect(near(prior.sd, 1, 1e-6))
  }

  /// The variance never falls below .01.
  @Test func floor() {
    let narrow = ElicitedCommitment(
      probability: Estimate(value: 0.5, low: 0.49, high: 0.51), historical: 0,
      historicalVariance: 5, cascade: 0)
    #expect(narrow.sd == 0.1)
    let none = ElicitedCommitment(
      probability: Estimate(value: 0.5), historical: 0, historicalVariance: 0, cascade: 0)
    #expect(none.sd == 0.1)
  }

  /// Probabilities are held to .002….998: logit .998 = 6.2126.
  @Test(arguments: [(0.0, -6.2126), (1.0, 6.2126), (0.0001, -6.2126)])
  func clipping(probability: Double, mean: Double) {
    let prior = ElicitedCommitment(
      probability: Estimate(value: probability), historical: 0, historicalVariance: 0, cascade: 0)
    #expect(abs(prior.mean - mean) < 5e-5)
  }

  @Test func logits() {
    #expect(logit(0.5) == 0)
    #expect(near(logit(0.8), 1.3862943611198906))
    #expect(logistic(0) == 0.5)
    #expect(near(logistic(1.3862943611198906), 0.8))
    #expect(logistic(800) == 1)
    #expect(logistic(-800) == 0)
    #expect(logistic(-700) > 0)
    #expect(logistic(.infinity) == 1)
    #expect(logistic(-.infinity) == 0)
    #expect(logistic(.nan).isNaN)
    for x in stride(from: -30.0, through: 30, by: 0.7) {
      #expect(near(logistic(x) + logistic(-x), 1, 1e-15))
    }
  }
}
