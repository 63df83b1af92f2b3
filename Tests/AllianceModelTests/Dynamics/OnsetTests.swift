import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// p_clash and p_war in a run (methods C5, Q29).
@Suite struct OnsetTests {
  private let on = Dynamics(["onset": [:]])

  /// p_clash and p_war of a theatre at a reported period.
  private func onset(
    _ events: [Event], theatre: Int, world: World = TestWorld.certain, dynamics: Dynamics? = nil
  ) throws -> (clash: Double, war: Double) {
    let run = try TestRun(world, events, steps: [4], dynamics: dynamics ?? on)
    let outputs = run.outputs()
    let layout = run.simulation.outputs
    let at = layout.base(mode: 0, period: 0) + layout.onset(theatre, measure: 0)
    // The same whatever third parties would do.
    let other = layout.base(mode: 1, period: 0) + layout.onset(theatre, measure: 0)
    #expect(outputs[at] == outputs[other] && outputs[at + 1] == outputs[other + 1])
    return (outputs[at], outputs[at + 1])
  }

  /// China–Taiwan by hand: no distance, contiguous, no rivalry in the test world, two years.
  private var eta: Double {
    let place: Double = -2.57 - 0.42 * log(0.1) + 0.43
    let power: Double = 0.28 * log(0.24) - 0.07 * log(0.24 / 0.006)
    return place + power - 0.09
  }

  @Test func byHand() throws {
    let (clash, war) = try onset([], theatre: TestWorld.taiwan)
    #expect(near(clash, 1 / (1 + exp(-eta)), 1e-12))
    #expect(near(war, 0.036 * clash, 1e-15))
  }

  /// A pact of the target with an outsider deters by −.2 on the logit, its end by as much less.
  @Test func pactsDeter() throws {
    let sign = Event.test(
      "sign", .at(2026),
      [Effect(.obligation(Dyad(TestWorld.usa, TestWorld.twn), .defence, isInForce: true))])
    #expect(
      near(try onset([sign], theatre: TestWorld.taiwan).clash, 1 / (1 + exp(0.2 - eta)), 1e-12))
    let end = Event.test(
      "end", .at(2026),
      [Effect(.obligation(Dyad(TestWorld.usa, TestWorld.kor), .defence, isInForce: false))])
    let (before, after) = (
      try onset([], theatre: TestWorld.korea).clash,
      try onset([end], theatre: TestWorld.korea).clash
    )
    #expect(near(log(after / (1 - after)) - log(before / (1 - before)), 0.2, 1e-12))
  }

  /// A crisis multiplies the rate and fades: 1 + (2 − 1) · ½.
  @Test func crisis() throws {
    var effect = Effect(
      .disputeRate(Dyad(TestWorld.chn, TestWorld.twn)), .certain(2))
    effect.halfLife = 0.875
    let event = Event.test("crisis", .at(2026), [effect])
    let (before, after) = (
      try onset([], theatre: TestWorld.taiwan).clash,
      try onset([event], theatre: TestWorld.taiwan).clash
    )
    #expect(near(after / before, 1.5, 1e-12))
    let run = try TestRun(TestWorld.certain, [event], dynamics: on)
    #expect(run.simulation.reaches == [.hazards])
    #expect(try TestRun(TestWorld.certain, [event]).simulation.reaches == [.laterMechanisms])
    // One between principals that also moves their alignment does not stop at the network.
    let tense = Effect(.alignment(Dyad(TestWorld.chn, TestWorld.twn)), .certain(-0.1))
    let both = Event.test("tense", .at(2026), [effect, tense])
    #expect(try TestRun(TestWorld.certain, [both], dynamics: on).simulation.reaches == [.hazards])
    #expect(try TestRun(TestWorld.certain, [both]).simulation.reaches == [.network])
  }

  /// A state weakened by a contested succession starts disputes more often (methods H).
  @Test func succession() throws {
    let world = TestWorld.still.with([
      "leaders.irregular.constant": 100, "leaders.irregular.autocracy": 0,
      "leaders.irregular.tenure": 0, "succession.contested_base": 1,
      "deterrence.succession_factor": 1.5, "succession.duration": 2,
    ])
    let quiet = try onset([], theatre: TestWorld.korea, world: world).clash
    let weak = try onset(
      [], theatre: TestWorld.korea, world: world,
      dynamics: Dynamics(["onset": [:], "leaders": [:]])
    ).clash
    #expect(near(weak / quiet, 1.5, 1e-12))
  }

  /// Contests are untouched: the other outputs are those of a run without.
  @Test func contestsStay() throws {
    let (with, without) = (
      try TestRun(TestWorld.drawn, steps: [4], dynamics: on),
      try TestRun(TestWorld.drawn, steps: [4])
    )
    let (a, b) = (with.outputs(3), without.outputs(3))
    #expect(a.count == b.count + 2 * 2 * 2)
    for theatre in 0..<2 { #expect(with.theatre(a, theatre) == without.theatre(b, theatre)) }
  }
}
