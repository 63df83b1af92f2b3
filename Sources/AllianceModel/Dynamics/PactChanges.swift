internal import GSLNumerics
internal import Glibc

/// Defence pacts are signed and end by themselves (methods C4, E3): a pair signs when it has a
/// salient event and that has a positive sign; it ends its pact as leaders, disputes, capabilities
/// and allies that they share have it. This is the two-sided model M.2 of methods E4, both to sign
/// and either to leave, with opportunities so frequent that time is continuous.
///
/// Each pair carries a unit exponential that its integrated hazard must reach, so that the moment of
/// a change moves smoothly with the hazard and is shared between scenarios. A new pact sets flags,
/// followers and the pact layer as `sign_pact` with defence does (Q11); one that ends takes back what
/// it gave.
public final class PactChanges: Mechanism {
  public static let name = "pacts"
  public static let summary =
    "defence pacts are signed and end: salient events and their sign, triads, disputes, leaders"
  public static let source = "methods C4, E3, Q11 (ATOP 1947-2010; scaled for bloc accessions)"
  public static let settings = [
    MechanismSetting(
      "forming", ["on", "hazard", "off"],
      "new pacts: by salient events and their sign; by the pooled annual hazard; none"),
    MechanismSetting("ending", ["on", "off"], "whether pacts end"),
  ]
  public static let parameters = ["pacts."]

  /// What does not change within a run.
  struct Plan: Sendable {
    let pairs: [Dyad]
    let subjects: [UInt32]
    let formation: PactHazards.Formation
    let hasForming: Bool, hasEnding: Bool
    let forming: [Int], ending: [Int], event: [Int], sign: [Int]
    let scale: Int, weight: Int
    /// Rivals of each actor as sets.
    let rivals: [UInt64]
    let regimes: [Regime]
    /// By pair: how far |Δ ln CINC| of each of the two stays behind the larger of both.
    let capabilityLags: [(first: Double, second: Double)]
    let routes: PactRoutes
    /// Whether events move the pair's alignment or pact tie.
    let isTouchedByEvents: [Bool]

    init(
      _ dynamics: Dynamics, _ world: World, _ layout: Layout, _ facts: [DyadFacts],
      _ living: [Dyad], _ subjects: [UInt32], touched: Set<Dyad>
    ) throws(WorldError) {
      pairs = living
      self.subjects = subjects
      let word = dynamics.setting("forming", of: PactChanges.self)
      formation = word == "hazard" ? .hazard : .event
      hasForming = word != "off"
      hasEnding = dynamics.setting("ending", of: PactChanges.self) == "on"
      func positions(_ prefix: String, _ names: [String]) throws(WorldError) -> [Int] {
        try names.map { name throws(WorldError) in try world.position("pacts.\(prefix).\(name)") }
      }
      forming = try positions("forming", PactHazards.formingNames)
      ending = try positions("ending", PactHazards.endingNames)
      event = try positions("event", SalientEvents.Logit.names)
      sign = try positions("sign", SalientEvents.Logit.names)
      scale = try world.position("pacts.formation_scale")
      weight = try world.position("pacts.weight")
      let count = world.actors.count
      let words = ActorSets.words(count)
      var sets = Array(repeating: UInt64(0), count: max(1, count * words))
      sets.withUnsafeMutableBufferPointer { sets in
        for (index, pair) in living.enumerated() where facts[index].isRival {
          ActorSets.toggle(sets.baseAddress!, words, pair.first, pair.second)
        }
      }
      rivals = sets
      regimes = world.actors.map(\.regime)
      capabilityLags = living.map { pair in
        guard let first = world.actors[pair.first].capabilityChange,
          let second = world.actors[pair.second].capabilityChange
        else { return (0, 0) }
        return (max(first, second) - first, max(first, second) - second)
      }
      routes = PactRoutes(world, layout, living)
      isTouchedByEvents = living.map(touched.contains)
    }
  }

  let plan: Plan
  let actors: Int
  private let pairs: Int
  private let dt: Double
  private let tally: LivingTally
  private var hazards = PactHazards()
  private(set) var weight = 0.0
  /// Per pair: −ln(1 − p) for the annual probability of the change that the pair can make, of
  /// signing or of ending, now and on the as-of date; what is left of the exponential; how often
  /// the pair has changed.
  private let rate: Buffer, baseRate: Buffer, left: Buffer
  private var fixed: [PactHazards.Fixed]
  private var triads: [PactHazards.Triads], baseTriads: [PactHazards.Triads]
  private let changes: Buffer
  /// What leaders did lately, by actor, and for which actors that is new.
  private var lately: [PactHazards.Changes]
  private var hasBase = false

  init(_ plan: Plan, _ simulation: Simulation, _ tally: LivingTally) {
    self.plan = plan
    self.tally = tally
    actors = simulation.world.actors.count
    pairs = plan.pairs.count
    dt = simulation.horizon.step.years
    (rate, baseRate) = (Buffer(pairs), Buffer(pairs))
    (left, changes) = (Buffer(pairs), Buffer(pairs))
    fixed = Array(repeating: PactHazards.Fixed(), count: pairs)
    triads = Array(repeating: PactHazards.Triads(), count: pairs)
    baseTriads = triads
    lately = Array(repeating: PactHazards.Changes(), count: actors)
  }

  func setParameters(_ simulator: Simulator, _ facts: [DyadFacts]) {
    hazards = PactHazards(
      PactHazards.Coefficients(
        forming: plan.forming.map(simulator.parameter),
        ending: plan.ending.map(simulator.parameter)))
    hazards.formation = plan.formation
    hazards.salient.event = SalientEvents.Logit(plan.event.map(simulator.parameter))
    hazards.salient.sign = SalientEvents.Logit(plan.sign.map(simulator.parameter))
    hazards.formationScale = simulator.notNegative(plan.scale)
    weight = simulator.parameter(plan.weight)
    for pair in 0..<pairs { fixed[pair] = hazards.fixed(facts[pair]) }
    hasBase = false
  }

  /// Draws the exponentials of a chance draw.
  func begin(_ ledger: PactLedger, _ simulator: Simulator) {
    plan.subjects.withUnsafeBufferPointer { subjects in
      simulator.simulation.random.fillUniforms(
        UnsafeMutableBufferPointer(start: left.base, count: pairs),
        draw: simulator.draw.chance(of: .pacts),
        purpose: RandomPurpose.pactChange.rawValue, subjects: subjects, period: 0)
    }
    replaceByLogarithms(left.base, count: pairs)
    for pair in 0..<pairs { left.base[pair] = -left.base[pair] }
    changes.fill(0)
    for actor in 0..<actors { lately[actor] = PactHazards.Changes() }
    fillBase(ledger)
    rate.base.update(from: baseRate.base, count: pairs)
    for pair in 0..<pairs { triads[pair] = baseTriads[pair] }
    readNews(ledger)
  }

  /// Signs and ends between the step before and this one.
  func advance(
    to step: Int, _ ledger: PactLedger, _ leaders: LeaderExits?, _ simulator: Simulator
  ) {
    let now = simulator.simulation.horizon.time(step)
    readNews(ledger)
    if let leaders { readLeaders(leaders, at: now, ledger) }
    guard integrate() else { return }
    for pair in 0..<pairs where left[pair] < 0 {
      let isInForce = ledger.isInForce(pair)
      if isInForce, firstLeaves(pair, simulator) { tally.add(tally.layout.leftByFirst(pair: pair)) }
      ledger.change(pair, to: !isInForce, at: now)
      renew(pair, simulator)
      tally.add(
        isInForce
          ? tally.layout.ended(pair: pair, step: step)
          : tally.layout.formed(pair: pair, step: step))
    }
  }

  /// Whether it is the first of a pair who ends the pact.
  private func firstLeaves(_ pair: Int, _ simulator: Simulator) -> Bool {
    let lags = plan.capabilityLags[pair]
    let share = hazards.firstShare(
      fixed[pair], triads[pair],
      .init(changes: lately[plan.pairs[pair].first], capabilityLag: lags.first),
      .init(changes: lately[plan.pairs[pair].second], capabilityLag: lags.second))
    return simulator.simulation.random.uniform(
      draw: simulator.draw.chance(of: .pacts), purpose: RandomPurpose.pactLeaver.rawValue,
      subject: plan.subjects[pair], period: UInt32(changes[pair])) < share
  }

  /// Takes a step's hazards off what is left; whether some pair has none left.
  private func integrate() -> Bool {
    let (left, rate) = (left.base, UnsafePointer(rate.base))
    // The sign bits of all together: a loop without branches.
    var signs: UInt64 = 0
    for pair in 0..<pairs {
      left[pair] -= rate[pair] * dt
      signs |= left[pair].bitPattern
    }
    return signs >> 63 == 1
  }

  /// A new exponential for a pair that has changed.
  private func renew(_ pair: Int, _ simulator: Simulator) {
    changes[pair] += 1
    left[pair] = -log(
      simulator.simulation.random.uniform(
        draw: simulator.draw.chance(of: .pacts), purpose: RandomPurpose.pactChange.rawValue,
        subject: plan.subjects[pair], period: UInt32(changes[pair])))
  }

  /// Triads and rates with the pacts of the as-of date, once per parameter draw.
  private func fillBase(_ ledger: PactLedger) {
    guard !hasBase else { return }
    hasBase = true
    for pair in 0..<pairs {
      baseTriads[pair] = ledger.baseTriads(plan.pairs[pair], plan.rivals)
      baseRate[pair] = rate(pair, baseTriads[pair], isInForce: ledger.wasInForce(pair))
    }
  }

  /// Only pairs with one of the two that have changed see other triads, and of those few.
  private func readNews(_ ledger: PactLedger) {
    ledger.takeNews { position in
      let pair = plan.pairs[position]
      for k in 0..<actors {
        if k != pair.first { refresh(Dyad(pair.first, k), changed: position, ledger) }
        if k != pair.second { refresh(Dyad(pair.second, k), changed: position, ledger) }
      }
    }
  }

  private func refresh(_ pair: Dyad, changed: Int, _ ledger: PactLedger) {
    let position = pair.position(among: actors)
    let now = ledger.triads(pair, plan.rivals)
    guard position == changed || now != triads[position] else { return }
    triads[position] = now
    rate[position] = rate(position, now, isInForce: ledger.isInForce(position))
  }

  /// Pacts of actors whose leaders have changed, or whose change is long enough ago.
  private func readLeaders(_ leaders: LeaderExits, at time: Double, _ ledger: PactLedger) {
    for actor in 0..<actors {
      let now = changes(of: actor, leaders, at: time)
      guard now != lately[actor] else { continue }
      lately[actor] = now
      for k in 0..<actors where ledger.areAllied(actor, k) {
        let position = Dyad(actor, k).position(among: actors)
        rate[position] = rate(position, triads[position], isInForce: true)
      }
    }
  }

  /// What counts in the step that ends at `time`: the step of an exit counts in full, so that two
  /// years are eight quarters or two years, whatever the step.
  @inline(__always)
  private func changes(of actor: Int, _ leaders: LeaderExits, at time: Double)
    -> PactHazards.Changes
  {
    var changes = PactHazards.Changes()
    changes.hasIrregularExit = leaders.lastIrregular[actor] > time - 2
    guard leaders.lastChange[actor] > time - 1 else { return changes }
    changes.hasDemocraticChange = plan.regimes[actor] == .democracy
    changes.hasAutocraticChange = plan.regimes[actor] == .autocracy
    return changes
  }

  private func rate(_ pair: Int, _ triads: PactHazards.Triads, isInForce: Bool) -> Double {
    guard isInForce ? plan.hasEnding : plan.hasForming else { return 0 }
    let p: Double
    if isInForce {
      let (a, b) = (lately[plan.pairs[pair].first], lately[plan.pairs[pair].second])
      p = hazards.dissolution(fixed[pair], triads, a.joined(b))
    } else {
      p = hazards.formation(fixed[pair], triads)
    }
    return PactHazards.rate(ofProbability: p)
  }

  /// Flags of the joiner model that have changed by a reported period: ± the coefficient.
  func addEffects(
    period: Int, _ ledger: PactLedger, _ simulator: Simulator, shift: UnsafeMutablePointer<Double>
  ) {
    for pair in ledger.touched {
      let change = ledger.change(pair, period: period)
      guard change != .none else { continue }
      for flag in plan.routes.flags[pair] {
        let b = simulator.parameter(simulator.simulation.layout.names.coefficients[flag.term])
        if change == .formed, flag.isSetByNew, !flag.base { shift[flag.row] += b }
        if change == .ended, flag.base { shift[flag.row] -= b }
      }
    }
  }

  /// Who follows its lead: as of the data set's date, to be called before events are applied.
  func resetFollowers(period: Int, _ kernel: ContestKernel) {
    for item in plan.routes.allFollowers {
      kernel.follows[period * kernel.rowCount + item.row] = item.base
    }
  }

  /// Who follows its lead after what the hazards have done.
  func setFollowers(period: Int, _ ledger: PactLedger, _ kernel: ContestKernel) {
    for pair in ledger.touched {
      let change = ledger.change(pair, period: period)
      guard change != .none else { continue }
      for item in plan.routes.followers[pair] {
        kernel.follows[period * kernel.rowCount + item.row] = change == .formed
      }
    }
  }

  /// clip(layer rule) after what the hazards have done to a pair.
  /// - Parameter otherPacts: the strongest tie of a pact without defence that events have signed.
  func rule(
    _ pair: Int, _ change: PactLedger.Change, _ coefficient: Double, otherPacts: Double = 0
  ) -> Double {
    let routes = plan.routes
    let own = change == .formed ? max(routes.pactWeight[pair], weight) : routes.residual[pair]
    return clipped(routes.withoutPact[pair] + coefficient * max(own, otherPacts))
  }
}
