import Testing

@testable import AllianceModel

@Suite struct SetTieTests {
  /// USA and Russia: sanctions of −.8; at −.3 alignment rises by .5 · .5 (methods Q10).
  @Test func changeOfALayer() throws {
    let effects = try VerbCall.effects(
      SetTie.self,
      [
        "layer": .layer(.sanctions), "between": VerbCall.actors(TestWorld.usa, TestWorld.rus),
        "weight": VerbCall.size(-0.3), "half_life": .number(3),
      ]
    ).applied
    #expect(effects.count == 1)
    #expect(effects[0].target == .alignment(Dyad(TestWorld.usa, TestWorld.rus)))
    #expect(near(effects[0].value, 0.25))
    #expect(effects[0].halfLife == 3)
  }

  /// A tie that does not exist counts from zero: .5 · .6.
  @Test func newTie() throws {
    let effects = try VerbCall.effects(
      SetTie.self,
      [
        "layer": .layer(.cooperation), "from": VerbCall.actors(TestWorld.jpn),
        "to": VerbCall.actors(TestWorld.twn), "weight": VerbCall.size(0.6),
      ]
    ).applied
    #expect(near(effects[0].value, 0.3))
    #expect(effects[0].halfLife == nil)
  }

  /// The pact layer is set, not added to alignment.
  @Test func pactLayer() throws {
    let effects = try VerbCall.effects(
      SetTie.self,
      [
        "layer": .layer(.pact), "between": VerbCall.actors(TestWorld.usa, TestWorld.twn),
        "weight": VerbCall.size(0.55),
      ]
    ).applied
    #expect(
      effects == [Applied(.pactTie(Dyad(TestWorld.usa, TestWorld.twn), atLeast: false), 0.55)])
  }

  @Test func noPair() {
    #expect(
      VerbCall.error(SetTie.self, ["layer": .layer(.dispute), "weight": VerbCall.size(-1)]) != nil)
  }
}
