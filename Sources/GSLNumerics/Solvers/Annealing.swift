internal import Glibc

/// How a simulated annealing cools.
public struct AnnealingSchedule: Sendable, Hashable {
  /// The temperature of the first step, in units of the energy; positive.
  public let start: Double
  /// The temperature of the last step; positive and not above the first.
  public let end: Double
  /// How many steps; the temperature falls geometrically from start to end. At least 1.
  public let steps: Int

  /// - Throws: if an argument breaks its rule.
  public init(start: Double, end: Double, steps: Int) throws(NumericsError) {
    let name = "anneal"
    try require(
      start > 0 && start.isFinite, name, Failure.invalid,
      "the first temperature must be positive and finite, found \(start)")
    try require(
      end > 0 && end <= start, name, Failure.invalid,
      "the last temperature must be positive and not above the first, found \(end)")
    try require(steps >= 1, name, Failure.invalid, "there must be a step, found \(steps)")
    self.start = start
    self.end = end
    self.steps = steps
  }

  /// The temperature of a step, counted from 0.
  func temperature(_ step: Int) -> Double {
    steps == 1 ? start : start * pow(end / start, Double(step) / Double(steps - 1))
  }
}

/// A state of low energy, by simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983, Science 220):
/// a proposal of lower energy is always accepted, one that is higher by Δ with probability
/// exp(-Δ / temperature).
///
/// - Parameters:
///   - start: the first state; its energy must be finite.
///   - schedule: how the temperature falls.
///   - generator: where the randomness comes from; the same sequence gives the same answer.
///   - energy: what is to be small. A proposal of energy NaN is never accepted.
///   - propose: a neighbour of the state.
/// - Returns: the best state met, with its energy.
/// - Throws: if the energy of the first state is not finite.
public func anneal<State>(
  from start: State, schedule: AnnealingSchedule, using generator: inout CounterGenerator,
  energy: (State) -> Double, propose: (State, inout CounterGenerator) -> State
) throws(NumericsError) -> (state: State, energy: Double) {
  var current = (state: start, energy: energy(start))
  try requireFinite(current.energy, "the energy of the first state", "anneal")
  var best = current
  for step in 0..<schedule.steps {
    let proposal = propose(current.state, &generator)
    let level = energy(proposal)
    let rise = level - current.energy
    let chance = generator.uniform()
    if rise <= 0 || chance < exp(-rise / schedule.temperature(step)) {
      current = (proposal, level)
      if level < best.energy { best = current }
    }
  }
  return best
}
