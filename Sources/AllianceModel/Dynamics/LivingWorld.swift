/// The state of one thread's world while it changes by itself: one part for each mechanism that is
/// on. All buffers are made here, so that the loop allocates nothing.
final class LivingWorld {
  let alignment: AlignmentDrift?

  init(_ simulation: Simulation, _ layout: LivingLayout) {
    alignment = layout.alignment.map { AlignmentDrift($0, layout, simulation) }
  }

  /// Takes over the parameters of a new draw.
  func setParameters(_ simulator: Simulator) {
    alignment?.setParameters(simulator)
  }

  /// Lets the world live from step 0 to the last reported one, in the chance draw of `simulator`
  /// whose events are dated already.
  func run(_ simulator: Simulator) {
    let reported = simulator.simulation.reported
    alignment?.begin(simulator)
    var next = 0
    for step in 0...(reported.last ?? 0) {
      if step > 0 { alignment?.advance(to: step, simulator) }
      if reported[next] == step {
        alignment?.record(period: next)
        next += 1
      }
    }
  }

  /// Adds what has changed since the baseline to logits of joining and to availabilities.
  func addEffects(
    period: Int, _ simulator: Simulator, shift: UnsafeMutablePointer<Double>,
    factor: UnsafeMutablePointer<Double>
  ) {
    alignment?.addEffects(period: period, weight: simulator.alignmentWeight, shift: shift)
  }
}
