import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Exits of leaders in a run (methods H, Q27).
@Suite struct LeaderExitsTests {
  private let on = Dynamics(["leaders": [:]])

  /// The counts of many chance draws of one parameter draw.
  private func counts(_ run: TestRun, draws: Int) -> [Int] {
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    for inner in 0..<draws { _ = run.again(.nested(outer: 0, inner: inner)) }
    var counts: [Int] = []
    run.simulator.drainTally(into: &counts)
    return counts
  }

  /// Exits within three years come to 1 − exp(−Σ h Δ) with the hazard at each quarter's start, and
  /// the causes share them; 6,000 draws, four standard errors.
  @Test func ratesIntegrate() throws {
    let run = try TestRun(
      TestWorld.certain.with(["leaders.scale.irregular": 3]), steps: [12], dynamics: on)
    let draws = 6000
    let counts = counts(run, draws: draws)
    let layout = run.simulation.tally
    #expect(counts[layout.draws] == draws)
    var (survival, natural) = (1.0, 0.0)
    for quarter in 0..<12 {
      let t = 2025.875 + Double(quarter) / 4
      let (a, l) = ((t - 1984 - 60) / 10, log(1 + t - 2011.96))
      let n = exp(-4.488 + 0.671 * a + 0.039 * a * a + 0.105 * l + 0.074)
      let i = 3 * exp(-1.891 + 0.006 * a - 0.027 * a * a - 0.511 * l - 0.228)
      let r = exp(-0.993 + 0.145 * a - 0.001 * a * a - 0.772 * l - 1.166)
      let leaves = survival * (1 - exp(-(n + i + r) / 4))
      natural += leaves * n / (n + i + r)
      survival -= leaves
    }
    let exits = (0...12).reduce(0) { $0 + counts[layout.firstExit(actor: TestWorld.prk, step: $1)] }
    func agrees(_ count: Int, _ p: Double) -> Bool {
      abs(Double(count) / Double(draws) - p) < 4 * (p * (1 - p) / Double(draws)).squareRoot()
    }
    #expect(agrees(exits, 1 - survival))
    #expect(agrees(counts[layout.cause(.natural, actor: TestWorld.prk)], natural))
    #expect(
      LeaderExits.Cause.allCases.reduce(0) { $0 + counts[layout.cause($1, actor: TestWorld.prk)] }
        == exits)
    // Korea and Taiwan have no known leader here.
    #expect(counts[layout.cause(.regular, actor: TestWorld.kor)] == 0)
  }

  /// 20 January 2029 falls in the step 2029-Q1, the thirteenth.
  @Test func constitutionalDate() throws {
    let world = TestWorld.certain.with(["leaders.early_exit": 0])
    let run = try TestRun(world, steps: [20], dynamics: on)
    let found = counts(run, draws: 50)
    let layout = run.simulation.tally
    #expect(found[layout.cause(.term, actor: TestWorld.usa)] == 50)
    #expect(found[layout.firstExit(actor: TestWorld.usa, step: 13)] == 50)
    let stays = try TestRun(
      world.with(["leaders.reelection.USA": 1]), steps: [20], dynamics: on)
    #expect(counts(stays, draws: 50)[layout.cause(.term, actor: TestWorld.usa)] == 0)
  }

  /// A contested succession takes the shock off every force of the state while it lasts; an heir
  /// makes it rarer by the slope.
  @Test func contestedSuccession() throws {
    let world = TestWorld.still.with([
      "leaders.irregular.constant": 100, "leaders.irregular.autocracy": 0,
      "leaders.irregular.tenure": 0, "succession.contested_base": 1, "succession.shock": 0.3,
      "succession.contested_heir_slope": 1, "succession.duration": 0.5,
    ])
    func factor(_ events: [Event], step: Int = 1, shock: Double = 0.3) throws -> Double {
      let world = world.with(["succession.shock": shock])
      let off = try TestRun(world, events, steps: [step])
      let run = try TestRun(world, events, steps: [step], dynamics: on)
      _ = off.outputs()
      _ = run.outputs()
      let row = run.simulation.layout.places[TestWorld.korea].attackerRow
      return run.simulator.factor[row] / off.simulator.factor[row]
    }
    #expect(near(try factor([]), 0.7, 1e-15))
    // A draw from the tail below zero strengthens nobody.
    #expect(try factor([], shock: -0.1) == 1)
    let heir = Event.test("heir", .at(2025.8), [Effect(.heir(TestWorld.prk), .certain(1))])
    #expect(try factor([heir]) == 1)
    // The heir's own succession, a quarter later, has none.
    #expect(near(try factor([heir], step: 2), 0.7, 1e-15))
    let second = Event.test("second", .at(2026.2), [Effect(.heir(TestWorld.prk), .certain(1))])
    #expect(try factor([heir, second], step: 2) == 1)
  }

  /// A change of leader in America moves all its commitments by the same jump, nobody else's.
  @Test func turns() throws {
    let world = TestWorld.still.with([
      "leaders.early_exit": 400, "leaders.kappa_turn.USA": 0.5,
    ])
    var jumps: [Double] = []
    let run = try TestRun(world, steps: [1], dynamics: on)
    let off = try TestRun(world, steps: [1])
    for inner in 0..<400 {
      run.simulator.setParameters(.nested(outer: 0, inner: 0))
      off.simulator.setParameters(.nested(outer: 0, inner: 0))
      _ = run.again(.nested(outer: 0, inner: inner))
      _ = off.again(.nested(outer: 0, inner: inner))
      let moved = (0..<run.simulator.rows).map { run.simulator.shift[$0] - off.simulator.shift[$0] }
      let rows = run.simulation.layout.rows.indices.filter {
        run.simulation.layout.rows[$0].actor == TestWorld.usa
      }
      #expect(rows.count == 2 && moved[rows[0]] == moved[rows[1]] && moved[rows[0]] != 0)
      #expect(moved.indices.allSatisfy { rows.contains($0) || moved[$0] == 0 })
      jumps.append(moved[rows[0]])
    }
    let variance = jumps.reduce(0) { $0 + $1 * $1 } / 400
    #expect(abs(variance / 0.25 - 1) < 4 * (2 / 400.0).squareRoot())
    let silent = try TestRun(
      world, steps: [1], dynamics: Dynamics(["leaders": ["turns": "off"]]))
    #expect(silent.outputs() == off.outputs())
  }

  /// A change of leader that the scenario writes makes age and tenure a new leader's: exits within
  /// the two years after it come to 1 − exp(−Σ h Δ) with the hazards of a newcomer of 55, many
  /// times those of fourteen years in office; 6,000 draws, four standard errors.
  @Test func aWrittenChangeBeginsAnew() throws {
    let effects = try VerbCall.effects(
      LeaderChange.self, ["actor": VerbCall.actors(TestWorld.prk), "contested": .text("yes")])
    let event = Event.test("fall", .at(2025.9), effects)
    let world = TestWorld.certain.with(["succession.duration": 2])
    let run = try TestRun(world, [event], steps: [9], dynamics: on)
    let draws = 6000
    let counts = counts(run, draws: draws)
    var survival = 1.0
    for quarter in 0..<9 {
      let t = 2025.875 + Double(quarter) / 4
      // The quarter in which it happens still begins with the old leader's age and tenure …
      let tenure = max(0, t - 2025.9)
      let (a, l) = ((tenure - 5) / 10, log(1 + tenure))
      if quarter == 0 { continue }
      let n = exp(-4.488 + 0.671 * a + 0.039 * a * a + 0.105 * l + 0.074)
      let i = exp(-1.891 + 0.006 * a - 0.027 * a * a - 0.511 * l - 0.228)
      let r = exp(-0.993 + 0.145 * a - 0.001 * a * a - 0.772 * l - 1.166)
      survival *= exp(-(n + i + r) / 4)
    }
    // … and the new one's, with no time in office, from the day on.
    let a = -0.5 + (2025.875 - 2025.9) / 10
    survival *= exp(
      -(exp(-4.488 + 0.671 * a + 0.039 * a * a + 0.074)
        + exp(-1.891 + 0.006 * a - 0.027 * a * a - 0.228)
        + exp(-0.993 + 0.145 * a - 0.001 * a * a - 1.166)) / 4)
    let layout = run.simulation.tally
    let exits = (0...9).reduce(0) { $0 + counts[layout.firstExit(actor: TestWorld.prk, step: $1)] }
    let p = 1 - survival
    #expect(
      abs(Double(exits) / Double(draws) - p) < 4 * (p * (1 - p) / Double(draws)).squareRoot())
    // Contested: for pacts as good as an irregular exit, and unrest until its end.
    _ = run.again(.nested(outer: 0, inner: 0))
    let leaders = try #require(run.simulator.living?.leaders)
    #expect(leaders.lastIrregular[TestWorld.prk] >= 2025.9)
    #expect(leaders.isInUnrest(TestWorld.prk, at: 2027.8))
  }

  /// Who leaves in the quarter of the constitutional date leaves once: in the quarter after it
  /// (2029-Q2, step 14) there is a change with 1 − e^−h/4 and no more; 4,000 draws, four standard
  /// errors.
  @Test func oneChangeAtADate() throws {
    let world = TestWorld.certain.with(["leaders.early_exit": 1])
    let run = try TestRun(world, steps: [14], dynamics: on)
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    let leaders = try #require(run.simulator.living?.leaders)
    var changes = 0.0
    for inner in 0..<4000 {
      _ = run.again(.nested(outer: 0, inner: inner))
      changes += leaders.lastChange[TestWorld.usa] == 2029.375 ? 1 : 0
    }
    let p = 1 - exp(-0.25)
    #expect(abs(changes / 4000 - p) < 4 * (p * (1 - p) / 4000).squareRoot())
  }
}
