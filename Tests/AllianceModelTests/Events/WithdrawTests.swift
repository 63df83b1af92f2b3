import Testing

@testable import AllianceModel

@Suite struct WithdrawTests {
  /// Korea leaves the squad: its two pairs lose consultation, but the American one is also in the
  /// treaty; the other members' pair is untouched.
  @Test func pairsOfTheLeaver() throws {
    let effects = try VerbCall.effects(
      Withdraw.self, ["pact": .text("squad"), "members": VerbCall.actors(TestWorld.kor)]
    ).applied
    #expect(
      effects == [
        Applied(.pactTie(Dyad(TestWorld.usa, TestWorld.kor), atLeast: false), 0.9),
        Applied(
          .obligation(Dyad(TestWorld.kor, TestWorld.jpn), .consultation, isInForce: false), 1),
        Applied(.pactTie(Dyad(TestWorld.kor, TestWorld.jpn), atLeast: false), 0),
      ])
  }

  @Test func strangersCannotLeave() {
    let error = VerbCall.error(
      Withdraw.self,
      ["pact": .text("squad"), "members": VerbCall.actors(TestWorld.kor, TestWorld.chn)])
    #expect(error?.argument == "members")
    #expect(error?.message.contains("CHN") == true)
  }

  @Test func unknownPact() {
    let error = VerbCall.error(
      Withdraw.self, ["pact": .text("x"), "members": VerbCall.actors(0)])
    #expect(error?.argument == "pact")
  }
}
