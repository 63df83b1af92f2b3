import AllianceModel
import GSLNumerics
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The intercept shift of correlated joining (methods Q1).
@Suite struct MarginalThresholdTests {
  private static func scaled(_ sigma: Double) throws -> MarginalThreshold {
    var threshold = try MarginalThreshold()
    threshold.setScale(sigma)
    return threshold
  }

  /// Without spread the marginal logit is the logit.
  @Test(arguments: [-30.0, -2, 0, 0.3, 30])
  func identityWithoutSpread(t: Double) throws {
    #expect(near(try MarginalThreshold().threshold(t), t, 1e-12))
    #expect(near(try Self.scaled(0).threshold(t), t, 1e-12))
    #expect(near(try Self.scaled(0).shiftedLogit(t), t, 1e-9))
  }

  /// The two readings of Q1 are each other's inverse.
  @Test(arguments: [0.1, 0.7, 1.3, 1.98, 2.6, 3.5])
  func inverse(sigma: Double) throws {
    let threshold = try Self.scaled(sigma)
    for eta in stride(from: -8.0, through: 8, by: 0.5) {
      #expect(abs(threshold.threshold(threshold.shiftedLogit(eta)) - eta) < 1e-9)
    }
  }

  /// E_z Λ(t + σz) by Simpson's rule on 4,000 intervals of ±10.
  private static func bruteForce(_ t: Double, _ sigma: Double) -> Double {
    let n = 4000
    let h = 20.0 / Double(n)
    var sum = 0.0
    for k in 0...n {
      let z = -10 + h * Double(k)
      let weight = k == 0 || k == n ? 1.0 : k % 2 == 1 ? 4 : 2
      sum += weight * exp(-z * z / 2) / (1 + exp(-t - sigma * z))
    }
    return sum * h / 3 / (2 * Double.pi).squareRoot()
  }

  /// 24 points of Gauss–Hermite, to which the specification holds, integrate this to 1e-4 in
  /// probability for every spread in use.
  @Test(arguments: [0.3, 1.0, 1.98, 2.6])
  func againstIntegration(sigma: Double) throws {
    let threshold = try Self.scaled(sigma)
    for t in stride(from: -6.0, through: 6, by: 0.75) {
      let marginal = logistic(threshold.threshold(t))
      #expect(abs(marginal - Self.bruteForce(t, sigma)) < 1e-4)
    }
  }

  /// In the far tail 1 − Λ(t + σz) = e^{−t−σz}, whose mean is e^{−t+σ²/2}: M(t) = t − σ²/2.
  @Test(arguments: [0.5, 1.3, 1.98])
  func farTails(sigma: Double) throws {
    let threshold = try Self.scaled(sigma)
    let shift = sigma * sigma / 2
    for t in [60.0, 300, 600, 5000] {
      #expect(near(threshold.threshold(t), t - shift, 1e-6))
      #expect(near(threshold.threshold(-t), -t + shift, 1e-6))
    }
    #expect(threshold.threshold(1e300).isFinite)
    #expect(threshold.threshold(-1e300).isFinite)
  }

  @Test func rises() throws {
    let threshold = try Self.scaled(2)
    var before = -Double.infinity
    for t in stride(from: -650.0, through: 650, by: 3.7) {
      let now = threshold.threshold(t)
      #expect(now > before)
      before = now
    }
  }

  /// Joining iff η > M(−n) happens with probability Λ(η): that is what Q1 is for. 40,000 draws of
  /// u, v and U; four standard errors.
  @Test(arguments: [-3.0, -0.5, 0.62, 2.4])
  func marginalProbability(eta: Double) throws {
    let (disputeSD, sideSD) = (1.3, 1.5)
    let threshold = try Self.scaled((disputeSD * disputeSD + sideSD * sideSD).squareRoot())
    let random = CounterRandom(seed: 11)
    let count = 40_000
    var joins = 0
    for draw in 0..<UInt64(count) {
      let u = random.normal(draw: draw, purpose: 1, subject: 0, period: 0)
      let v = random.normal(draw: draw, purpose: 2, subject: 0, period: 0)
      let own = random.uniform(draw: draw, purpose: 3, subject: 0, period: 0)
      let noise = disputeSD * u + sideSD * v + logit(own)
      if eta > threshold.threshold(-noise) { joins += 1 }
    }
    let p = logistic(eta)
    let error = (p * (1 - p) / Double(count)).squareRoot()
    #expect(abs(Double(joins) / Double(count) - p) < 4 * error)
  }
}
