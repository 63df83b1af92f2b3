/// The state of one thread's world while it changes by itself: one part for each mechanism that is
/// on. All buffers are made here, so that the loop allocates nothing.
final class LivingWorld {
  let leaders: LeaderExits?
  let ledger: PactLedger?
  let pacts: PactChanges?
  let onset: Onset?
  let arms: ArmsRace?
  let alignment: Alignment?
  let tally: LivingTally

  init(_ simulation: Simulation, _ layout: LivingLayout) {
    let tally = LivingTally(simulation.tally)
    let periods = simulation.reported.count
    self.tally = tally
    leaders = layout.leaders.map { LeaderExits($0, simulation, tally) }
    ledger = layout.ledger.map {
      PactLedger($0, layout.pairs, actors: simulation.world.actors.count, periods: periods)
    }
    pacts = layout.pacts.map { PactChanges($0, simulation, tally) }
    onset = layout.onset.map { Onset($0, periods: periods) }
    arms = layout.arms.map { ArmsRace($0, simulation) }
    alignment = layout.alignment.map { Alignment($0, layout, simulation, tally) }
  }

  /// Takes over the parameters of a new draw.
  func setParameters(_ simulator: Simulator) {
    leaders?.setParameters(simulator)
    pacts?.setParameters(simulator, ledger?.plan.facts ?? [])
    onset?.setParameters(simulator, ledger?.plan.facts ?? [])
    arms?.setParameters(simulator)
    alignment?.setParameters(simulator)
  }

  /// Lets the world live from step 0 to the last reported one, in the chance draw of `simulator`
  /// whose events are dated already.
  func run(_ simulator: Simulator) {
    let simulation = simulator.simulation
    tally.add(tally.layout.draws)
    begin(simulator)
    var next = 0
    for step in 0...(simulation.reported.last ?? 0) {
      if step > 0 { advance(to: step, simulator) }
      if simulation.reported[next] == step {
        record(period: next, time: simulation.horizon.time(step))
        next += 1
      }
    }
  }

  private func begin(_ simulator: Simulator) {
    leaders?.begin(simulator)
    ledger?.begin(simulator)
    if let ledger { pacts?.begin(ledger, simulator) }
    if let ledger { onset?.begin(ledger) }
    arms?.begin(simulator, onset)
    if let ledger { onset?.update(0, ledger, leaders, simulator) }
    alignment?.begin(simulator)
  }

  /// Leaders first, whom pacts and clashes look at; then what answers to those.
  private func advance(to step: Int, _ simulator: Simulator) {
    leaders?.advance(to: step, simulator)
    if let ledger {
      ledger.applyEvents(step, simulator)
      pacts?.advance(to: step, ledger, leaders, simulator)
      onset?.update(step, ledger, leaders, simulator)
    }
    arms?.advance(to: step, simulator, onset)
    alignment?.advance(to: step, simulator)
  }

  private func record(period: Int, time: Double) {
    leaders?.record(period: period, time: time)
    ledger?.record(period: period)
    onset?.record(period: period)
    alignment?.record(period: period)
  }

  /// Adds what has changed since the baseline to logits of joining and to availabilities.
  func addEffects(
    period: Int, _ simulator: Simulator, shift: UnsafeMutablePointer<Double>,
    factor: UnsafeMutablePointer<Double>
  ) {
    leaders?.addEffects(
      period: period, simulator.simulation.layout.rows, shift: shift, factor: factor)
    if let ledger {
      pacts?.addEffects(period: period, ledger, simulator, shift: shift)
    }
    alignment?.addEffects(period: period, weight: simulator.alignmentWeight, shift: shift)
  }

  /// What the hazards of pacts have done to a pair by a reported period, where they have had the
  /// last word.
  func change(of pair: Dyad, period: Int) -> PactLedger.Change? {
    guard let pacts, let ledger else { return nil }
    let change = ledger.change(pair.position(among: pacts.actors), period: period)
    return change == .none ? nil : change
  }

  /// Whether the hazards of pacts and not events decide a flag of the joiner model at a reported
  /// period: any of a pair whose pact they ended, but only defence where they signed one, which
  /// gives nothing else.
  func overrules(_ flag: EffectRoutes.Switch, period: Int) -> Bool {
    guard let change = change(of: flag.pair, period: period) else { return false }
    return change == .ended || flag.term == JoinerTerm.defenceWithSide.index
      || flag.term == JoinerTerm.defenceWithOpponent.index
  }

  func setFollowers(period: Int, _ kernel: ContestKernel) {
    if let ledger { pacts?.setFollowers(period: period, ledger, kernel) }
  }
}

extension Simulation {
  /// How the counts of what happened lie in memory.
  public var tally: TallyLayout {
    let actors = world.actors.count
    return TallyLayout(
      actors: actors, pairs: actors * (actors - 1) / 2, steps: (reported.last ?? 0) + 1,
      balancePeriods: dynamics.alignmentModel == .drift ? 0 : reported.count)
  }
}

extension Simulator {
  /// Adds the counts of what happened since the last call; nothing when no mechanism is on.
  /// - Parameter total: `simulation.tally.count` numbers, or none yet.
  public func drainTally(into total: inout [Int]) {
    guard let tally = living?.tally else { return }
    if total.isEmpty { total = Array(repeating: 0, count: tally.layout.count) }
    tally.drain(into: &total)
  }
}

extension Simulator {
  /// Lets the world live through one chance draw of the current parameters without any contest:
  /// what the mechanisms cost by themselves. `drainTally`, `network` and `clashes` tell what
  /// happened.
  public func live(chance: UInt64) {
    draw.chance = chance
    fillTimeline()
    living?.run(self)
  }

  /// The annual probability that each theatre's attacker turns to force, as of a reported period of
  /// the last chance draw; none where the mechanism `onset` is off.
  public func clashes(period: Int) -> [Double] {
    guard let onset = living?.onset else { return [] }
    var found = [Double](repeating: 0, count: 2 * onset.plan.theatres)
    onset.write(period: period, into: &found)
    return (0..<onset.plan.theatres).map { found[2 * $0] }
  }
}
