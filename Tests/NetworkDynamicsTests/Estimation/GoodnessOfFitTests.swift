import GSLNumerics
import Glibc
import Testing

@testable import NetworkDynamics

@Suite struct GoodnessOfFitTests {
  private static let random = CounterRandom(seed: 2019)

  /// Four points on the axes have variances 2/3 and no covariance.
  @Test func distanceByHand() throws {
    let corners: [[Double]] = [[1, 0], [-1, 0], [0, 1], [0, -1]]
    #expect(abs(try MahalanobisSpace(corners).distance([2, 0]) - 6) < 1e-12)
    // A third count that is the sum of both adds nothing, unless it is not the sum.
    let sums = try MahalanobisSpace(corners.map { $0 + [$0[0] + $0[1]] })
    #expect(abs(sums.distance([2, 0, 2]) - 6) < 1e-9)
    #expect(sums.distance([2, 0, 3]) == .infinity)
    // One that never varies likewise.
    let still = try MahalanobisSpace(corners.map { $0 + [7] })
    #expect(abs(still.distance([2, 0, 7]) - 6) < 1e-12)
    #expect(still.distance([2, 0, 8]) == .infinity)
    #expect(try MahalanobisSpace([[1], [1]]).distance([1]) == 0)
  }

  /// Of two normal numbers with correlation .6 the chance to be farther off is e^(−d²/2).
  @Test func chanceOfNormals() throws {
    let samples = (0..<6000).map { draw in
      let z = (0..<2).map {
        Self.random.normal(draw: UInt64(draw), purpose: 1, subject: UInt32($0), period: 0)
      }
      return [3 * z[0], 0.6 * z[0] + 0.8 * z[1]]
    }
    // d² = (x² − 2 ρ x y + y²)/(1 − ρ²) of the standardised point (1, −.5).
    let expected = exp(-(1 + 0.6 + 0.25) / 0.64 / 2)
    let fit = try GoodnessOfFit(
      .degrees, levels: [0, 1], observed: [3, -0.5], samples: samples)
    #expect(abs(fit.pValue - expected) < 4 * (expected * (1 - expected) / 6000).squareRoot())
    // Of a normal number 5% are below −1.645; the error of that quantile is √(.05 · .95/n)/φ(1.645).
    let error = (0.05 * 0.95 / 6000).squareRoot() / 0.1031
    #expect(abs(fit.low[0] + 3 * 1.644854) < 4 * 3 * error)
    #expect(abs(fit.high[1] - 1.644854) < 4 * error)
  }

  /// Panels of 14 actors that value shared partners, three periods.
  private static func panel(_ seed: UInt64, gwesp: Double) throws -> NetworkPanel {
    let model = try ActorOrientedModel(
      .compensatory, terms: [ModelTerm(.density), ModelTerm(.gwesp)])
    let simulator = try PeriodSimulator(model, order: 14)
    var waves: [[Bool]] = []
    for draw in 0..<4 {
      try simulator.run(
        ActorParameters(rate: draw == 0 ? 20 : 1, terms: [-0.9, gwesp]),
        random: CounterRandom(seed: seed), draw: UInt64(draw))
      waves.append(simulator.ties)
    }
    return try NetworkPanel(order: 14, isDirected: false, waves: waves)
  }

  private static func goodness(_ terms: [ModelTerm], _ panel: NetworkPanel) throws
    -> [GoodnessOfFit]?
  {
    var settings = MomentSettings()
    settings.finalSimulations = 400
    let estimator = try MomentEstimator(
      ActorOrientedModel(.compensatory, terms: terms), panel: panel, settings: settings)
    let fit = try estimator.estimate(random: random)
    return fit.isConverged ? try estimator.goodness(of: fit, random: random) : nil
  }

  /// The model by which panels came about is refused in 5% of them: of eight in more than two with a
  /// chance of .006 for each statistic.
  @Test func theRightModelFits() throws {
    var (refused, fits) = ([String: Int](), 0)
    for seed in 1...8 {
      let found = try Self.goodness(
        [ModelTerm(.density), ModelTerm(.gwesp)], Self.panel(UInt64(seed), gwesp: 0.25))
      guard let found else { continue }
      fits += 1
      for item in found {
        #expect(item.observed.count == item.levels.count && (0...1).contains(item.pValue))
        refused[item.statistic.word, default: 0] += item.pValue < 0.05 ? 1 : 0
      }
    }
    #expect(fits >= 7)
    #expect(refused.count == 4 && refused.values.allSatisfy { $0 <= 2 })
  }

  /// Two camps that sign within themselves: without the term for camps triangles are too few.
  @Test func theWrongModelDoesNot() throws {
    let camps = PeriodCovariates(actors: ["camp": (0..<14).map { Double($0 / 7) }])
    let terms = [ModelTerm(.density), ModelTerm(.same, covariate: "camp")]
    let simulator = try PeriodSimulator(
      ActorOrientedModel(.compensatory, terms: terms), order: 14, covariates: camps)
    var waves: [[Bool]] = []
    for draw in 0..<4 {
      try simulator.run(
        ActorParameters(rate: draw == 0 ? 20 : 1, terms: [-1.5, 2]),
        random: CounterRandom(seed: 5), draw: UInt64(draw))
      waves.append(simulator.ties)
    }
    let panel = try NetworkPanel(
      order: 14, isDirected: false, waves: waves, covariates: [camps, camps, camps])
    let found = try #require(try Self.goodness([ModelTerm(.density)], panel))
    let triads = try #require(found.first { $0.statistic == .triads })
    #expect(triads.pValue < 0.05 && triads.observed[3] > triads.high[3])
    #expect(try Self.goodness([ModelTerm(.density)], panel) == found)
    let right = try #require(try Self.goodness(terms, panel))
    #expect(right.allSatisfy { $0.pValue > 0.05 })
  }

  @Test func refusesTooFew() throws {
    let panel = try Self.panel(1, gwesp: 0.25)
    let estimator = try MomentEstimator(
      ActorOrientedModel(.compensatory, terms: [ModelTerm(.density)]), panel: panel)
    let fit = try estimator.estimate(random: Self.random)
    #expect(throws: DynamicsError.self) {
      try estimator.goodness(of: fit, simulations: 99, random: Self.random)
    }
  }
}
