import GSLNumerics
import NetworkDynamics
import NetworkFiles
import Tables
import Testing

@Suite struct FitReportTests {
  @Test func aRowForEachParameter() throws {
    let model = try ActorOrientedModel(
      .compensatory,
      terms: [ModelTerm(.density), ModelTerm(.alterCovariate, covariate: "v")])
    let known = PeriodCovariates(actors: ["v": (0..<10).map { Double($0) - 4.5 }])
    let simulator = try PeriodSimulator(model, order: 10, covariates: known)
    var waves: [[Bool]] = []
    for draw in 0..<2 {
      try simulator.run(
        ActorParameters(rate: 1.5, terms: [0, 0]), random: CounterRandom(seed: 1),
        draw: UInt64(draw))
      waves.append(simulator.ties)
    }
    let panel = try NetworkPanel(order: 10, isDirected: false, waves: waves, covariates: [known])
    let fit = try MomentEstimator(model, panel: panel).estimate(random: CounterRandom(seed: 2))
    let table = fitTable(fit, model: model, centres: ["v": 4.5])
    #expect(
      table.rows.map(\.[0]) == [.text("rate (period 1)"), .text("density"), .text("alter(v)")])
    #expect(table.rows[0][3] == .empty && table.rows[1][7] == .empty)
    #expect(table.rows[2][7] == .number(4.5))
    let covariance = covarianceTable(fit)
    #expect(covariance.columns.count == 4 && covariance.rows.count == 3)
    #expect(covariance.rows[1][2] == .number(fit.covariance[4]))
    let last = fit.estimates[2]
    #expect(table.rows[2][3] == .number(last.value / last.standardError))
  }

  @Test func everyEffectIsListed() {
    #expect(effectList().rows.count == Effect.allCases.count)
  }
}
