internal import GSLNumerics
internal import Glibc

/// Leaders die, are overthrown or leave office (methods H): competing hazards by age, tenure and
/// regime, constitutional dates in democracies. An autocrat's death or fall may be contested, which
/// ties down the state's forces for a while (Q27); a change in America moves its commitments.
public final class LeaderExits: Mechanism {
  public static let name = "leaders"
  public static let summary =
    "leaders leave by nature, force or rule; contested successions, turns of commitment"
  public static let source = "methods H, J, Q27 (Archigos 1946-2015)"
  public static let settings = [
    MechanismSetting(
      "turns", ["on", "off"], "whether a change of leader moves commitments (kappa_turn)")
  ]
  public static let parameters = ["leaders."]

  /// Why a leader left.
  public enum Cause: Int, Sendable, CaseIterable {
    case natural, irregular, regular
    /// A constitutional date.
    case term
  }

  /// What does not change within a run.
  struct Plan: Sendable {
    /// Actors whose leader is known, and their random subjects.
    let actors: [Int], subjects: [UInt32]
    let leaders: [Leader], regimes: [Regime]
    /// Positions of coefficients (three causes), scales, and of what single actors have.
    let coefficients: [[Int]], scales: [Int]
    let earlyExit: Int, entryAge: Int, shock: Int, duration: Int, base: Int, slope: Int
    let naturalFactor: [Int?], irregularFactor: [Int?], irregular: [Int?], total: [Int?]
    let reelection: [Int?], turn: [Int?]
    /// Designations of heirs: effect, actor.
    let designations: [(effect: Int, actor: Int)]

    init(_ dynamics: Dynamics, _ world: World, _ program: EventProgram, _ layout: Layout)
      throws(WorldError)
    {
      actors = world.actors.indices.filter { world.actors[$0].leader != nil }
      subjects = actors.map { layout.actorSubjects[$0] }
      leaders = actors.compactMap { world.actors[$0].leader }
      regimes = actors.map { world.actors[$0].regime }
      coefficients = try ["natural", "irregular", "regular"].map { cause throws(WorldError) in
        try LeaderHazards.Coefficients.names.map { name throws(WorldError) in
          try world.position("leaders.\(cause).\(name)")
        }
      }
      scales = try ["natural", "irregular", "regular"].map { cause throws(WorldError) in
        try world.position("leaders.scale.\(cause)")
      }
      earlyExit = try world.position("leaders.early_exit")
      entryAge = try world.position("leaders.entry_age")
      shock = try world.position("succession.shock")
      duration = try world.position("succession.duration")
      base = try world.position("succession.contested_base")
      slope = try world.position("succession.contested_heir_slope")
      let codes = actors.map { world.actors[$0].code }
      func own(_ word: String) -> [Int?] {
        codes.map { world.parameters.position("leaders.\(word).\($0)") }
      }
      naturalFactor = own("natural_factor")
      irregularFactor = own("irregular_factor")
      irregular = own("irregular_hazard")
      total = own("exit_hazard")
      reelection = own("reelection")
      let turns = dynamics.setting("turns", of: LeaderExits.self) == "on"
      turn = turns ? own("kappa_turn") : codes.map { _ in nil }
      designations = program.effects.indices.compactMap { index in
        if case .heir(let actor) = program.effects[index].target { (index, actor) } else { nil }
      }
    }
  }

  private let plan: Plan
  private let actors: Int, steps: Int
  private let dt: Double
  private let tally: LivingTally
  private var hazards = LeaderHazards()
  private var adjustments: [LeaderHazards.Adjustment]
  /// By place in the plan: year of birth, in office since, next constitutional date.
  private let born: Buffer, since: Buffer, termEnds: Buffer
  private let turnSD: Buffer, reelection: Buffer
  /// By actor: end of the weakness after a contested succession, jump of κ so far, moments of the
  /// last irregular exit and of the last change; −∞ for never.
  private let weakUntil: Buffer, turned: Buffer
  let lastIrregular: Buffer, lastChange: Buffer
  private let hasLeft: Buffer, wasContested: Buffer
  private let uniforms: Buffer
  private let recordedFactor: Buffer, recordedTurn: Buffer
  private var shock = 0.0, duration = 0.0, base = 0.0, slope = 0.0, entryAge = 55.0

  init(_ plan: Plan, _ simulation: Simulation, _ tally: LivingTally) {
    self.plan = plan
    self.tally = tally
    actors = simulation.world.actors.count
    steps = (simulation.reported.last ?? 0) + 1
    dt = simulation.horizon.step.years
    let count = plan.actors.count
    adjustments = Array(repeating: LeaderHazards.Adjustment(), count: count)
    (born, since, termEnds) = (Buffer(count), Buffer(count), Buffer(count))
    (turnSD, reelection) = (Buffer(count), Buffer(count))
    (weakUntil, turned) = (Buffer(actors), Buffer(actors))
    (lastIrregular, lastChange) = (Buffer(actors), Buffer(actors))
    (hasLeft, wasContested) = (Buffer(actors), Buffer(actors))
    uniforms = Buffer(count * steps)
    let grid = actors * simulation.reported.count
    (recordedFactor, recordedTurn) = (Buffer(grid), Buffer(grid))
  }

  func setParameters(_ simulator: Simulator) {
    func coefficients(_ cause: Int) -> LeaderHazards.Coefficients {
      let b = plan.coefficients[cause].map(simulator.parameter)
      return LeaderHazards.Coefficients(
        constant: b[0] + log(simulator.parameter(plan.scales[cause])), age: b[1], ageSquared: b[2],
        tenure: b[3], autocracy: b[4], democracy: b[5], democracyTenure: b[6])
    }
    hazards = LeaderHazards(
      natural: coefficients(0), irregular: coefficients(1), regular: coefficients(2))
    shock = simulator.parameter(plan.shock)
    duration = simulator.parameter(plan.duration)
    base = simulator.parameter(plan.base)
    slope = simulator.parameter(plan.slope)
    entryAge = simulator.parameter(plan.entryAge)
    for place in plan.actors.indices {
      func value(_ position: Int?) -> Double? { position.map(simulator.parameter) }
      adjustments[place] = LeaderHazards.Adjustment(
        naturalFactor: value(plan.naturalFactor[place]) ?? 1,
        irregularFactor: value(plan.irregularFactor[place]) ?? 1,
        irregular: value(plan.irregular[place]),
        total: value(plan.total[place])
          ?? (plan.leaders[place].termEnds == nil ? nil : simulator.parameter(plan.earlyExit)))
      turnSD[place] = value(plan.turn[place]) ?? 0
      reelection[place] = value(plan.reelection[place]) ?? 0
    }
  }

  func begin(_ simulator: Simulator) {
    for (place, leader) in plan.leaders.enumerated() {
      born[place] = leader.born
      since[place] = leader.since
      termEnds[place] = leader.termEnds ?? .infinity
      simulator.simulation.random.fillUniforms(
        UnsafeMutableBufferPointer(start: uniforms.base + place * steps, count: steps),
        draw: simulator.draw.chance(of: .leaders), purpose: RandomPurpose.leaderExit.rawValue,
        subject: plan.subjects[place])
    }
    for buffer in [weakUntil, lastIrregular, lastChange] { buffer.fill(-.infinity) }
    for buffer in [turned, hasLeft, wasContested] { buffer.fill(0) }
  }

  /// Who leaves between the step before and this one.
  func advance(to step: Int, _ simulator: Simulator) {
    let now = simulator.simulation.horizon.time(step)
    let before = now - dt
    for place in plan.actors.indices {
      let rates = hazards.rates(
        age: before - born[place], tenure: before - since[place], regime: plan.regimes[place],
        adjustments[place])
      let chance = -expm1(-rates.total * dt)
      let u = uniforms[place * steps + step]
      if u < chance {
        // Given that it happened, the causes share it as their rates.
        let v = u / chance * rates.total
        let cause: Cause =
          v < rates.natural
          ? .natural : v < rates.natural + rates.irregular ? .irregular : .regular
        leave(place, cause, step, now, simulator)
      } else if termEnds[place] <= now {
        termEnds[place] += plan.leaders[place].term ?? .infinity
        if reelection[place] == 0
          || number(.leaderTerm, place, step, simulator) >= reelection[place]
        {
          leave(place, .term, step, now, simulator)
        }
      }
    }
  }

  private func leave(_ place: Int, _ cause: Cause, _ step: Int, _ now: Double, _ s: Simulator) {
    let actor = plan.actors[place]
    if hasLeft[actor] == 0 {
      hasLeft[actor] = 1
      tally.add(tally.layout.cause(cause, actor: actor))
      tally.add(tally.layout.firstExit(actor: actor, step: step))
    }
    born[place] = now - entryAge
    since[place] = now
    lastChange[actor] = now
    if cause == .irregular { lastIrregular[actor] = now }
    if turnSD[place] > 0 {
      turned[actor] +=
        turnSD[place]
        * s.simulation.random.normal(
          draw: s.draw.chance(of: .leaders), purpose: RandomPurpose.leaderTurn.rawValue,
          subject: plan.subjects[place], period: UInt32(step))
    }
    // A change by rule is no crisis; nor is a democracy's.
    guard plan.regimes[place] == .autocracy, cause == .natural || cause == .irregular else {
      return
    }
    let chance = base - slope * min(1, max(0, heir(of: actor, step, s)))
    guard number(.leaderContest, place, step, s) < chance else { return }
    weakUntil[actor] = now + duration
    // For its pacts a contested succession is as good as an irregular exit (methods H).
    lastIrregular[actor] = now
    if wasContested[actor] == 0 {
      wasContested[actor] = 1
      tally.add(tally.layout.contested(actor: actor))
    }
  }

  /// Strength of the heir that events have designated by a step.
  private func heir(of actor: Int, _ step: Int, _ simulator: Simulator) -> Double {
    var sum = 0.0
    for item in plan.designations where item.actor == actor {
      sum += simulator.activityAtStep(item.effect, step)
    }
    return sum
  }

  private func number(_ purpose: RandomPurpose, _ place: Int, _ step: Int, _ simulator: Simulator)
    -> Double
  {
    simulator.simulation.random.uniform(
      draw: simulator.draw.chance(of: .leaders), purpose: purpose.rawValue,
      subject: plan.subjects[place],
      period: UInt32(step))
  }

  /// Whether a contested succession weakens an actor at a time.
  @inline(__always) func isWeak(_ actor: Int, at time: Double) -> Bool { time < weakUntil[actor] }

  func record(period: Int, time: Double) {
    for actor in 0..<actors {
      recordedFactor[period * actors + actor] = isWeak(actor, at: time) ? 1 - shock : 1
      recordedTurn[period * actors + actor] = turned[actor]
    }
  }

  func addEffects(
    period: Int, _ rows: [Layout.Row], shift: UnsafeMutablePointer<Double>,
    factor: UnsafeMutablePointer<Double>
  ) {
    for index in rows.indices {
      let at = period * actors + rows[index].actor
      factor[index] *= recordedFactor[at]
      if !rows[index].isPrincipal { shift[index] += recordedTurn[at] }
    }
  }
}
