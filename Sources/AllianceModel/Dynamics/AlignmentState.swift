internal import GSLNumerics

/// The alignment of all pairs in one thread: x = clip(y + what events and pacts add), of which a
/// rule moves y.
final class AlignmentState {
  let actors: Int, pairs: Int
  /// y of every pair, and x on the as-of date; row by row: (0, 1), (0, 2) … (1, 2) ….
  let y: Buffer, anchor: Buffer
  /// x of all pairs, n × n, with a diagonal of zeros; not clipped where the rule asks for that.
  let total: Buffer
  private let isClipped: Bool

  init(_ layout: LivingLayout, _ simulation: Simulation, isClipped: Bool) {
    self.isClipped = isClipped
    actors = simulation.world.actors.count
    pairs = layout.pairs.count
    (y, anchor) = (Buffer(pairs), Buffer(pairs))
    total = Buffer(actors * actors)
    for (index, pair) in layout.pairs.enumerated() {
      anchor[index] = simulation.baseAlignment[pair.first * actors + pair.second]
    }
  }

  /// Returns to the as-of date.
  func begin() { y.base.update(from: anchor.base, count: pairs) }

  /// x at a step: y and what events and pacts add.
  func fillTotal(step: Int, _ simulator: Simulator) {
    let (total, actors) = (total.base, actors)
    spreadPairs(y.base, of: actors, into: total)
    simulator.addChanges(to: total, step) { [ledger = simulator.living?.ledger] in
      ledger?.currentChange($0) ?? .none
    }
    if isClipped { clip(total, count: actors * actors) }
  }

  /// Moves y by what has carried a matrix of all pairs from one state to another.
  func move(from start: UnsafePointer<Double>, to end: UnsafePointer<Double>) {
    let y = y.base
    forEachPair(of: actors) { pair, place, _ in y[pair] += end[place] - start[place] }
  }

  /// Takes off each y what of it lies, with what events and pacts add now, beyond −1 … 1.
  func keepToBounds(_ y: UnsafeMutablePointer<Double>) {
    let x = total.base
    forEachPair(of: actors) { pair, place, _ in y[pair] += clipped(x[place]) - x[place] }
  }

  /// Turns the sign of the alignment of two actors, the lower first.
  func flip(_ i: Int, _ j: Int) {
    let turned = -total[i * actors + j]
    y[Dyad(i, j).position(among: actors)] += 2 * turned
    total[i * actors + j] = turned
    total[j * actors + i] = turned
  }
}

/// Brings alignments within −1 … 1.
@inline(__always)
func clip(_ x: UnsafeMutablePointer<Double>, count: Int) {
  for place in 0..<count { x[place] = clipped(x[place]) }
}

@inline(__always) func clipped(_ x: Double) -> Double { min(1, max(-1, x)) }

/// A rule by which alignments move between events.
protocol AlignmentRule: AnyObject {
  /// Takes over the parameters of a new draw.
  func setParameters(_ simulator: Simulator)
  /// Makes ready for a chance draw that begins on the as-of date.
  func begin(_ simulator: Simulator)
  /// Moves y to a step from the one before, at which x is that of the state.
  func advance(to step: Int, _ simulator: Simulator)
  /// Whether the state has blown up and is frozen.
  var hasBlownUp: Bool { get }
}

extension AlignmentRule {
  var hasBlownUp: Bool { false }
}
