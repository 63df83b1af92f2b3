import Testing

@testable import AllianceModel

@Suite struct CeasefireTests {
  @Test func endsTheConflict() throws {
    let effects = try VerbCall.effects(Ceasefire.self, ["conflict": .conflict(0)])
    #expect(effects.applied == [Applied(.ceasefire(0), 1)])
  }

  /// Methods Q12: Russia's availability is .4 of nominal and recovers .1 a year from the ceasefire;
  /// with a ceasefire at 2026-Q1 it is .4 + .1 · 4.75 = .875 ("≈ .88") at 2030-Q4.
  @Test func recovery() throws {
    let effects = try VerbCall.effects(Ceasefire.self, ["conflict": .conflict(0)])
    let steps = [0, 1, 2, 5, 20]
    let run = try TestRun(
      TestWorld.certain, [.test("peace", .at(2026.125), effects)], steps: steps)
    _ = run.outputs()
    let layout = run.simulation.layout
    let shares = [0.4, 0.4, 0.425, 0.5, 0.875]
    for (row, item) in layout.rows.enumerated() {
      for period in steps.indices {
        let factor = run.simulator.factor[period * run.simulator.rows + row]
        #expect(near(factor, item.actor == TestWorld.rus ? shares[period] : 1))
      }
    }
  }

  /// However long the peace, nobody has more than nominal forces.
  @Test func recoveryIsCapped() throws {
    let effects = try VerbCall.effects(Ceasefire.self, ["conflict": .conflict(0)])
    let run = try TestRun(TestWorld.certain, [.test("peace", .at(2010), effects)], steps: [0])
    _ = run.outputs()
    for row in run.simulation.layout.rows.indices { #expect(run.simulator.factor[row] == 1) }
  }

  /// M₀ is .4 [.2, .6] as a split normal, whose lower tail crosses zero at z = −3.3: a hundredth is
  /// left, so that the forces have a logarithm.
  @Test func somethingIsLeft() throws {
    let world = TestWorld.certain.with(["conflict.ukraine.availability": -0.1])
    let run = try TestRun(world, steps: [0])
    _ = run.outputs()
    for (row, item) in run.simulation.layout.rows.enumerated() where item.actor == TestWorld.rus {
      #expect(run.simulator.factor[row] == 0.01)
    }
  }
}
