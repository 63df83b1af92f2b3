import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Pacts signed and ended in a run (methods C4, E3, Q11).
@Suite struct PactChangesTests {
  /// All coefficients zero but the constants: every free pair has a salient event every year,
  /// always of positive sign, and signs at `forming`; every allied one ends at `ending`.
  private func world(forming: Double, ending: Double) -> World {
    var values: [String: Double] = ["pacts.formation_scale": forming]
    for name in PactHazards.formingNames { values["pacts.forming.\(name)"] = 0 }
    for name in PactHazards.endingNames { values["pacts.ending.\(name)"] = 0 }
    for name in SalientEvents.Logit.names {
      values["pacts.event.\(name)"] = 0
      values["pacts.sign.\(name)"] = 0
    }
    for word in ["forming", "event", "sign"] { values["pacts.\(word).constant"] = 40 }
    values["pacts.ending.constant"] = log(ending / (1 - ending))
    values["pacts.ending.constant_embedded"] = log(ending / (1 - ending))
    return TestWorld.certain.with(values)
  }

  /// Rates integrate: after three years 1 − (1 − p)³ of the free pairs have signed, and of the
  /// allied ones ended, where the other way is shut; 2,000 draws, four standard errors.
  @Test func ratesIntegrate() throws {
    let forming = Dynamics(["pacts": ["ending": "off"]])
    let pooled = Dynamics(["pacts": ["ending": "off", "forming": "hazard"]])
    let ending = Dynamics(["pacts": ["forming": "off"]])
    for (dynamics, pairs, p) in [(forming, 17, 0.05), (pooled, 17, 0.05), (ending, 4, 0.1)] {
      let run = try TestRun(
        world(forming: 0.05, ending: 0.1), steps: [12], dynamics: dynamics)
      run.simulator.setParameters(.nested(outer: 0, inner: 0))
      for inner in 0..<2000 { _ = run.again(.nested(outer: 0, inner: inner)) }
      var counts: [Int] = []
      run.simulator.drainTally(into: &counts)
      let layout = run.simulation.tally
      var found = 0
      for pair in 0..<21 {
        for step in 0...12 {
          found += counts[layout.formed(pair: pair, step: step)]
          found += counts[layout.ended(pair: pair, step: step)]
        }
      }
      let expected = 1 - pow(1 - p, 3)
      let n = Double(pairs * 2000)
      #expect(
        abs(Double(found) / n - expected) < 4 * (expected * (1 - expected) / n).squareRoot())
    }
  }

  /// A pact of consultation that an event signs is still there when the hazards have ended the
  /// defence pact: the layer falls to its .5 and not to the .3 of the squad.
  @Test func otherPactsStay() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.kor)
    func x(_ obligations: [Obligation]) throws -> Double {
      let signed = Event.test(
        "sign", .at(2025.8), PactEffects.entry([pair], obligations, weight: .certain(0.5)))
      let run = try TestRun(
        world(forming: 0, ending: 1 - 1e-13), [signed], steps: [4],
        dynamics: Dynamics(["pacts": ["forming": "off"]]))
      _ = run.outputs()
      return run.network().weights[TestWorld.usa * 7 + TestWorld.kor]
    }
    #expect(near(try x([.consultation]), 0.5, 1e-15))
    #expect(near(try x([.defence]), 0.3, 1e-15))
  }

  /// Either of two allies alike ends their pact as often as the other: half of the ends, at four
  /// standard errors, pair by pair.
  @Test func whoLeaves() throws {
    let run = try TestRun(
      world(forming: 0, ending: 0.5), steps: [4], dynamics: Dynamics(["pacts": ["forming": "off"]]))
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    for inner in 0..<2000 { _ = run.again(.nested(outer: 0, inner: inner)) }
    var counts: [Int] = []
    run.simulator.drainTally(into: &counts)
    let layout = run.simulation.tally
    for pair in 0..<21 {
      let ends = (0...4).reduce(0) { $0 + counts[layout.ended(pair: pair, step: $1)] }
      let left = Double(counts[layout.leftByFirst(pair: pair)])
      #expect(abs(left - Double(ends) / 2) <= 2 * Double(ends).squareRoot())
    }
  }

  /// Everybody signs with everybody at once: America's row in Taiwan gains def_s, 1.094, and the
  /// pact layer of the pair is .8, as with an event that signs.
  @Test func aNewPact() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.twn)
    let signed = Event.test(
      "sign", .at(2025.9), PactEffects.entry([pair], [.defence], weight: .certain(0.8)))
    let world = world(forming: 1, ending: 0.001)
    let run = try TestRun(
      world, steps: [4], dynamics: Dynamics(["pacts": ["ending": "off"]]))
    let event = try TestRun(world, [signed], steps: [4])
    let off = try TestRun(world, steps: [4])
    for item in [run, event, off] { _ = item.outputs() }
    let row = try run.simulation.layout.row(TestWorld.usa, TestWorld.taiwan)
    #expect(near(run.simulator.shift[row] - off.simulator.shift[row], 1.094, 1e-12))
    #expect(run.simulator.shift[row] == event.simulator.shift[row])
    let at = TestWorld.usa * 7 + TestWorld.twn
    #expect(near(run.network().weights[at], event.network().weights[at], 1e-12))
    // Russia, now China's ally, follows it in Korea.
    let russia = try run.simulation.layout.row(TestWorld.rus, TestWorld.korea)
    #expect(run.simulator.kernel.follows[russia] && !off.simulator.kernel.follows[russia])
  }

  /// A pact of defence that comes by itself leaves alone what events say of other obligations:
  /// consultation counts beside it, 1.094 above what it is worth alone.
  @Test func othersObligationsStay() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.twn)
    let consult = Event.test(
      "consult", .at(2025.9), PactEffects.entry([pair], [.consultation], weight: .certain(0.4)))
    let world = world(forming: 1, ending: 0.001)
    let run = try TestRun(
      world, [consult], steps: [4], dynamics: Dynamics(["pacts": ["ending": "off"]]))
    let event = try TestRun(world, [consult], steps: [4])
    let off = try TestRun(world, steps: [4])
    for item in [run, event, off] { _ = item.outputs() }
    let row = try run.simulation.layout.row(TestWorld.usa, TestWorld.taiwan)
    #expect(event.simulator.shift[row] > off.simulator.shift[row])
    #expect(near(run.simulator.shift[row] - event.simulator.shift[row], 1.094, 1e-12))
  }

  /// Every pact ends at once: flags, followers and the pact layer fall to what else there is.
  @Test func theEnd() throws {
    let world = world(forming: 0, ending: 1 - 1e-13)
    let run = try TestRun(
      world, steps: [4], dynamics: Dynamics(["pacts": ["forming": "off"]]))
    let off = try TestRun(world, steps: [4])
    for item in [run, off] { _ = item.outputs() }
    func lost(_ actor: Int) throws -> Double {
      let row = try run.simulation.layout.row(actor, TestWorld.korea)
      return run.simulator.shift[row] - off.simulator.shift[row]
    }
    #expect(near(try lost(TestWorld.usa), -1.094, 1e-12))
    #expect(near(try lost(TestWorld.chn), -(1.094 + 0.432), 1e-12))
    let japan = try run.simulation.layout.row(TestWorld.jpn, TestWorld.taiwan)
    #expect(!run.simulator.kernel.follows[japan] && off.simulator.kernel.follows[japan])
    let (x, before) = (run.network().weights, off.network().weights)
    let korea = TestWorld.usa * 7 + TestWorld.kor
    #expect(before[korea] == 0.9 && near(x[korea], 0.3, 1e-15))
    #expect(x[TestWorld.chn * 7 + TestWorld.prk] == 0)
    // Another draw begins with the pacts of the as-of date.
    _ = run.outputs(1)
    #expect(near(try lost(TestWorld.usa), -1.094, 1e-12))
  }

  /// The American bases in Japan go with the pact that grants them (1960 treaty, Article VI), in the
  /// draws in which it has ended and in no other; open and closed are those of `Bases`.
  @Test func basesEnd() throws {
    var values: [String: Double] = ["commitment.lead_out": -300, "commitment.base_access": 300]
    for code in ["JPN", "RUS"] { values["commitment.kappa.\(code).TWN"] = -300 }
    values["commitment.kappa.USA.TWN"] = 300
    // Nothing grows, so that the forces are those of the as-of date.
    for code in TestWorld.codes { values["power.growth.\(code)"] = 0 }
    for name in [
      "power.growth_after.JPN", "power.growth_innovation.D", "power.growth_innovation.A",
    ] {
      values[name] = 0
    }
    let world = world(forming: 0, ending: 0.9).with(values)
    let run = try TestRun(
      world, steps: [0, 4], dynamics: Dynamics(["pacts": ["forming": "off"]]))
    let off = try TestRun(world, steps: [0, 4])
    let pair = Dyad(TestWorld.usa, TestWorld.jpn).position(among: 7)
    let step = try Bases.logRatio(closed: true) - Bases.logRatio(open: true)
    var ends = 0
    for inner in 0..<40 {
      let (a, b) = (run.outputs(0, inner), off.outputs(0, inner))
      let hasEnded = run.simulator.living?.ledger?.change(pair, period: 1) == .ended
      ends += hasEnded ? 1 : 0
      #expect(near(run.logRatio(a, 0), try Bases.logRatio(open: true)))
      let lost = run.logRatio(a, 0, period: 1) - off.logRatio(b, 0, period: 1)
      #expect(near(lost, hasEnded ? step : 0, 1e-9))
    }
    #expect(0 < ends && ends < 40 && step > 0.3)
  }

  /// Rates follow the network: after every pair has signed, each sees five shared allies, and the
  /// hazard of an end is that of the embedded. With and without the short cut of looking only at
  /// pairs that have changed the draw is the same, which a later parameter draw shows.
  @Test func ratesFollowTheNetwork() throws {
    var values: [String: Double] = ["pacts.ending.constant_embedded": 40]
    for name in ["constant", "dispute", "capability"] { values["pacts.ending.\(name)"] = -40 }
    let world = world(forming: 1, ending: 0.5).with(values)
    let run = try TestRun(world, steps: [0, 1, 2], dynamics: Dynamics(["pacts": [:]]))
    _ = run.outputs()
    let ledger = try #require(run.simulator.living?.ledger)
    // 0 to 1: everybody free signs. 1 to 2: everybody ends, embedded as all are.
    for pair in 0..<21 { #expect(!ledger.isInForce(pair)) }
    #expect((0..<21).allSatisfy { ledger.change($0, period: 2) == .ended })
    #expect((0..<21).filter { ledger.change($0, period: 1) == .formed }.count == 17)
  }

  /// A fall counts for two years and a change for one (methods C4), whatever the step: with
  /// probability .5 a year while it counts and none before and after, a pact ends with 1 − .5² and
  /// .5; 4,000 draws, four standard errors.
  @Test(arguments: [Horizon.Step.quarter, .year])
  func leadersCountForTheirYears(step: Horizon.Step) throws {
    for (name, contested, share) in [("irregular", "yes", 0.75), ("autocratic_change", "no", 0.5)] {
      var values: [String: Double] = [
        "pacts.ending.\(name)": 40, "pacts.ending.constant": -40,
        "pacts.ending.constant_embedded": -80, "leaders.early_exit": 0,
      ]
      for cause in ["natural", "irregular", "regular"] {
        values["leaders.\(cause).constant"] = -100
      }
      let effects = try VerbCall.effects(
        LeaderChange.self,
        ["actor": VerbCall.actors(TestWorld.prk), "contested": .text(contested)])
      let run = try TestRun(
        world(forming: 0, ending: 0.5).with(values), [.test("fall", .at(2026), effects)],
        steps: [step == .quarter ? 16 : 4],
        dynamics: Dynamics(["leaders": [:], "pacts": ["forming": "off"]]), step: step)
      run.simulator.setParameters(.nested(outer: 0, inner: 0))
      let pair = Dyad(TestWorld.chn, TestWorld.prk).position(among: 7)
      var ended = 0.0
      for inner in 0..<4000 {
        _ = run.again(.nested(outer: 0, inner: inner))
        let change = run.simulator.living?.ledger?.change(pair, period: 0)
        ended += change == .ended ? 1 : 0
      }
      #expect(
        abs(ended / 4000 - share) < 4 * (share * (1 - share) / 4000).squareRoot(), "\(name)")
    }
  }
}
