import GSLNumerics
import NetworkDynamics
import NetworkMeasures
import Testing

@Suite struct LandscapeAnnealingTests {
  private static let random = CounterRandom(seed: 1993)

  private static func landscape(_ order: Int) throws -> Landscape {
    var noise = Noise(state: 12)
    return try Landscape(
      propensities: complete(order) { _, _ in noise.next() },
      powers: (0..<order).map { _ in 1.5 + noise.next() })
  }

  /// Against the exact survey: the lowest minimum, and every basin within what 2,000 descents can
  /// tell (four standard errors).
  @Test func agreesWithTheExactSurvey() throws {
    let landscape = try Self.landscape(12)
    let exact = try landscape.exactSurvey()
    let annealed = try landscape.annealedSurvey(random: Self.random)
    #expect(!annealed.isExact)
    #expect(annealed.minima.first?.isSecondCamp == exact.minima.first?.isSecondCamp)
    for minimum in exact.minima {
      let met = annealed.minima.first { $0.isSecondCamp == minimum.isSecondCamp }
      let error = (minimum.basin * (1 - minimum.basin) / 2000).squareRoot()
      #expect(abs((met?.basin ?? 0) - minimum.basin) <= 4 * error)
    }
  }

  /// Above 24 actors, against the proven least frustration of 30.
  @Test func findsTheProvenOptimum() throws {
    let landscape = try Self.landscape(30)
    var effort = LandscapeEffort()
    (effort.starts, effort.sweeps, effort.descents) = (4, 50, 10)
    let survey = try landscape.survey(random: Self.random, effort: effort)
    let proven = try SignedNetwork(order: 30, weights: landscape.weights).minimumFrustration()
    let enmities = landscape.weights.reduce(0) { $0 + ($1 < 0 ? -$1 : 0) } / 2
    let best = try #require(survey.minima.first)
    #expect(!survey.isExact)
    #expect(abs(best.energy / 2 + enmities - proven.frustration) < 1e-9)
    #expect(survey.minima.allSatisfy { $0.firmness.allSatisfy { ($0 ?? 0) >= 0 } })
  }

  @Test func isAFunctionOfItsStream() throws {
    let landscape = try Self.landscape(26)
    var effort = LandscapeEffort()
    (effort.starts, effort.sweeps, effort.descents) = (2, 20, 50)
    let one = try landscape.annealedSurvey(random: Self.random, effort: effort)
    let same = try landscape.annealedSurvey(random: Self.random, effort: effort)
    let other = try landscape.annealedSurvey(random: CounterRandom(seed: 2), effort: effort)
    #expect(one == same)
    #expect(one.minima.map(\.basin) != other.minima.map(\.basin))
  }

  @Test func refusesNoEffort() throws {
    let landscape = try Self.landscape(5)
    var effort = LandscapeEffort()
    effort.descents = 0
    #expect(throws: DynamicsError.self) {
      try landscape.annealedSurvey(random: Self.random, effort: effort)
    }
    #expect(try landscape.survey(random: Self.random).isExact)
  }

  @Test func nothingToDivide() throws {
    let survey = try Landscape(propensities: network(3, []), powers: [1, 1, 1])
      .annealedSurvey(random: Self.random)
    #expect(survey.minima.isEmpty && survey.rigidity == nil)
  }
}
