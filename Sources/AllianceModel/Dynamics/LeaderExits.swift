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
    /// Changes of leader that a scenario writes: occurrence, place in the plan, whether contested.
    let events: [(occurrence: Int, place: Int, isContested: Bool)]

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
      let actors = self.actors
      events = program.effects.compactMap { effect in
        guard case .leader(let actor, let isContested) = effect.target,
          let place = actors.firstIndex(of: actor)
        else { return nil }
        return (effect.occurrence, place, isContested)
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
  /// By place and step: the hazard of the step, rate times its length, of whoever leads on the
  /// as-of date; by place and steps in office: that of whoever came into office at a step, negative
  /// where nobody has asked yet.
  private let firstHazard: Buffer, newHazard: Buffer
  /// The step in which whoever leads now took office: none for the first, `betweenSteps` where a
  /// scenario has dated it.
  private var appointed: [Int]
  private static let first = -1, betweenSteps = -2
  /// By actor: end of the weakness after a contested succession, end of the unrest after one,
  /// whether drawn here or written in the scenario, jump of κ so far, moments of the last irregular
  /// exit and of the last change; −∞ for never.
  private let weakUntil: Buffer, unrestUntil: Buffer, turned: Buffer
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
    (firstHazard, newHazard) = (Buffer(count * steps), Buffer(count * steps))
    appointed = Array(repeating: Self.first, count: count)
    (weakUntil, unrestUntil, turned) = (Buffer(actors), Buffer(actors), Buffer(actors))
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
        constant: b[0] + log(simulator.notNegative(plan.scales[cause])), age: b[1],
        ageSquared: b[2],
        tenure: b[3], autocracy: b[4], democracy: b[5], democracyTenure: b[6])
    }
    hazards = LeaderHazards(
      natural: coefficients(0), irregular: coefficients(1), regular: coefficients(2))
    // A tail of the split normal is below zero; a contested succession strengthens nobody [J].
    shock = min(1, simulator.notNegative(plan.shock))
    duration = simulator.parameter(plan.duration)
    base = simulator.parameter(plan.base)
    slope = simulator.parameter(plan.slope)
    entryAge = simulator.parameter(plan.entryAge)
    for place in plan.actors.indices {
      func value(_ position: Int?) -> Double? { position.map(simulator.notNegative) }
      adjustments[place] = LeaderHazards.Adjustment(
        naturalFactor: value(plan.naturalFactor[place]) ?? 1,
        irregularFactor: value(plan.irregularFactor[place]) ?? 1,
        irregular: value(plan.irregular[place]),
        total: value(plan.total[place])
          ?? (plan.leaders[place].termEnds == nil ? nil : simulator.notNegative(plan.earlyExit)))
      turnSD[place] = value(plan.turn[place]) ?? 0
      reelection[place] = value(plan.reelection[place]) ?? 0
    }
    newHazard.fill(-1)
    fillFirstHazards(simulator.simulation.horizon)
  }

  /// Age and tenure of the first leaders are known at every step, so that their hazards are the
  /// same in every chance draw.
  private func fillFirstHazards(_ horizon: Horizon) {
    for (place, leader) in plan.leaders.enumerated() {
      (born[place], since[place]) = (leader.born, leader.since)
      for step in 1..<max(1, steps) {
        firstHazard[place * steps + step] = hazard(place, at: horizon.time(step) - dt)
      }
    }
  }

  private func hazard(_ place: Int, at time: Double) -> Double {
    dt
      * hazards.total(
        age: time - born[place], tenure: time - since[place], regime: plan.regimes[place],
        adjustments[place])
  }

  /// The hazard of the step that begins at `time`.
  @inline(__always)
  private func hazard(_ place: Int, _ step: Int, at time: Double) -> Double {
    let since = appointed[place]
    if since == Self.first { return firstHazard[place &* steps &+ step] }
    guard since >= 0 else { return hazard(place, at: time) }
    let index = place &* steps &+ step &- since
    if newHazard[index] < 0 {
      // From the count of steps alone, so that it does not matter which draw asks first.
      let tenure = Double(step - since - 1) * dt
      newHazard[index] =
        dt
        * hazards.total(
          age: entryAge + tenure, tenure: tenure, regime: plan.regimes[place], adjustments[place])
    }
    return newHazard[index]
  }

  private func rates(_ place: Int, at time: Double) -> LeaderHazards.Rates {
    hazards.rates(
      age: time - born[place], tenure: time - since[place], regime: plan.regimes[place],
      adjustments[place])
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
    for buffer in [weakUntil, unrestUntil, lastIrregular, lastChange] { buffer.fill(-.infinity) }
    for buffer in [turned, hasLeft, wasContested] { buffer.fill(0) }
    for place in appointed.indices { appointed[place] = Self.first }
    follow(
      after: simulator.simulation.world.asOf, until: simulator.simulation.horizon.time(0), 0,
      simulator)
  }

  /// Who leaves between the step before and this one.
  func advance(to step: Int, _ simulator: Simulator) {
    let now = simulator.simulation.horizon.time(step)
    let before = now - dt
    follow(after: before, until: now, step, simulator)
    for place in plan.actors.indices {
      let hazard = hazard(place, step, at: before)
      // 1 − e^−h is at most h: most numbers say no without it.
      let u = uniforms[place &* steps &+ step]
      let isTermOver = termEnds[place] <= now
      if isTermOver { termEnds[place] += plan.leaders[place].term ?? .infinity }
      if u < hazard, u < -expm1(-hazard) {
        leave(place, cause(place, u / -expm1(-hazard), at: before), step, now, simulator)
      } else if isTermOver {
        endTerm(place, step, now, simulator)
      }
    }
  }

  /// Given that somebody left, the causes share it as their rates.
  private func cause(_ place: Int, _ share: Double, at time: Double) -> Cause {
    let rates = rates(place, at: time)
    let v = share * rates.total
    return v < rates.natural
      ? .natural : v < rates.natural + rates.irregular ? .irregular : .regular
  }

  private func endTerm(_ place: Int, _ step: Int, _ now: Double, _ simulator: Simulator) {
    guard
      reelection[place] == 0
        || number(.leaderTerm, place, step, simulator) >= reelection[place]
    else { return }
    leave(place, .term, step, now, simulator)
  }

  /// Changes that the scenario writes: age, tenure and hence hazards are a new leader's from there
  /// on. What a contested succession does to forces is the event's own part.
  private func follow(after before: Double, until now: Double, _ step: Int, _ s: Simulator) {
    for event in plan.events {
      let start = s.starts[event.occurrence]
      guard start > before, start <= now else { continue }
      let actor = plan.actors[event.place]
      if event.isContested {
        lastIrregular[actor] = start
        unrestUntil[actor] = s.ends[event.occurrence]
      } else {
        succeed(event.place, at: start, step, s)
      }
    }
  }

  /// Somebody new takes office.
  private func succeed(_ place: Int, at time: Double, _ step: Int, _ s: Simulator) {
    let actor = plan.actors[place]
    appointed[place] = time == s.simulation.horizon.time(step) ? step : Self.betweenSteps
    born[place] = time - entryAge
    since[place] = time
    lastChange[actor] = time
    guard turnSD[place] > 0 else { return }
    turned[actor] +=
      turnSD[place]
      * s.simulation.random.normal(
        draw: s.draw.chance(of: .leaders), purpose: RandomPurpose.leaderTurn.rawValue,
        subject: plan.subjects[place], period: UInt32(step))
  }

  private func leave(_ place: Int, _ cause: Cause, _ step: Int, _ now: Double, _ s: Simulator) {
    let actor = plan.actors[place]
    if hasLeft[actor] == 0 {
      hasLeft[actor] = 1
      tally.add(tally.layout.cause(cause, actor: actor))
      tally.add(tally.layout.firstExit(actor: actor, step: step))
    }
    let tookOffice = since[place]
    succeed(place, at: now, step, s)
    if cause == .irregular { lastIrregular[actor] = now }
    // A change by rule is no crisis; nor is a democracy's.
    guard plan.regimes[place] == .autocracy, cause == .natural || cause == .irregular else {
      return
    }
    let chance = base - slope * min(1, max(0, heir(of: actor, since: tookOffice, step, s)))
    guard number(.leaderContest, place, step, s) < chance else { return }
    weakUntil[actor] = now + duration
    unrestUntil[actor] = weakUntil[actor]
    // For its pacts a contested succession is as good as an irregular exit (methods H).
    lastIrregular[actor] = now
    if wasContested[actor] == 0 {
      wasContested[actor] = 1
      tally.add(tally.layout.contested(actor: actor))
    }
  }

  /// Strength of the heir that events have designated by a step, to whoever took office at `since`:
  /// an heir of a predecessor has come to office or has missed it.
  private func heir(of actor: Int, since: Double, _ step: Int, _ s: Simulator) -> Double {
    var sum = 0.0
    for item in plan.designations where item.actor == actor {
      let occurrence = s.simulation.program.effects[item.effect].occurrence
      if s.starts[occurrence] >= since { sum += s.activityAtStep(item.effect, step) }
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

  /// Whether a contested succession goes on in an actor at a time.
  @inline(__always) func isInUnrest(_ actor: Int, at time: Double) -> Bool {
    time < unrestUntil[actor]
  }

  func record(period: Int, time: Double) {
    for actor in 0..<actors {
      recordedFactor[period * actors + actor] = time < weakUntil[actor] ? 1 - shock : 1
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
