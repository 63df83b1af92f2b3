import GSLNumerics
import Glibc
import Testing

@testable import NetworkDynamics

/// Forecasts of pairs that do not heed each other, whose chances are those of a chain of two states.
@Suite struct PanelForecastTests {
  private static let random = CounterRandom(seed: 1907)
  private static let order = 16

  /// Every third pair has a tie in the last wave; the first wave does not matter to a forecast.
  private static func panel() throws -> NetworkPanel {
    var waves: [[Bool]] = []
    for share in [2, 3] {
      var ties = [Bool](repeating: false, count: order * order)
      for i in 0..<order {
        for j in 0..<i where (i * (i - 1) / 2 + j) % share == 0 {
          ties[i * order + j] = true
          ties[j * order + i] = true
        }
      }
      waves.append(ties)
    }
    return try NetworkPanel(order: order, isDirected: false, waves: waves)
  }

  private static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  /// ρ = 0.7, creation −.4, endowment 1.1; the variance of ln ρ is given.
  private static func estimates(variance: Double) -> MomentFit {
    let values = [("rate (period 1)", 0.7), ("creation:density", -0.4), ("endowment:density", 1.1)]
    return MomentFit(
      estimates: values.map {
        MomentEstimate(
          name: $0.0, value: $0.1, standardError: 0, convergence: 0, observed: 0, simulated: 0)
      },
      covariance: [variance, 0, 0, 0, 0, 0, 0, 0, 0], overallConvergence: 0, attempts: 1,
      simulations: 500)
  }

  private static func estimator() throws -> MomentEstimator {
    try MomentEstimator(
      ActorOrientedModel(
        .conjunctive, terms: [ModelTerm(.density, .creation), ModelTerm(.density, .endowment)]),
      panel: panel())
  }

  /// The chance of a tie after ρ opportunities: it comes with c = Λ(−.4)² and goes with
  /// d = 1 − Λ(1.1)² at each.
  private static func chance(_ rate: Double, hasTie: Bool) -> Double {
    let (c, d) = (pow(logistic(-0.4), 2), 1 - pow(logistic(1.1), 2))
    let rest = c / (c + d)
    return rest + ((hasTie ? 1 : 0) - rest) * exp(-rate * (c + d))
  }

  /// The mean forecast of pairs with and without a tie.
  private static func means(_ forecast: PanelForecast) -> [Bool: Double] {
    var found: [Bool: [Double]] = [:]
    for i in 0..<order {
      for j in 0..<i {
        let p = forecast.probabilities[i * order + j]
        #expect(p == forecast.probabilities[j * order + i])
        found[forecast.now[i * order + j], default: []].append(p)
      }
    }
    return found.mapValues { $0.reduce(0, +) / Double($0.count) }
  }

  @Test(arguments: [0.5, 1, 3])
  func chainOfTwoStates(ahead: Double) throws {
    let forecast = try Self.estimator().forecast(
      Self.estimates(variance: 0), ahead: ahead, simulations: 1000, random: Self.random)
    for (hasTie, mean) in Self.means(forecast) {
      let expected = Self.chance(0.7 * ahead, hasTie: hasTie)
      let pairs = Double(Self.order * (Self.order - 1) / 2) * (hasTie ? 1.0 / 3 : 2.0 / 3)
      #expect(
        abs(mean - expected) < 4 * (expected * (1 - expected) / (1000 * pairs)).squareRoot())
    }
  }

  /// With a standard error of 1 of ln ρ the mean over it, by a sum over the normal density (no farther
  /// than 3); the spread of what a draw of ρ says makes the error of the mean.
  @Test func estimatesAreDrawn() throws {
    let forecast = try Self.estimator().forecast(
      Self.estimates(variance: 1), ahead: 1, simulations: 4000, random: Self.random)
    for (hasTie, mean) in Self.means(forecast) {
      var (weights, sum, squares) = (0.0, 0.0, 0.0)
      for step in -800...800 {
        let z = Double(step) / 100
        let (weight, value) = (
          exp(-z * z / 2), Self.chance(0.7 * exp(min(3, max(-3, z))), hasTie: hasTie)
        )
        weights += weight
        sum += weight * value
        squares += weight * value * value
      }
      let expected = sum / weights
      let spread = (squares / weights - expected * expected).squareRoot()
      // Independent pairs add little to that: one more in a thousand.
      #expect(abs(mean - expected) < 4 * spread / Double(4000).squareRoot() + 0.001)
      #expect(abs(expected - Self.chance(0.7, hasTie: hasTie)) > 0.013)
    }
  }

  @Test func refusals() throws {
    let estimator = try Self.estimator()
    let fit = Self.estimates(variance: 0)
    #expect(throws: DynamicsError.self) {
      try estimator.forecast(fit, ahead: 0, random: Self.random)
    }
    #expect(throws: DynamicsError.self) {
      try estimator.forecast(fit, simulations: 10, random: Self.random)
    }
  }
}
