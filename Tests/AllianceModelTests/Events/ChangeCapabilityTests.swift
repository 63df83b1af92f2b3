import Testing

@testable import AllianceModel

/// Methods Q13, Q35; what it does to a stock is in SpendingDriftTests.
@Suite struct ChangeCapabilityTests {
  @Test func stockAndSpending() throws {
    let effects = try VerbCall.effects(
      ChangeCapability.self,
      [
        "actor": VerbCall.actors(3, 4), "stock_growth": VerbCall.size(0.06),
        "spending": VerbCall.size(1.1),
      ]
    ).applied
    #expect(
      effects == [
        Applied(.stockGrowth(3), 0.06), Applied(.spending(3), 1.1), Applied(.stockGrowth(4), 0.06),
        Applied(.spending(4), 1.1),
      ])
  }

  @Test func oneOfThem() throws {
    let effects = try VerbCall.effects(
      ChangeCapability.self, ["actor": VerbCall.actors(3), "spending": VerbCall.size(0)])
    #expect(effects.applied == [Applied(.spending(3), 0)])
  }

  @Test func saysNothing() {
    #expect(
      VerbCall.error(ChangeCapability.self, ["actor": .actors([3])])?.message
        .contains("stock_growth") == true)
  }
}
