import Testing

@testable import AllianceModel

@Suite struct CrisisTests {
  @Test func ratesOfDisputes() throws {
    let effects = try VerbCall.effects(
      Crisis.self,
      ["between": VerbCall.actors(1, 6), "multiply": VerbCall.size(1.3), "half_life": .number(1.5)])
    #expect(effects.applied == [Applied(.disputeRate(Dyad(1, 6)), 1.3, halfLife: 1.5)])
  }

  @Test func withAlignment() throws {
    let effects = try VerbCall.effects(
      Crisis.self,
      ["between": VerbCall.actors(1, 6), "multiply": VerbCall.size(2), "by": VerbCall.size(-0.1)])
    #expect(
      effects.applied == [
        Applied(.disputeRate(Dyad(1, 6)), 2), Applied(.alignment(Dyad(1, 6)), -0.1),
      ])
  }

  /// A rate alone moves no contest and no network (methods Q29).
  @Test func rateAloneIsIdle() throws {
    let effects = try VerbCall.effects(
      Crisis.self, ["between": VerbCall.actors(1, 6), "multiply": VerbCall.size(9)])
    let run = try TestRun(TestWorld.certain, [.test("crisis", .at(2026), effects)])
    #expect(run.simulation.reaches == [.laterMechanisms])
  }

  @Test func needsPairs() {
    #expect(VerbCall.error(Crisis.self, ["multiply": VerbCall.size(2)]) != nil)
  }
}
