import Testing

@testable import AllianceModel

@Suite struct AccedeTests {
  /// Japan joins a pact of two: two new pairs with the pact's obligations, none between the old
  /// members.
  @Test func newPairsOnly() throws {
    let effects = try VerbCall.effects(
      Accede.self, ["pact": .text("usa-kor"), "members": VerbCall.actors(TestWorld.jpn)]
    ).applied
    #expect(effects.count == 6)
    for pair in [Dyad(TestWorld.usa, TestWorld.jpn), Dyad(TestWorld.kor, TestWorld.jpn)] {
      #expect(effects.contains(Applied(.obligation(pair, .defence, isInForce: true), 1)))
      #expect(effects.contains(Applied(.obligation(pair, .consultation, isInForce: true), 1)))
      #expect(effects.contains(Applied(.pactTie(pair, atLeast: true), 0.8)))
    }
  }

  /// Two who join are bound to each other too; who is a member already is passed over.
  @Test func severalAtOnce() throws {
    let effects = try VerbCall.effects(
      Accede.self,
      [
        "pact": .text("usa-jpn"), "weight": VerbCall.size(0.5),
        "members": VerbCall.actors(TestWorld.jpn, TestWorld.kor, TestWorld.twn),
      ]
    ).applied
    let ties = effects.filter { if case .pactTie = $0.target { true } else { false } }
    #expect(ties.count == 5)
    #expect(ties.contains(Applied(.pactTie(Dyad(4, 6), atLeast: true), 0.5)))
    #expect(!ties.contains { $0.target == .pactTie(Dyad(0, 5), atLeast: true) })
  }

  @Test func everyoneIsAMember() {
    let error = VerbCall.error(
      Accede.self, ["pact": .text("usa-kor"), "members": VerbCall.actors(0, 4)])
    #expect(error?.argument == "members")
  }

  @Test func unknownPact() {
    let error = VerbCall.error(
      Accede.self, ["pact": .text("x"), "members": VerbCall.actors(0)])
    #expect(error?.argument == "pact")
  }
}
