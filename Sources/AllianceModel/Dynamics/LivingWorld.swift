/// The state of one thread's world while it changes by itself: one part for each mechanism that is
/// on. All buffers are made here, so that the loop allocates nothing.
final class LivingWorld {
  let leaders: LeaderExits?
  let alignment: AlignmentDrift?
  let tally: LivingTally

  init(_ simulation: Simulation, _ layout: LivingLayout) {
    tally = LivingTally(simulation.tally)
    let tally = self.tally
    leaders = layout.leaders.map { LeaderExits($0, simulation, tally) }
    alignment = layout.alignment.map { AlignmentDrift($0, layout, simulation) }
  }

  /// Takes over the parameters of a new draw.
  func setParameters(_ simulator: Simulator) {
    leaders?.setParameters(simulator)
    alignment?.setParameters(simulator)
  }

  /// Lets the world live from step 0 to the last reported one, in the chance draw of `simulator`
  /// whose events are dated already.
  func run(_ simulator: Simulator) {
    let simulation = simulator.simulation
    tally.add(tally.layout.draws)
    leaders?.begin(simulator)
    alignment?.begin(simulator)
    var next = 0
    for step in 0...(simulation.reported.last ?? 0) {
      if step > 0 { advance(to: step, simulator) }
      if simulation.reported[next] == step {
        record(period: next, time: simulation.horizon.time(step))
        next += 1
      }
    }
  }

  private func advance(to step: Int, _ simulator: Simulator) {
    leaders?.advance(to: step, simulator)
    alignment?.advance(to: step, simulator)
  }

  private func record(period: Int, time: Double) {
    leaders?.record(period: period, time: time)
    alignment?.record(period: period)
  }

  /// Adds what has changed since the baseline to logits of joining and to availabilities.
  func addEffects(
    period: Int, _ simulator: Simulator, shift: UnsafeMutablePointer<Double>,
    factor: UnsafeMutablePointer<Double>
  ) {
    leaders?.addEffects(
      period: period, simulator.simulation.layout.rows, shift: shift, factor: factor)
    alignment?.addEffects(period: period, weight: simulator.alignmentWeight, shift: shift)
  }
}

extension Simulation {
  /// How the counts of what happened lie in memory.
  public var tally: TallyLayout {
    let actors = world.actors.count
    return TallyLayout(
      actors: actors, pairs: actors * (actors - 1) / 2, steps: (reported.last ?? 0) + 1)
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
