import Testing

@testable import AllianceModel

/// Methods Q11: flags from the date, no alignment besides.
@Suite struct SignPactTests {
  /// Two obligations and the pact layer for each of the three pairs; the weight is .8 unless given.
  @Test func threeMembers() throws {
    let effects = try VerbCall.effects(
      SignPact.self,
      [
        "id": .text("new"), "members": VerbCall.actors(1, 2, 3),
        "obligations": .obligations([.defence, .consultation]),
      ]
    ).applied
    #expect(effects.count == 9)
    for pair in [Dyad(1, 2), Dyad(1, 3), Dyad(2, 3)] {
      #expect(effects.contains(Applied(.obligation(pair, .defence, isInForce: true), 1)))
      #expect(effects.contains(Applied(.obligation(pair, .consultation, isInForce: true), 1)))
      #expect(effects.contains(Applied(.pactTie(pair, atLeast: true), 0.8)))
    }
  }

  @Test func ownWeight() throws {
    let effects = try VerbCall.effects(
      SignPact.self,
      [
        "id": .text("new"), "members": VerbCall.actors(0, 6),
        "obligations": .obligations([.neutrality]), "weight": VerbCall.size(0.35),
      ]
    ).applied
    #expect(
      effects == [
        Applied(.obligation(Dyad(0, 6), .neutrality, isInForce: true), 1),
        Applied(.pactTie(Dyad(0, 6), atLeast: true), 0.35),
      ])
  }

  @Test(arguments: [[], [4]])
  func tooFewMembers(members: [Int]) {
    let error = VerbCall.error(
      SignPact.self,
      [
        "id": .text("new"), "members": .actors(members),
        "obligations": .obligations([.defence]),
      ])
    #expect(error?.argument == "members")
    #expect(error?.message.contains("found \(members.count)") == true)
  }
}
