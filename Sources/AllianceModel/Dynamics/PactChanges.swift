internal import GSLNumerics
internal import Glibc

/// Defence pacts are signed and end by themselves (methods C4, E3): each pair carries a unit
/// exponential that its integrated hazard must reach, so that the moment of a change moves smoothly
/// with the hazard and is shared between scenarios. A new pact sets flags, followers and the pact
/// layer as `sign_pact` with defence does (Q11); one that ends takes back what it gave.
public final class PactChanges: Mechanism {
  public static let name = "pacts"
  public static let summary =
    "defence pacts are signed and end: hazards by triads, rivalry, regime, distance, leaders"
  public static let source = "methods C4, E3, Q11 (ATOP 1947-2010; scaled for bloc accessions)"
  public static let settings = [
    MechanismSetting("forming", ["on", "off"], "whether new pacts are signed"),
    MechanismSetting("ending", ["on", "off"], "whether pacts end"),
  ]
  public static let parameters = ["pacts."]

  /// What does not change within a run.
  struct Plan: Sendable {
    let pairs: [Dyad]
    let subjects: [UInt32]
    let hasForming: Bool, hasEnding: Bool
    let forming: [Int], ending: [Int]
    let scale: Int, weight: Int
    /// Rivals of each actor as a list of flags, n × n.
    let isRival: [Bool]
    let regimes: [Regime]
    let routes: PactRoutes
    /// Whether events move the pair's alignment or pact tie.
    let isTouchedByEvents: [Bool]

    init(
      _ dynamics: Dynamics, _ world: World, _ layout: Layout, _ facts: [DyadFacts],
      _ living: [Dyad], _ subjects: [UInt32], touched: Set<Dyad>
    ) throws(WorldError) {
      pairs = living
      self.subjects = subjects
      hasForming = dynamics.setting("forming", of: PactChanges.self) == "on"
      hasEnding = dynamics.setting("ending", of: PactChanges.self) == "on"
      forming = try PactHazards.formingNames.map { name throws(WorldError) in
        try world.position("pacts.forming.\(name)")
      }
      ending = try PactHazards.endingNames.map { name throws(WorldError) in
        try world.position("pacts.ending.\(name)")
      }
      scale = try world.position("pacts.formation_scale")
      weight = try world.position("pacts.weight")
      let count = world.actors.count
      var rivals = Array(repeating: false, count: count * count)
      for (index, pair) in living.enumerated() where facts[index].isRival {
        rivals[pair.first * count + pair.second] = true
        rivals[pair.second * count + pair.first] = true
      }
      isRival = rivals
      regimes = world.actors.map(\.regime)
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
  /// Per pair: −ln(1 − p) for the annual probabilities of signing, on the as-of date and now; what
  /// is left of the exponential; how often the pair has changed.
  private let baseForming: Buffer, forming: Buffer, left: Buffer
  private var triads: [PactHazards.Triads], baseTriads: [PactHazards.Triads]
  private let changes: Buffer
  /// Version of the ledger that hazards and triads are of; whether those of version 0 are known.
  private var version = -1
  private var hasBase = false
  /// Pairs that a step has changed.
  private var changed: [Int]

  init(_ plan: Plan, _ simulation: Simulation, _ tally: LivingTally) {
    self.plan = plan
    self.tally = tally
    actors = simulation.world.actors.count
    pairs = plan.pairs.count
    dt = simulation.horizon.step.years
    (baseForming, forming) = (Buffer(pairs), Buffer(pairs))
    (left, changes) = (Buffer(pairs), Buffer(pairs))
    triads = Array(repeating: PactHazards.Triads(), count: pairs)
    baseTriads = triads
    changed = Array(repeating: 0, count: pairs)
  }

  func setParameters(_ simulator: Simulator) {
    hazards.forming = plan.forming.map(simulator.parameter)
    hazards.ending = plan.ending.map(simulator.parameter)
    hazards.formationScale = simulator.parameter(plan.scale)
    weight = simulator.parameter(plan.weight)
    hasBase = false
  }

  /// Draws the exponentials of a chance draw.
  func begin(_ simulator: Simulator) {
    plan.subjects.withUnsafeBufferPointer { subjects in
      simulator.simulation.random.fillUniforms(
        UnsafeMutableBufferPointer(start: left.base, count: pairs),
        draw: simulator.draw.chance(of: .pacts),
        purpose: RandomPurpose.pactChange.rawValue, subjects: subjects, period: 0)
    }
    for pair in 0..<pairs { left[pair] = -log(left[pair]) }
    changes.fill(0)
    version = -1
  }

  /// Signs and ends between the step before and this one.
  func advance(
    to step: Int, _ ledger: PactLedger, _ leaders: LeaderExits?, _ simulator: Simulator
  ) {
    if ledger.version != version { refresh(ledger) }
    let now = simulator.simulation.horizon.time(step)
    var changedCount = 0
    for pair in 0..<pairs {
      let isInForce = ledger.isInForce(pair)
      guard isInForce ? plan.hasEnding : plan.hasForming else { continue }
      let rate =
        isInForce
        ? -log1p(-ending(pair, ledger, leaders, before: now - dt)) : forming[pair]
      left[pair] -= rate * dt
      guard left[pair] <= 0 else { continue }
      ledger.change(pair, to: !isInForce, at: now)
      renew(pair, simulator)
      changed[changedCount] = pair
      changedCount += 1
      tally.add(
        isInForce
          ? tally.layout.ended(pair: pair, step: step)
          : tally.layout.formed(pair: pair, step: step))
    }
    for index in 0..<changedCount { refresh(around: plan.pairs[changed[index]], ledger) }
    version = ledger.version
  }

  /// A new exponential for a pair that has changed.
  private func renew(_ pair: Int, _ simulator: Simulator) {
    changes[pair] += 1
    left[pair] = -log(
      simulator.simulation.random.uniform(
        draw: simulator.draw.chance(of: .pacts), purpose: RandomPurpose.pactChange.rawValue,
        subject: plan.subjects[pair], period: UInt32(changes[pair])))
  }

  private func ending(_ pair: Int, _ ledger: PactLedger, _ leaders: LeaderExits?, before: Double)
    -> Double
  {
    var lately = PactHazards.Changes()
    if let leaders {
      note(plan.pairs[pair].first, leaders, before, &lately)
      note(plan.pairs[pair].second, leaders, before, &lately)
    }
    return min(1 - 1e-12, hazards.dissolution(ledger.plan.facts[pair], triads[pair], lately))
  }

  @inline(__always)
  private func note(
    _ actor: Int, _ leaders: LeaderExits, _ before: Double, _ lately: inout PactHazards.Changes
  ) {
    if leaders.lastIrregular[actor] > before - 2 { lately.hasIrregularExit = true }
    guard leaders.lastChange[actor] > before - 1 else { return }
    switch plan.regimes[actor] {
    case .democracy: lately.hasDemocraticChange = true
    case .autocracy: lately.hasAutocraticChange = true
    case .anocracy: break
    }
  }

  /// Triads and hazards of signing in the present network.
  private func refresh(_ ledger: PactLedger) {
    version = ledger.version
    if version == 0, hasBase {
      forming.base.update(from: baseForming.base, count: pairs)
      for index in 0..<pairs { triads[index] = baseTriads[index] }
      return
    }
    for index in 0..<pairs { refresh(index, ledger) }
    guard version == 0 else { return }
    hasBase = true
    baseForming.base.update(from: forming.base, count: pairs)
    for index in 0..<pairs { baseTriads[index] = triads[index] }
  }

  private func refresh(_ index: Int, _ ledger: PactLedger) {
    triads[index] = count(plan.pairs[index], ledger)
    let p = min(1 - 1e-12, hazards.formation(ledger.plan.facts[index], triads[index]))
    forming[index] = -log1p(-p)
  }

  /// Only pairs with one of the two that have changed see other triads.
  private func refresh(around pair: Dyad, _ ledger: PactLedger) {
    for k in 0..<actors {
      if k != pair.first { refresh(Dyad(pair.first, k).position(among: actors), ledger) }
      if k != pair.second { refresh(Dyad(pair.second, k).position(among: actors), ledger) }
    }
  }

  private func count(_ pair: Dyad, _ ledger: PactLedger) -> PactHazards.Triads {
    var triads = PactHazards.Triads()
    let (i, j) = (pair.first, pair.second)
    for k in 0..<actors where k != i && k != j {
      let (allyI, allyJ) = (ledger.areAllied(i, k), ledger.areAllied(j, k))
      let (rivalI, rivalJ) = (plan.isRival[i * actors + k], plan.isRival[j * actors + k])
      if allyI && allyJ { triads.sharedAllies += 1 }
      if rivalI && rivalJ { triads.sharedRivals += 1 }
      if allyI && rivalJ || rivalI && allyJ { triads.friendOfEnemy += 1 }
    }
    return triads
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

  /// clip(layer rule) after what the hazards have done to a pair, and on the as-of date.
  func rule(_ pair: Int, _ change: PactLedger.Change, _ coefficient: Double) -> Double {
    let routes = plan.routes
    let own = change == .formed ? max(routes.pactWeight[pair], weight) : routes.residual[pair]
    return min(1, max(-1, routes.withoutPact[pair] + coefficient * own))
  }
}
