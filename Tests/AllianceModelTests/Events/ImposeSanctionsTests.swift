import Testing

@testable import AllianceModel

@Suite struct ImposeSanctionsTests {
  /// A step of .4 in the sanctions layer is Δx = −.2; growth slows besides (methods Q10, Q28).
  @Test func alignmentAndGrowth() throws {
    let effects = try VerbCall.effects(
      ImposeSanctions.self,
      [
        "on": VerbCall.actors(TestWorld.rus), "by": VerbCall.actors(TestWorld.usa, TestWorld.jpn),
        "weight": VerbCall.size(0.4), "growth": VerbCall.size(-0.01), "half_life": .number(5),
      ]
    ).applied
    #expect(
      effects == [
        Applied(.alignment(Dyad(0, 2)), -0.2, halfLife: 5),
        Applied(.alignment(Dyad(5, 2)), -0.2, halfLife: 5),
        Applied(.spendingGrowth(2), -0.01, halfLife: 5),
      ])
  }

  /// A full-spectrum step is .3 if nothing is said: Δx = −.15. Nobody sanctions itself.
  @Test func standardStep() throws {
    let effects = try VerbCall.effects(
      ImposeSanctions.self, ["on": VerbCall.actors(1, 2), "by": VerbCall.actors(2, 0)]
    ).applied
    #expect(effects.map(\.target) == [Dyad(1, 2), Dyad(0, 1), Dyad(0, 2)].map { .alignment($0) })
    #expect(effects.allSatisfy { near($0.value, -0.15) && $0.halfLife == nil })
  }
}
