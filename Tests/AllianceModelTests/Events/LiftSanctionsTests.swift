import Testing

@testable import AllianceModel

@Suite struct LiftSanctionsTests {
  /// Russia: 30% of −.8 off is Δx = .5 · .8 · .3 = .12.
  @Test func multiplied() throws {
    let effects = try VerbCall.effects(
      LiftSanctions.self,
      [
        "on": VerbCall.actors(TestWorld.rus), "by": VerbCall.actors(TestWorld.usa),
        "multiply": VerbCall.size(0.7),
      ]
    ).applied
    #expect(effects.count == 1)
    #expect(near(effects[0].value, 0.12))
  }

  /// Methods Q12: a step of .3 is Δx = +.15 for the USA and Japan alike, whatever the tie was.
  @Test func byAStep() throws {
    let effects = try VerbCall.effects(
      LiftSanctions.self,
      [
        "on": VerbCall.actors(2), "by": VerbCall.actors(0, 5), "weight": VerbCall.size(0.3),
        "growth": VerbCall.size(0.02),
      ]
    ).applied
    #expect(effects.count == 3)
    #expect(near(effects[0].value, 0.15) && near(effects[1].value, 0.15))
    #expect(effects[2] == Applied(.spendingGrowth(2), 0.02))
  }

  /// Where there are no sanctions a factor lifts nothing.
  @Test func nothingToLift() throws {
    let effects = try VerbCall.effects(
      LiftSanctions.self,
      ["on": VerbCall.actors(6), "by": VerbCall.actors(0), "multiply": VerbCall.size(0)])
    #expect(effects.applied.map { abs($0.value) } == [0])
  }

  @Test func eitherFactorOrStep() {
    let base: [String: VerbArguments.Value] = ["on": .actors([2]), "by": .actors([0])]
    #expect(VerbCall.error(LiftSanctions.self, base) != nil)
    let both = base.merging(["multiply": VerbCall.size(0.5), "weight": VerbCall.size(0.1)]) {
      $1
    }
    #expect(VerbCall.error(LiftSanctions.self, both) != nil)
  }
}
