import GSLNumerics
import NetworkDynamics
import Testing

@Suite struct HazardMappingTests {
  /// Of 4,950 pairs without and 4,950 with a tie, the shares that change within a year when nothing
  /// can change back.
  @Test(arguments: [TieModel.conjunctive, .compensatory], [1.5, 4.0])
  func hazardsIntegrateToTheAnnualRates(ties: TieModel, rate: Double) throws {
    let mapping = try HazardMapping(ties, rate: rate)
    let (forming, ending) = (0.08, 0.15)
    let terms = [ModelTerm(.density, .creation), ModelTerm(.density, .endowment)]
    let model = try ActorOrientedModel(ties, terms: terms)
    let simulator = try PeriodSimulator(model, order: 100)
    let firm = 40.0
    let creation = try mapping.creation(hazard: forming)
    try simulator.run(
      ActorParameters(rate: rate, terms: [creation, firm]), random: CounterRandom(seed: 4), draw: 0)
    let formed = Double(simulator.ties.filter(\.self).count) / 9900
    // Three and a half standard errors of 4,950 pairs.
    #expect(abs(formed - forming) < 3.5 * (forming * (1 - forming) / 4950).squareRoot())

    try simulator.set((0..<10_000).map { $0 / 100 != $0 % 100 })
    let endowment = try mapping.endowment(hazard: ending)
    try simulator.run(
      ActorParameters(rate: rate, terms: [-firm, endowment]), random: CounterRandom(seed: 4),
      draw: 1)
    let ended = 1 - Double(simulator.ties.filter(\.self).count) / 9900
    #expect(abs(ended - ending) < 3.5 * (ending * (1 - ending) / 4950).squareRoot())
  }

  /// p = −ln(1 − h)/ρ: h = 1 − e^−½ at ρ = 2 is p = ¼, so Λ(u)² = ¼ and u = 0; Λ(2u) = ¼ and
  /// 2u = −ln 3.
  @Test func byHand() throws {
    let hazard = 0.393_469_340_287_366_6
    let both = try HazardMapping(.conjunctive, rate: 2)
    let sum = try HazardMapping(.compensatory, rate: 2)
    #expect(abs(try both.creation(hazard: hazard)) < 1e-14)
    #expect(abs(try sum.creation(hazard: hazard) - -0.549_306_144_334_054_8) < 1e-14)
    #expect(abs(try sum.endowment(hazard: hazard) - 0.549_306_144_334_054_8) < 1e-14)
  }

  @Test func refusesWhatNoChanceGives() throws {
    let mapping = try HazardMapping(.conjunctive, rate: 0.1)
    for hazard in [0, -0.1, 0.0952, 1, .nan] {
      #expect(throws: DynamicsError.self) { try mapping.creation(hazard: hazard) }
    }
    #expect(throws: DynamicsError.self) { try HazardMapping(.directed, rate: 1) }
    #expect(throws: DynamicsError.self) { try HazardMapping(.conjunctive, rate: 0) }
  }
}
