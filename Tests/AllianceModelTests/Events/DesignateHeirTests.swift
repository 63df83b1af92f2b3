import Testing

@testable import AllianceModel

@Suite struct DesignateHeirTests {
  @Test func addsToTheHeir() throws {
    let effects = try VerbCall.effects(
      DesignateHeir.self, ["actor": VerbCall.actors(3), "by": VerbCall.size(0.15)])
    #expect(effects.applied == [Applied(.heir(3), 0.15)])
  }

  /// Without an exit an heir moves nothing that is simulated (methods Q29).
  @Test func nothingWithoutAnExit() throws {
    let effects = try VerbCall.effects(
      DesignateHeir.self, ["actor": VerbCall.actors(3), "by": VerbCall.size(0.15)])
    let before = try TestRun(TestWorld.drawn)
    let after = try TestRun(TestWorld.drawn, [.test("heir", .at(2025.8), effects)])
    #expect(before.outputs(3, 1) == after.outputs(3, 1))
    #expect(after.simulation.reaches == [.laterMechanisms])
  }
}
