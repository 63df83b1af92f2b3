import Testing

@testable import AllianceModel

@Suite struct ImposeTariffTests {
  /// Alignment with the sender; GDP; and spending at the elasticity of methods Q28, .5 in the test
  /// world. Only alignment fades.
  @Test func threeRoutes() throws {
    let effects = try VerbCall.effects(
      ImposeTariff.self,
      [
        "on": VerbCall.actors(TestWorld.kor), "by": VerbCall.actors(TestWorld.usa),
        "alignment": VerbCall.size(-0.2), "gdp_growth": VerbCall.size(-0.004),
        "half_life": .number(1.5),
      ])
    #expect(
      effects.applied == [
        Applied(.alignment(Dyad(0, 4)), -0.2, halfLife: 1.5), Applied(.gdpGrowth(4), -0.004),
        Applied(.spendingGrowth(4), -0.004),
      ])
    #expect(effects.map(\.scale) == [nil, nil, "economy.tariff_spending_elasticity"])
  }

  @Test func growthAlone() throws {
    let effects = try VerbCall.effects(
      ImposeTariff.self,
      [
        "on": VerbCall.actors(3, 4), "by": VerbCall.actors(0), "gdp_growth": VerbCall.size(0.01),
      ])
    #expect(
      effects.map(\.target) == [
        .gdpGrowth(3), .spendingGrowth(3), .gdpGrowth(4), .spendingGrowth(4),
      ])
  }

  /// Nobody taxes itself.
  @Test func senderIsLeftOut() throws {
    let effects = try VerbCall.effects(
      ImposeTariff.self,
      [
        "on": VerbCall.actors(0, 4), "by": VerbCall.actors(0), "alignment": VerbCall.size(0.1),
      ])
    #expect(effects.applied == [Applied(.alignment(Dyad(0, 4)), 0.1)])
  }

  @Test func saysNothing() {
    #expect(
      VerbCall.error(ImposeTariff.self, ["on": .actors([4]), "by": .actors([0])])?.message
        .contains("gdp_growth") == true)
  }
}
