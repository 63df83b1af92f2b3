import Testing

@testable import AllianceModel

@Suite struct SummitTests {
  /// Cheap talk fades with a half-life of twelve months unless told otherwise (methods K).
  @Test func standardHalfLife() throws {
    let effects = try VerbCall.effects(
      Summit.self,
      ["from": VerbCall.actors(1), "to": VerbCall.actors(2, 3), "by": VerbCall.size(0.03)]
    ).applied
    #expect(
      effects == [Dyad(1, 2), Dyad(1, 3)].map { Applied(.alignment($0), 0.03, halfLife: 1) })
  }

  @Test func ownHalfLife() throws {
    let effects = try VerbCall.effects(
      Summit.self,
      ["between": VerbCall.actors(1, 2), "by": VerbCall.size(-0.1), "half_life": .number(0.5)])
    #expect(effects.applied == [Applied(.alignment(Dyad(1, 2)), -0.1, halfLife: 0.5)])
  }

  @Test func oneActorHasNoSummit() {
    let error = VerbCall.error(
      Summit.self, ["between": VerbCall.actors(1), "by": VerbCall.size(0.1)])
    #expect(error?.argument == "between")
  }
}
