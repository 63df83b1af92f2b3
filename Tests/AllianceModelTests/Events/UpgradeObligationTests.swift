import Testing

@testable import AllianceModel

@Suite struct UpgradeObligationTests {
  @Test func everyPairOfThePact() throws {
    let effects = try VerbCall.effects(
      UpgradeObligation.self,
      ["pact": .text("squad"), "add": .obligations([.defence]), "weight": VerbCall.size(0.9)]
    ).applied
    let pairs = [Dyad(0, 4), Dyad(0, 5), Dyad(4, 5)]
    #expect(
      effects
        == pairs.flatMap {
          [
            Applied(.obligation($0, .defence, isInForce: true), 1),
            Applied(.pactTie($0, atLeast: true), 0.9),
          ]
        })
  }

  @Test func standardWeight() throws {
    let effects = try VerbCall.effects(
      UpgradeObligation.self, ["pact": .text("usa-jpn"), "add": .obligations([.consultation])]
    ).applied
    #expect(effects.last == Applied(.pactTie(Dyad(0, 5), atLeast: true), 0.8))
  }

  @Test func unknownPact() {
    let error = VerbCall.error(
      UpgradeObligation.self, ["pact": .text("x"), "add": .obligations([.defence])])
    #expect(error?.argument == "pact")
  }
}
