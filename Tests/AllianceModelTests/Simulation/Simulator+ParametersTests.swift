import GSLNumerics
import Testing

@testable import AllianceModel

@Suite struct SimulatorParametersTests {
  /// What the kernel works with: m, e^c, Δ, P_base, ω ln r, η, stakes.
  @Test func scalars() throws {
    let run = try TestRun(TestWorld.certain)
    _ = run.outputs()
    let kernel = run.simulator.kernel
    #expect(near(kernel.batch.exponent[0], 1))
    #expect(near(kernel.batch.expThreshold[0], 2.45960311115695))
    #expect(kernel.cascade == 1.2)
    #expect(kernel.baseAccess == 1.735)
    #expect(near(kernel.places[0].posture, 0.7 * 1.0986122886681098))
    #expect(near(kernel.places[1].posture, 0.7 * 0.4054651081081644))
    #expect(kernel.places[0].kept == 1)
    #expect(kernel.places[0].stake == 0.6)
  }

  /// Distances of open and closed bases, CINC under every measure.
  @Test func reach() throws {
    let run = try TestRun(TestWorld.certain)
    _ = run.outputs()
    let row = try run.simulation.layout.row(TestWorld.usa, 0)
    #expect(near(run.simulator.reach[row], Bases.reach(0.12, 640)))
    #expect(near(run.simulator.closedReach[row], Bases.reach(0.12, 2760)))
    #expect(run.simulator.share[row] == 0.3)
    #expect(run.simulator.closedShare[row] == 0.12)
  }

  /// κ drawn in every parameter draw, the same for all its chance draws.
  @Test func kappa() throws {
    let run = try TestRun(TestWorld.drawn)
    let row = try run.simulation.layout.row(TestWorld.usa, 0)
    func kappa(_ outer: Int, _ inner: Int) -> Double {
      _ = run.outputs(outer, inner)
      return run.simulator.eta[0][row] - run.simulator.eta[1][row]
    }
    #expect(kappa(0, 0) == kappa(0, 5))
    #expect(kappa(0, 0) != kappa(1, 0))
    // Its prior: logit .65 less history, and what .24–.92 leaves.
    let prior = try #require(
      TestWorld.drawn.commitmentPrior(
        of: TestWorld.theatres[0].thirdParties[1], in: TestWorld.theatres[0]))
    let values = (0..<400).map { kappa($0, 0) }
    let mean = values.reduce(0, +) / 400
    #expect(abs(mean - prior.mean) < 4 * prior.sd / 20)
  }

  /// An effect's size is scale · factor · (magnitude + offset).
  @Test func valuesOfEffects() throws {
    var effect = Effect(.alignment(Dyad(0, 1)), .parameter("contest.posture"))
    effect.factor = 4
    effect.offset = -0.2
    effect.scale = "economy.tariff_spending_elasticity"
    let run = try TestRun(TestWorld.certain, [.test("a", .at(2026), [effect])])
    _ = run.outputs()
    #expect(near(run.simulator.values[0], 0.5 * 4 * (0.7 - 0.2)))
  }
}
