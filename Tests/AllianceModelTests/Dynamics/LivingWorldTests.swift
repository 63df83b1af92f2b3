import Testing

@testable import AllianceModel

/// What all mechanisms together must keep.
@Suite struct LivingWorldTests {
  /// Mechanisms whose strengths are zero leave every outcome as it is without them, bit by bit.
  @Test func nothingHappensAtZeroStrength() throws {
    let world = TestWorld.still
    // The onset of clashes adds outputs of its own.
    let names = MechanismCatalogue.all.map { $0.name }.filter { $0 != "onset" }
    let all = Dynamics(Dictionary(uniqueKeysWithValues: names.map { ($0, [:]) }))
    for outer in 0..<3 {
      let off = try TestRun(world, steps: [0, 4, 20])
      let on = try TestRun(world, steps: [0, 4, 20], dynamics: all)
      #expect(on.outputs(outer) == off.outputs(outer))
      for period in 0..<3 {
        #expect(on.network(period: period).weights == off.network(period: period).weights)
      }
    }
  }

  /// Rates, factors and probabilities whose drawn value is below zero count as none: the draw is that
  /// with zeros, bit by bit, and no hazard is without a number.
  @Test func tailsBelowZero() throws {
    let names = [
      "leaders.scale.natural", "leaders.scale.irregular", "leaders.scale.regular",
      "leaders.early_exit", "pacts.formation_scale", "deterrence.succession_factor",
      "deterrence.fatal_share", "deterrence.war_given_force", "alignment.jump_rate",
      "alignment.reversion",
    ]
    func outputs(_ value: Double) throws -> [Double] {
      let world = TestWorld.certain.with(
        Dictionary(uniqueKeysWithValues: names.map { ($0, value) }))
      let run = try TestRun(world, steps: [8, 20], dynamics: .all)
      return run.outputs(1) + run.network(period: 1).weights
    }
    let below = try outputs(-0.5)
    #expect(try below == outputs(0) && below.allSatisfy(\.isFinite))
  }

  /// The same draw gives the same numbers whatever was run before.
  @Test func drawsAreIndependentOfOrder() throws {
    let run = try TestRun(TestWorld.drawn, steps: [8, 20], dynamics: .all)
    let first = run.outputs(3, 1)
    _ = run.outputs(5, 0)
    #expect(run.outputs(3, 1) == first)
  }

  /// A later horizon leaves the earlier periods as they were.
  @Test func horizonDoesNotMatter() throws {
    let short = try TestRun(TestWorld.drawn, steps: [4], dynamics: .all)
    let long = try TestRun(TestWorld.drawn, steps: [4, 20], dynamics: .all)
    let (a, b) = (short.outputs(2), long.outputs(2))
    for theatre in 0..<2 { #expect(short.theatre(a, theatre) == long.theatre(b, theatre)) }
    #expect(short.network().weights == long.network(period: 0).weights)
  }

  /// Degenerate worlds: no ties, two blocs with none between them, all allied, all hostile, no power to
  /// speak of, one theatre with nobody to join: every output is defined.
  @Test(arguments: ["no ties", "disconnected", "all allied", "all hostile", "powerless", "alone"])
  func degenerate(kind: String) throws {
    let world = TestWorld.degenerate(kind)
    let run = try TestRun(world, steps: [0, 20], dynamics: .all)
    for outer in 0..<5 {
      let outputs = run.outputs(outer)
      let undefined = outputs.filter { !$0.isFinite }.count
      #expect(undefined == 0, "\(kind)")
      let (x, shares) = run.network(period: 1)
      let isBounded = x.allSatisfy { abs($0) <= 1 }
      #expect(isBounded)
      #expect(near(shares.reduce(0, +), 1, 1e-9))
    }
  }

  /// Exchanging one mechanism's numbers is the same as setting all parameters for that draw.
  @Test func exchange() throws {
    let (kept, anew) = (
      try TestRun(TestWorld.drawn, steps: [8], dynamics: .all),
      try TestRun(TestWorld.drawn, steps: [8], dynamics: .all)
    )
    let first = kept.outputs(2)
    for stream in Dynamics.all.streams {
      var draw = DrawIndex.nested(outer: 2, inner: 0)
      draw.exchanged = stream
      draw.exchangedChance = DrawIndex.nested(outer: 9, inner: 4).chance
      anew.simulator.setParameters(draw)
      kept.simulator.exchange(draw)
      #expect(kept.again(draw) == anew.again(draw))
    }
    #expect(kept.outputs(2) == first)
  }

  /// Living without contests is living: the same clashes, pacts and leaders as in a whole run.
  @Test func liveWithoutContests() throws {
    let (whole, alone) = (
      try TestRun(TestWorld.drawn, steps: [4, 20], dynamics: .all),
      try TestRun(TestWorld.drawn, steps: [4, 20], dynamics: .all)
    )
    let draw = DrawIndex.nested(outer: 1, inner: 3)
    let outputs = whole.outputs(1, 3)
    alone.simulator.setParameters(draw)
    alone.simulator.live(chance: draw.chance)
    let layout = whole.simulation.outputs
    for period in 0..<2 {
      let base = layout.base(mode: 0, period: period)
      let expected = (0..<2).map { outputs[base + layout.onset($0, measure: 0)] }
      #expect(alone.simulator.clashes(period: period) == expected)
    }
    var (a, b) = ([Int](), [Int]())
    whole.simulator.drainTally(into: &a)
    alone.simulator.drainTally(into: &b)
    #expect(a == b)
    let off = try TestRun(TestWorld.drawn)
    _ = off.outputs()
    #expect(off.simulator.clashes(period: 0).isEmpty)
  }
}
