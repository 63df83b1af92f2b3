import Testing

@testable import AllianceModel

/// Methods Q8, Q14.
@Suite struct ChangeGrowthTests {
  @Test func spendingUnlessSaid() throws {
    let effects = try VerbCall.effects(
      ChangeGrowth.self, ["actor": VerbCall.actors(4, 5), "by": VerbCall.size(0.04)]
    ).applied
    #expect(effects == [Applied(.spendingGrowth(4), 0.04), Applied(.spendingGrowth(5), 0.04)])
  }

  @Test func gdp() throws {
    let effects = try VerbCall.effects(
      ChangeGrowth.self,
      ["actor": VerbCall.actors(4), "of": .text("gdp"), "by": VerbCall.size(-0.02)])
    #expect(effects.applied == [Applied(.gdpGrowth(4), -0.02)])
  }
}
