import Testing

@testable import AllianceModel

@Suite struct ChangeCommitmentTests {
  @Test func oneTheatre() throws {
    let effects = try VerbCall.effects(
      ChangeCommitment.self,
      [
        "actor": VerbCall.actors(TestWorld.jpn), "theatre": .theatres([TestWorld.taiwan]),
        "by": VerbCall.size(0.7), "half_life": .number(4),
      ]
    ).applied
    #expect(
      effects == [
        Applied(
          .commitment(actor: TestWorld.jpn, theatre: TestWorld.taiwan), 0.7, halfLife: 4)
      ])
  }

  /// S3's −1.5 (methods Q14) reaches every theatre in which America may join.
  @Test func everyTheatre() throws {
    let effects = try VerbCall.effects(
      ChangeCommitment.self, ["actor": VerbCall.actors(TestWorld.usa), "by": VerbCall.size(-1.5)]
    ).applied
    #expect(
      effects == [
        Applied(.commitment(actor: TestWorld.usa, theatre: TestWorld.taiwan), -1.5),
        Applied(.commitment(actor: TestWorld.usa, theatre: TestWorld.korea), -1.5),
      ])
  }

  /// China towards North Korea: it may help it only as an attacker (methods K1d, Q29).
  @Test func towardsAPrincipal() throws {
    func rows(_ role: String?) throws -> [Effect.Target] {
      var values: [String: VerbArguments.Value] = [
        "actor": VerbCall.actors(TestWorld.chn), "towards": VerbCall.actors(TestWorld.prk),
        "by": VerbCall.size(0.15),
      ]
      if let role { values["role"] = .text(role) }
      return try VerbCall.effects(ChangeCommitment.self, values).map(\.target)
    }
    let korea = Effect.Target.commitment(actor: TestWorld.chn, theatre: TestWorld.korea)
    #expect(try rows(nil) == [korea])
    #expect(try rows("attacker") == [korea])
    #expect(try rows("defender").isEmpty)
  }

  /// Principals do not join their own contest.
  @Test func principalsHaveNoRow() throws {
    let effects = try VerbCall.effects(
      ChangeCommitment.self, ["actor": VerbCall.actors(TestWorld.twn), "by": VerbCall.size(1)])
    #expect(effects.isEmpty)
  }
}
