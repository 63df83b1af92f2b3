import Testing

@testable import AllianceModel

@Suite struct AbrogatePactTests {
  /// China and North Korea have no other pact: every obligation and the whole tie go.
  @Test func onlyPact() throws {
    let pair = Dyad(TestWorld.chn, TestWorld.prk)
    let effects = try VerbCall.effects(AbrogatePact.self, ["pact": .text("chn-prk")]).applied
    #expect(
      effects == [
        Applied(.obligation(pair, .defence, isInForce: false), 1),
        Applied(.obligation(pair, .nonaggression, isInForce: false), 1),
        Applied(.pactTie(pair, atLeast: false), 0),
      ])
  }

  /// The squad obliges the same pair to consult: that stays, and its tie of .3 is left.
  @Test func anotherPactKeepsWhatItAlsoGives() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.kor)
    let effects = try VerbCall.effects(AbrogatePact.self, ["pact": .text("usa-kor")]).applied
    #expect(
      effects == [
        Applied(.obligation(pair, .defence, isInForce: false), 1),
        Applied(.pactTie(pair, atLeast: false), 0.3),
      ])
  }

  /// A pact that is not in force keeps nothing.
  @Test func dormantPactsKeepNothing() throws {
    let pair = Dyad(TestWorld.chn, TestWorld.rus)
    let mirror = Pact(
      id: "mirror", name: "", members: [TestWorld.chn, TestWorld.rus],
      obligations: [pair: [.defence]], isInForce: true)
    let context = EventContext(
      world: TestWorld.certain,
      pacts: ["mirror": mirror, "dormant": TestWorld.pacts[5]])
    let effects = try VerbCall.effects(
      AbrogatePact.self, ["pact": .text("mirror")], in: context
    ).applied
    #expect(effects.contains(Applied(.obligation(pair, .defence, isInForce: false), 1)))
  }

  @Test func unknownPact() {
    #expect(VerbCall.error(AbrogatePact.self, ["pact": .text("nato")])?.argument == "pact")
  }
}
