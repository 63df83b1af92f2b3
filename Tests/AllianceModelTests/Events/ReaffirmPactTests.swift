import Testing

@testable import AllianceModel

@Suite struct ReaffirmPactTests {
  @Test func alignmentOfEveryPair() throws {
    let effects = try VerbCall.effects(
      ReaffirmPact.self,
      ["pact": .text("squad"), "by": VerbCall.size(0.1), "half_life": .number(1.5)]
    ).applied
    #expect(
      effects
        == [Dyad(0, 4), Dyad(0, 5), Dyad(4, 5)].map {
          Applied(.alignment($0), 0.1, halfLife: 1.5)
        })
  }

  /// κ moves where a member may help another: China for North Korea in Korea, nowhere else.
  @Test func commitmentAmongMembers() throws {
    let effects = try VerbCall.effects(
      ReaffirmPact.self,
      [
        "pact": .text("chn-prk"), "by": VerbCall.size(-0.2), "commitment": VerbCall.size(-0.5),
      ]
    ).applied
    #expect(
      effects == [
        Applied(.alignment(Dyad(TestWorld.chn, TestWorld.prk)), -0.2),
        Applied(.commitment(actor: TestWorld.chn, theatre: TestWorld.korea), -0.5),
      ])
  }

  @Test func unknownPact() {
    let error = VerbCall.error(ReaffirmPact.self, ["pact": .text("x"), "by": VerbCall.size(0.1)])
    #expect(error?.argument == "pact")
  }
}
