import Testing

@testable import AllianceModel

/// Methods Q35: activation as a change of κ.
@Suite struct InvokePactTests {
  /// North Korea is a principal in Korea, where Russia and China may help it; only its partner of
  /// this pact is called.
  @Test func partnersOfTheCaller() throws {
    let effects = try VerbCall.effects(
      InvokePact.self,
      [
        "pact": .text("rus-prk"), "by_member": VerbCall.actors(TestWorld.prk),
        "commitment": VerbCall.size(1), "half_life": .number(2),
      ]
    ).applied
    #expect(
      effects
        == [Applied(.commitment(actor: TestWorld.rus, theatre: TestWorld.korea), 1, halfLife: 2)])
  }

  /// Without a caller every member calls; Russia is no principal anywhere.
  @Test func everyMember() throws {
    let effects = try VerbCall.effects(
      InvokePact.self, ["pact": .text("rus-prk"), "commitment": VerbCall.size(1)]
    ).applied
    #expect(effects == [Applied(.commitment(actor: TestWorld.rus, theatre: TestWorld.korea), 1)])
    let none = try VerbCall.effects(
      InvokePact.self,
      [
        "pact": .text("rus-prk"), "by_member": VerbCall.actors(TestWorld.rus),
        "commitment": VerbCall.size(1),
      ])
    #expect(none.isEmpty)
  }

  @Test func strangersCannotCall() {
    let error = VerbCall.error(
      InvokePact.self,
      [
        "pact": .text("rus-prk"), "by_member": VerbCall.actors(TestWorld.chn),
        "commitment": VerbCall.size(1),
      ])
    #expect(error?.argument == "by_member")
  }

  @Test func unknownPact() {
    let error = VerbCall.error(
      InvokePact.self, ["pact": .text("x"), "commitment": VerbCall.size(1)])
    #expect(error?.argument == "pact")
  }
}
