import Testing

@testable import AllianceModel

@Suite struct TradeDealTests {
  /// Δx = ε Δ ln exposure (methods I): .03 · .5 in the test world, where ε is .03.
  @Test func throughTheElasticity() throws {
    let effects = try VerbCall.effects(
      TradeDeal.self, ["between": VerbCall.actors(1, 2), "exposure": VerbCall.size(0.5)])
    #expect(effects.applied == [Applied(.alignment(Dyad(1, 2)), 0.5)])
    #expect(effects[0].scale == "economy.exposure_elasticity")
    let run = try TestRun(TestWorld.certain, [.test("deal", .at(2025.8), effects)])
    _ = run.outputs()
    // The base is .16 by the layer rule.
    #expect(near(run.network().weights[1 * 7 + 2], 0.16 + 0.03 * 0.5))
  }

  /// A data set without the elasticity says so when the event is compiled.
  @Test func missingElasticity() throws {
    let effects = try VerbCall.effects(
      TradeDeal.self, ["between": VerbCall.actors(1, 2), "exposure": VerbCall.size(0.5)])
    var world = TestWorld.certain
    world.parameters = ParameterCatalogue()
    #expect(throws: WorldError.self) {
      try EventProgram([.test("deal", .at(2026), effects)], in: world)
    }
  }

  @Test func needsPairs() {
    #expect(VerbCall.error(TradeDeal.self, ["exposure": VerbCall.size(0.5)]) != nil)
  }
}
