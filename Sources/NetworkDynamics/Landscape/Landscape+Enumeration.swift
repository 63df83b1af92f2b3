extension Landscape {
  /// The greatest number of actors with ties that ``exactSurvey(keeping:)`` takes: 2²³ alignments.
  public static let mostEnumerated = 24

  /// All local minima with the sizes of their basins, by looking at every alignment.
  ///
  /// Goes through the 2^(n−1) alignments in Gray code, so that from one to the next one actor moves
  /// and energies follow in O(n); notes for each which move lowers the energy most, and follows
  /// these notes to the minima. Memory is 5 bytes an alignment (42 MB for 24 actors).
  ///
  /// - Parameter keeping: how many minima to return, the lowest first; 1 or more.
  /// - Throws: if more than ``mostEnumerated`` actors have ties.
  /// - Complexity: O(2^n n) in time.
  public func exactSurvey(keeping most: Int = 1000) throws(DynamicsError) -> LandscapeSurvey {
    let active = active
    try require(
      active.count <= Self.mostEnumerated,
      "an exact survey takes at most \(Self.mostEnumerated) actors with ties,"
        + " found \(active.count)")
    try require(most >= 1, "at least one minimum must be kept, found \(most)")
    guard !active.isEmpty else {
      return LandscapeSurvey(minima: [], count: 0, isExact: true, meanEnergy: 0)
    }
    var walk = GrayWalk(weights: weights(among: active), order: active.count, rounding: rounding)
    let (codes, basins) = walk.run()
    let all = Double(walk.count)
    let minima = zip(codes, basins).map { code, basin in
      minimum(among: active, basin: Double(basin) / all) { code >> UInt32($0) & 1 == 1 }
    }
    return survey(of: minima, keeping: most, isExact: true)
  }

  /// The weights among some actors.
  func weights(among actors: [Int]) -> [Double] {
    actors.flatMap { row in actors.map { weights[row * order + $0] } }
  }

  /// A minimum from the camps of the actors with ties.
  ///
  /// - Parameter isSecond: whether the actor at a place of `active` stands apart from the first.
  func minimum(
    among active: [Int], basin: Double, isSecond: (Int) -> Bool
  ) -> LandscapeMinimum {
    var camps = [Bool](repeating: false, count: order)
    for (place, actor) in active.enumerated() { camps[actor] = isSecond(place) }
    let rises = rises(of: camps)
    var (shown, firmness) = ([Bool?](repeating: nil, count: order), [Double?]())
    for actor in active { shown[actor] = camps[actor] }
    for actor in 0..<order {
      let row = weights[(actor * order)..<(actor * order + order)]
      let strength = row.reduce(0) { $0 + abs($1) }
      firmness.append(strength > 0 ? max(0, rises[actor] / (2 * strength)) : nil)
    }
    return LandscapeMinimum(
      isSecondCamp: shown, energy: energy(of: camps), basin: basin, firmness: firmness)
  }

  /// The lowest of some minima as a survey; equals by their camps.
  func survey(
    of minima: [LandscapeMinimum], keeping most: Int, isExact: Bool
  ) -> LandscapeSurvey {
    let ordered = minima.enumerated().sorted {
      ($0.element.energy, $0.offset) < ($1.element.energy, $1.offset)
    }
    return LandscapeSurvey(
      minima: ordered.prefix(most).map(\.element), count: minima.count, isExact: isExact,
      meanEnergy: meanEnergy)
  }
}

/// A walk through all divisions, one move at a time.
///
/// A division is a code: bit i says whether actor i stands in the second camp. Actor 0 never does,
/// so that each division has one code, half the codes of `order` bits.
struct GrayWalk: ~Copyable {
  private var field: EnergyField
  private let order: Int
  /// How many divisions there are.
  let count: Int

  init(weights: [Double], order: Int, rounding: Double) {
    precondition(order <= 32, "a code has 32 bits")
    field = EnergyField(order: order, weights: weights, tolerance: rounding)
    self.order = order
    count = 1 << (order - 1)
  }

  /// The codes of the minima, ascending, and how many divisions lead to each.
  mutating func run() -> (codes: [UInt32], basins: [Int]) {
    let steps = UnsafeMutablePointer<Int8>.allocate(capacity: count)
    defer { steps.deallocate() }
    note(steps)
    return follow(steps)
  }

  /// Notes for the division of each number (code / 2) who moves first, −1 for nobody.
  private mutating func note(_ steps: UnsafeMutablePointer<Int8>) {
    // Fresh sums at the start of each block of 2¹² keep the rounding of the updates from growing.
    let low = min(12, order - 1)
    for block in 0..<(count >> low) {
      let start = block << low
      field.set { actor in actor > 0 && start >> (actor - 1) & 1 == 1 }
      var number = start
      steps[number] = Int8(truncatingIfNeeded: field.steepest())
      for turn in 1..<max(1, 1 << low) {
        let bit = turn.trailingZeroBitCount
        number ^= 1 << bit
        field.move(bit &+ 1)
        steps[number] = Int8(truncatingIfNeeded: field.steepest())
      }
    }
  }

  /// Follows the notes from every division to its minimum.
  private func follow(_ steps: UnsafeMutablePointer<Int8>) -> (codes: [UInt32], basins: [Int]) {
    let unknown = UInt32.max
    let labels = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    defer { labels.deallocate() }
    labels.initialize(repeating: unknown, count: count)
    var (codes, basins) = ([UInt32](), [Int]())
    for number in 0..<count where steps[number] < 0 {
      labels[number] = UInt32(codes.count)
      codes.append(UInt32(number << 1))
      basins.append(0)
    }
    let all = count - 1
    for start in 0..<count {
      var number = start
      while labels[number] == unknown { number = Self.next(number, steps[number], all) }
      let label = labels[number]
      basins[Int(label)] += 1
      number = start
      while labels[number] == unknown {
        labels[number] = label
        number = Self.next(number, steps[number], all)
      }
    }
    return (codes, basins)
  }

  /// The number of the division after a move; when actor 0 moves, all others change names instead.
  @inline(__always)
  private static func next(_ number: Int, _ actor: Int8, _ all: Int) -> Int {
    actor == 0 ? number ^ all : number ^ (1 << (Int(actor) &- 1))
  }
}
