internal import GSLNumerics
internal import NetworkDynamics

/// The rules `antal` and `antal_local` (Antal, Krapivsky & Redner 2005): signs of ties flip, their
/// size stays, at tries that come to every pair β times a year (methods E1). Constrained, a flip must
/// not make more triads imbalanced; local, it mends one of the triads that the pair is in, picked at
/// random, whatever that does to others. A pair without a tie has nothing to flip.
final class TriadTries: AlignmentRule {
  private let state: AlignmentState
  private let dt: Double
  private let pace: Int, reconciliation: Int?
  private var rate = 0.0, peace = 0.0
  private var flips: TriadFlips
  private let pairs: [(Int, Int)]

  init(_ plan: Alignment.Plan, _ state: AlignmentState, _ simulation: Simulation) {
    self.state = state
    dt = simulation.horizon.step.years
    (pace, reconciliation) = (plan.balance, plan.reconciliation)
    flips = TriadFlips(order: state.actors)
    let n = state.actors
    pairs = (0..<n).flatMap { i in ((i + 1)..<max(n, i + 1)).map { (i, $0) } }
  }

  func setParameters(_ simulator: Simulator) {
    rate = min(1e6, simulator.notNegative(pace) * dt * Double(pairs.count))
    peace = reconciliation.map(simulator.parameter) ?? 0
  }

  func begin(_ simulator: Simulator) {}

  func advance(to step: Int, _ simulator: Simulator) {
    var numbers = CounterGenerator(
      simulator.simulation.random, draw: simulator.draw.chance(of: .alignment),
      purpose: RandomPurpose.triadTry.rawValue, subject: UInt32(step))
    // A mean within its bounds.
    let tries = (try? numbers.poisson(mean: rate)) ?? 0
    guard tries > 0 else { return }
    flips.load(state.total.base)
    for _ in 0..<tries {
      let (i, j) = pairs[min(pairs.count - 1, Int(numbers.uniform() * Double(pairs.count)))]
      if reconciliation == nil {
        if flips.tryConstrained(i, j, coin: numbers.uniform()) { state.flip(i, j) }
      } else {
        tryLocal(i, j, &numbers)
      }
    }
  }

  private func tryLocal(_ i: Int, _ j: Int, _ numbers: inout CounterGenerator) {
    let n = state.actors
    let (third, choice, side) = (numbers.uniform(), numbers.uniform(), numbers.uniform())
    guard n > 2 else { return }
    // One of the others, in order.
    var k = min(n - 3, Int(third * Double(n - 2)))
    if k >= i { k += 1 }
    if k >= j { k += 1 }
    if let (a, b) = flips.tryLocal(i, j, k, reconciliation: peace, choice: choice, side: side) {
      state.flip(a, b)
    }
  }
}
