internal import GSLNumerics
internal import Glibc
internal import NetworkDynamics

/// The rules `marvel` and `kulakowski`: alignment flows by structural balance alone, at the pace β of
/// the estimated drift (methods E1), dx_ij/dt = β Σ_k s_k x_ik x_kj, or (1 − x_ij²) times that
/// without the pair itself among the thirds.
///
/// Without a bound ties grow beyond ±1, which others read as ±1, until they blow up; from then on the
/// state is that of the factions. Most draws flow alike: each step keeps what it last began with and
/// came to.
final class BalanceFlow: AlignmentRule {
  private enum Flow {
    case marvel(MarvelFlow)
    case bounded(BoundedFlow)
  }

  private let flow: Flow
  private let state: AlignmentState
  private let dt: Double
  private let pace: Int
  private var time = 0.0
  /// X with its diagonal, each actor's regard of itself, which begins at 0.
  private let matrix: Buffer
  /// The same before the step; the signs of factions.
  private let start: Buffer, signs: Buffer
  private let diagonal: Buffer
  private var memory: StepMemory
  private(set) var hasBlownUp = false

  init(_ plan: Alignment.Plan, _ state: AlignmentState, _ simulation: Simulation) {
    self.state = state
    dt = simulation.horizon.step.years
    pace = plan.balance
    // Weights are shares, checked when the data set was read, and actors there is at least one.
    flow =
      plan.model == .marvel
      ? .marvel(try! MarvelFlow(weights: plan.weights))
      : .bounded(try! BoundedFlow(weights: plan.weights))
    let square = state.actors * state.actors
    (matrix, start, signs) = (Buffer(square), Buffer(square), Buffer(square))
    diagonal = Buffer(state.actors)
    memory = StepMemory(steps: (simulation.reported.last ?? 0) + 1, size: square)
  }

  func setParameters(_ simulator: Simulator) {
    let now = simulator.notNegative(pace) * dt
    if now != time { memory.forget() }
    time = now
  }

  func begin(_ simulator: Simulator) {
    diagonal.fill(0)
    hasBlownUp = false
  }

  func advance(to step: Int, _ simulator: Simulator) {
    guard !hasBlownUp else { return }
    let (x, n) = (matrix.base, state.actors)
    x.update(from: state.total.base, count: n * n)
    if case .bounded = flow { clip(x, count: n * n) }
    for i in 0..<n { x[i * n + i] = diagonal[i] }
    start.base.update(from: x, count: n * n)
    if let known = memory.outcome(step, of: x) {
      x.update(from: known.end, count: n * n)
      hasBlownUp = known.hasBlownUp
    } else {
      carryOn()
      memory.keep(step, from: start.base, to: x, hasBlownUp: hasBlownUp)
    }
    for i in 0..<n { diagonal[i] = x[i * n + i] }
    state.move(from: start.base, to: x)
  }

  private func carryOn() {
    let (x, n) = (matrix.base, state.actors)
    switch flow {
    case .bounded(let flow):
      // Bounded and smooth: the integration does not fail; were it to, ties stay.
      try? flow.advance(x, by: time)
    case .marvel(let flow):
      guard !flow.advance(x, by: time) else { return }
      hasBlownUp = true
      try? flow.writeFactions(x, into: signs.base)
      for place in 0..<n * n where signs[place] != 0 { x[place] = signs[place] }
    }
  }
}

/// What each step of a flow last began with and came to; of large worlds nothing is kept.
private struct StepMemory {
  private let starts: Buffer, ends: Buffer
  private let size: Int
  private var isKnown: [Bool], isBlownUp: [Bool]
  private let isKept: Bool

  init(steps: Int, size: Int) {
    self.size = size
    isKept = steps * size <= 1_000_000
    (starts, ends) = (Buffer(isKept ? steps * size : 0), Buffer(isKept ? steps * size : 0))
    isKnown = Array(repeating: false, count: steps)
    isBlownUp = isKnown
  }

  mutating func forget() { for step in isKnown.indices { isKnown[step] = false } }

  func outcome(_ step: Int, of start: UnsafePointer<Double>) -> (
    end: UnsafePointer<Double>, hasBlownUp: Bool
  )? {
    guard isKnown[step],
      memcmp(starts.base + step * size, start, size * MemoryLayout<Double>.stride) == 0
    else { return nil }
    return (UnsafePointer(ends.base + step * size), isBlownUp[step])
  }

  mutating func keep(
    _ step: Int, from start: UnsafePointer<Double>, to end: UnsafePointer<Double>,
    hasBlownUp: Bool
  ) {
    guard isKept else { return }
    (starts.base + step * size).update(from: start, count: size)
    (ends.base + step * size).update(from: end, count: size)
    isKnown[step] = true
    isBlownUp[step] = hasBlownUp
  }
}
