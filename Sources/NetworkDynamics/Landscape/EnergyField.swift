/// A division of actors in memory, with what each gains by its place, updated in O(n) when one
/// moves. Storage is padded to whole vectors of four, so that every loop is one of vectors.
///
/// With x = ±1 the energy of ``Landscape`` is E = Σ_{i<j} w_ij (1 − x_i x_j), and a move of actor i
/// raises it by 2 x_i h_i with the field h_i = Σ_j w_ij x_j.
struct EnergyField: ~Copyable {
  typealias Lanes = SIMD4<Double>

  /// The number of actors.
  let order: Int
  /// How many vectors of four hold a number for each actor.
  let width: Int
  private let rows: UnsafeMutablePointer<Lanes>
  private let signs: UnsafeMutablePointer<Lanes>
  private let field: UnsafeMutablePointer<Lanes>
  /// Supports above minus this are no reason to move.
  private let tolerance: Double

  /// - Parameters:
  ///   - weights: `order` × `order`, row-major, symmetric, zero diagonal.
  ///   - tolerance: a rise of the energy above minus this counts as none.
  init(order: Int, weights: [Double], tolerance: Double) {
    precondition(order > 0 && weights.count == order * order, "a square matrix, not empty")
    self.order = order
    self.tolerance = tolerance / 2
    width = (order + 3) / 4
    rows = .allocate(capacity: order * width)
    signs = .allocate(capacity: width)
    field = .allocate(capacity: width)
    rows.initialize(repeating: .zero, count: order * width)
    signs.initialize(repeating: .zero, count: width)
    field.initialize(repeating: .zero, count: width)
    let flat = UnsafeMutableRawPointer(rows).assumingMemoryBound(to: Double.self)
    for row in 0..<order {
      for column in 0..<order {
        flat[row * width * 4 + column] = weights[row * order + column]
      }
    }
  }

  deinit {
    rows.deallocate()
    signs.deallocate()
    field.deallocate()
  }

  private var flatSigns: UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(signs).assumingMemoryBound(to: Double.self)
  }
  private var flatField: UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(field).assumingMemoryBound(to: Double.self)
  }

  /// Whether an actor stands in the second camp.
  func isSecond(_ actor: Int) -> Bool { flatSigns[actor] < 0 }

  /// Sets the division, actor by actor, and computes the field anew.
  mutating func set(_ isSecond: (Int) -> Bool) {
    for lane in 0..<width { field[lane] = .zero }
    for actor in 0..<order {
      let sign: Double = isSecond(actor) ? -1 : 1
      flatSigns[actor] = sign
      let row = rows + actor * width
      for lane in 0..<width { field[lane] += sign * row[lane] }
    }
  }

  /// Moves an actor to the other camp.
  @inline(__always)
  mutating func move(_ actor: Int) {
    let sign = flatSigns[actor]
    let row = rows + actor &* width
    let step = Lanes(repeating: -2 * sign)
    for lane in 0..<width { field[lane] += step * row[lane] }
    flatSigns[actor] = -sign
  }

  /// By how much a move of an actor would raise the energy.
  @inline(__always)
  func rise(_ actor: Int) -> Double { 2 * flatSigns[actor] * flatField[actor] }

  /// The actor whose move lowers the energy most, the first among equals; −1 when none lowers it.
  @inline(__always)
  func steepest() -> Int {
    var least = Lanes.zero
    for lane in 0..<width {
      let support = signs[lane] * field[lane]
      least.replace(with: support, where: support .< least)
    }
    let lowest = least.min()
    if lowest >= -tolerance { return -1 }
    // Equal but for rounding counts as equal, so that the choice hangs on no rounding.
    let ceiling = lowest + tolerance
    var actor = 0
    while flatSigns[actor] * flatField[actor] > ceiling { actor &+= 1 }
    return actor
  }

  /// Moves actors, the one that gains most first, until none gains; returns the number of moves.
  @discardableResult
  mutating func descend() -> Int {
    var moves = 0
    while true {
      let actor = steepest()
      if actor < 0 { return moves }
      move(actor)
      moves += 1
    }
  }
}
