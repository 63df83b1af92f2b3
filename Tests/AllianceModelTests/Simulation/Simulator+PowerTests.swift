import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Strength by measure (methods A, Q7, Q9).
@Suite struct SimulatorPowerTests {
  private func strengths(_ measure: PowerMeasure, step: Int = 0) throws -> [Double] {
    var world = TestWorld.certain
    world.override(
      "power.measure", .choice(measure.rawValue, of: PowerMeasure.allCases.map(\.rawValue)))
    let run = try TestRun(world, steps: [step])
    _ = run.outputs()
    return (0..<7).map { run.simulator.strength[$0] }
  }

  /// K₀ = φm/(δ + h), S = K^.6 ((1 − φ) m)^.4.
  @Test func stock() throws {
    let found = try strengths(.stock)
    for (actor, item) in TestWorld.actors.enumerated() {
      let spending = item.militaryExpenditure.value * item.militaryPPP.value
      #expect(near(found[actor], Bases.stock(spending), 1e-12))
    }
  }

  @Test func otherMeasures() throws {
    let (gdp, sdp) = (try strengths(.gdp), try strengths(.sdp))
    let (net, cinc) = (try strengths(.netpower), try strengths(.cinc))
    for (actor, item) in TestWorld.actors.enumerated() {
      #expect(near(gdp[actor], item.gdp.value, 1e-12))
      #expect(near(sdp[actor], max(1, item.gdp.value - 1.49 * item.population), 1e-12))
      #expect(near(net[actor], item.gdp.value * item.gdp.value / item.population, 1e-12))
      #expect(near(cinc[actor], item.cinc, 1e-12))
    }
    // North Korea's 40 bn are 1.26 bn above subsistence.
    #expect(near(sdp[TestWorld.prk], 1.26, 1e-9))
  }

  /// GDP at 2% a year for five years, compounded continuously.
  @Test func growthOfGDP() throws {
    let found = try strengths(.gdp, step: 20)
    #expect(near(found[0], 29000 * exp(0.1), 1e-12))
  }

  @Test func eventsOnGDP() throws {
    var world = TestWorld.certain
    world.override("power.measure", .choice("gdp", of: ["gdp"]))
    let event = Event.test(
      "slump", .at(2026.125), [Effect(.gdpGrowth(TestWorld.kor), .certain(-0.01))],
      end: .at(2027.125))
    let run = try TestRun(world, [event], steps: [20])
    _ = run.outputs()
    // Four quarters at 1%, sixteen at 2%.
    #expect(near(run.simulator.strength[TestWorld.kor], 3200 * exp(0.09), 1e-12))
  }

  /// Π (share_k)^{w_k}, shares over all actors.
  @Test func composite() throws {
    var world = TestWorld.certain
    world.override("power.measure", .choice("composite", of: ["composite"]))
    let run = try TestRun(world)
    _ = run.outputs()
    let w = run.simulator.compositeWeights
    let measures = try PowerMeasure.basic.map { try strengths($0) }
    for actor in 0..<7 {
      let expected = (0..<4).reduce(0.0) {
        $0 + w[$1] * log(measures[$1][actor] / measures[$1].reduce(0, +))
      }
      #expect(near(log(run.simulator.strength[actor]), expected, 1e-12))
    }
  }

  /// Measures change who is strong, never how far it reaches (methods Q9).
  @Test func measureMovesTheRatio() throws {
    func ratio(_ measure: String) throws -> Double {
      var world = TestWorld.certain.with([
        "commitment.kappa.USA.TWN": -300, "commitment.kappa.JPN.TWN": -300,
        "commitment.lead_out": -300, "commitment.kappa.RUS.TWN": -300,
      ])
      world.override("power.measure", .choice(measure, of: [measure]))
      let run = try TestRun(world)
      return run.logRatio(run.outputs(), 0)
    }
    let reach = log(0.75 * Bases.reach(0.24, 170))
    #expect(near(try ratio("cinc"), log(0.24 / 0.006) + reach, 1e-12))
    #expect(near(try ratio("gdp"), log(38000.0 / 1900) + reach, 1e-12))
  }
}

func logarithm(_ x: Double) -> Double { log(x) }
