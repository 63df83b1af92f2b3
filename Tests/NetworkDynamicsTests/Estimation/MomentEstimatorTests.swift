import GSLNumerics
import Glibc
import NetworkDynamics
import Testing

@Suite struct MomentEstimatorTests {
  private static let random = CounterRandom(seed: 1951)

  private static func logit(_ p: Double) -> Double { log(p / (1 - p)) }

  /// 20 actors with 60 ties of 190 pairs, then 20 of these gone and 30 new ones come.
  private static func plain() throws -> NetworkPanel {
    let pairs = (0..<20).flatMap { high in (0..<high).map { ($0, high) } }
    func wave(_ hasTie: (Int) -> Bool) -> [Bool] {
      var ties = [Bool](repeating: false, count: 400)
      for (place, (i, j)) in pairs.enumerated() where hasTie(place) {
        ties[i * 20 + j] = true
        ties[j * 20 + i] = true
      }
      return ties
    }
    // 7 and 190 have no common divisor: the places are spread.
    return try NetworkPanel(
      order: 20, isDirected: false,
      waves: [wave { $0 * 7 % 190 < 60 }, wave { (20..<90).contains($0 * 7 % 190) }])
  }

  /// Pairs that do not heed each other are chains of two states, whose likelihood has its maximum
  /// where a = 30/130 of the missing ties come and b = 20/60 of the others go. An opportunity leaves
  /// a tie with chance p = a/(a + b), and 1 − e^−ρ = a + b; by the delta method with the variances
  /// a(1 − a)/130 and b(1 − b)/60 the standard errors follow.
  @Test(arguments: [TieModel.compensatory, .conjunctive])
  func independentPairsHaveAClosedForm(ties: TieModel) throws {
    let model = try ActorOrientedModel(ties, terms: [ModelTerm(.density)])
    var settings = MomentSettings()
    settings.finalSimulations = 4000
    let fit = try MomentEstimator(model, panel: Self.plain(), settings: settings)
      .estimate(random: Self.random)
    let (a, b) = (30.0 / 130, 20.0 / 60)
    let (p, q) = (a / (a + b), a + b)
    let (varA, varB) = (a * (1 - a) / 130, b * (1 - b) / 60)
    let isSum = ties == .compensatory
    let appetite = isSum ? Self.logit(p) / 2 : Self.logit(p.squareRoot())
    // ∂ appetite / ∂ p: 1/(2 p (1 − p)); of logit √p 1/(2 p (1 − √p)).
    let slope = 1 / (2 * p * (1 - (isSum ? p : p.squareRoot())))
    let errorP = ((b * b * varA + a * a * varB) / pow(q, 4)).squareRoot()
    let expected = [
      (-log(1 - q), (varA + varB).squareRoot() / (1 - q)), (appetite, slope * errorP),
    ]
    #expect(fit.isConverged)
    for (estimate, (value, error)) in zip(fit.estimates, expected) {
      #expect(abs(estimate.value - value) < 0.15 * error, "\(estimate.name)")
      // 4,000 simulations tell a standard error to about 3%.
      #expect(abs(estimate.standardError / error - 1) < 0.1, "\(estimate.name)")
    }
    #expect(fit.estimates.map(\.observed) == [50, 140])
  }

  /// One panel with planted parameters; scripts/peer/recovery does fifty of each model.
  @Test func plantedParametersComeBack() throws {
    let terms = [
      ModelTerm(.density), ModelTerm(.gwesp), ModelTerm(.alterCovariate, covariate: "v"),
    ]
    let model = try ActorOrientedModel(.conjunctive, terms: terms)
    let known = PeriodCovariates(actors: ["v": (0..<16).map { Double($0 % 5) / 2 - 1 }])
    let planted = ActorParameters(rate: 0.8, terms: [-0.7, 0.2, 0.5])
    let simulator = try PeriodSimulator(model, order: 16, covariates: known)
    var waves: [[Bool]] = []
    for draw in 0..<4 {
      var now = planted
      if draw == 0 { now.rate = 20 }
      try simulator.run(now, random: CounterRandom(seed: 3), draw: UInt64(draw))
      waves.append(simulator.ties)
    }
    let panel = try NetworkPanel(
      order: 16, isDirected: false, waves: waves, covariates: [known, known, known])
    var settings = MomentSettings()
    settings.finalSimulations = 400
    let estimator = try MomentEstimator(model, panel: panel, settings: settings)
    let fit = try estimator.estimate(random: Self.random)
    #expect(fit.overallConvergence < 0.25)
    for (estimate, truth) in zip(fit.estimates, [0.8, 0.8, 0.8, -0.7, 0.2, 0.5]) {
      #expect(abs(estimate.value - truth) < 3 * estimate.standardError, "\(estimate.name)")
    }
    #expect(try estimator.estimate(random: Self.random) == fit)
  }

  @Test func refusesEffectsThatAreAlike() throws {
    let model = try ActorOrientedModel(
      .compensatory, terms: [ModelTerm(.density), ModelTerm(.dyadCovariate, covariate: "one")])
    let known = PeriodCovariates(pairs: ["one": [Double](repeating: 1, count: 400)])
    let panel = try NetworkPanel(
      order: 20, isDirected: false, waves: Self.plain().waves, covariates: [known])
    let refusal = #expect(throws: DynamicsError.self) {
      try MomentEstimator(model, panel: panel).estimate(random: Self.random)
    }
    #expect(refusal?.description.contains("told apart") == true)
  }

  @Test func refusesAnEffectThatNeverMoves() throws {
    let model = try ActorOrientedModel(
      .compensatory, terms: [ModelTerm(.density), ModelTerm(.dyadCovariate, covariate: "zero")])
    let known = PeriodCovariates(pairs: ["zero": [Double](repeating: 0, count: 400)])
    let panel = try NetworkPanel(
      order: 20, isDirected: false, waves: Self.plain().waves, covariates: [known])
    let refusal = #expect(throws: DynamicsError.self) {
      try MomentEstimator(model, panel: panel).estimate(random: Self.random)
    }
    #expect(refusal?.description.contains("dyad(zero)") == true)
  }

  /// A panel in which ties only come tells neither how often they are thought over nor what they
  /// are worth.
  @Test func refusesAPanelThatOnlyGrows() throws {
    let empty = [Bool](repeating: false, count: 400)
    let panel = try NetworkPanel(
      order: 20, isDirected: false, waves: [empty, Self.plain().waves[0]])
    let model = try ActorOrientedModel(.conjunctive, terms: [ModelTerm(.density)])
    let refusal = #expect(throws: DynamicsError.self) {
      try MomentEstimator(model, panel: panel).estimate(random: Self.random)
    }
    #expect(refusal?.description.contains("only come ") == true)
  }

  @Test func refusesAPeriodWithoutChange() throws {
    let wave = try Self.plain().waves[0]
    let model = try ActorOrientedModel(.compensatory, terms: [ModelTerm(.density)])
    #expect(throws: DynamicsError.self) {
      try MomentEstimator(
        model, panel: NetworkPanel(order: 20, isDirected: false, waves: [wave, wave]))
    }
    var settings = MomentSettings()
    settings.gain = 0
    #expect(throws: DynamicsError.self) {
      try MomentEstimator(model, panel: Self.plain(), settings: settings)
    }
  }
}
