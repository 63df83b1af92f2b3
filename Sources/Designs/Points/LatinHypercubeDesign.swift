internal import GSLNumerics

/// A Latin hypercube: of N points each factor has one in every N-th part of its range.
///
/// It is nested (Qian 2009, Biometrika 96:957, with all ratios 2): N = m 2^k with m odd begins with
/// the hypercubes of m, 2m, 4m … points. Each doubling halves the parts; the points there are keep
/// theirs, chosen by a coin, and the new ones take the empty halves in random order, of each factor
/// its own. So the design can be doubled without losing a point, and one stopped early is balanced
/// at every halving. Every point is found alone: cells by permutations without memory, halves by
/// coins.
public struct LatinHypercubeDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "lhs", purpose: "cover the range of every factor evenly with few points",
    arguments: [
      DesignArgument(
        "points", .integer(1...1 << 40), isRequired: true,
        "how many; a power of 2 is balanced at every halving"),
      DesignArgument(
        "optimise", .flag, "spread the points by exchanges (maximin); by default false"),
      DesignArgument("cycles", .integer(1...1000), "rounds of exchanges; by default 20"),
    ], analyses: ["regression", "prcc", "delta", "pawn", "rbd-fast", "discover"],
    growth: .doubling, tolerance: [.correlations, .constraints],
    source:
      "McKay, Beckman & Conover 1979; nested: Qian 2009; optimised (not extendable): Morris & "
      + "Mitchell 1995, Jin, Chen & Sudjianto 2005",
    make: { request throws(DesignError) in
      let (factors, points) = (request.space.count, try request.integer("points"))
      let plain = LatinHypercubeDesign(factors: factors, points: points, seed: request.seed)
      guard request.flag("optimise", default: false) else { return plain }
      return try OptimisedLatinHypercubeDesign(
        plain, seed: request.seed, cycles: request.integer("cycles", default: 20))
    })

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  /// The odd part of the number of points.
  private let base: Int
  /// Halvings down to the finest cells, of which there are at most 2⁴⁰.
  private let depth: Int
  private let permutation: KeyedPermutation
  private let halves: CoinTree
  private let random: CounterRandom

  init(factors: Int, points: Int, seed: UInt64) {
    (self.factors, count) = (factors, points)
    base = points >> points.trailingZeroBitCount
    depth = 40 - (Int.bitWidth - (base - 1).leadingZeroBitCount)
    permutation = KeyedPermutation(seed: seed)
    halves = CoinTree(seed: seed, .half)
    random = CounterRandom(seed: seed)
  }

  /// Point `index` of the nested hypercube.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    let cells = Double(base) * Double(1 << depth)
    for factor in 0..<factors {
      let cell = finestCell(index, factor)
      // Eight bits within the cell, so that sum and cell are exact.
      let place =
        random.bits(
          draw: UInt64(index), purpose: DesignPurpose.jitter.rawValue, subject: 0,
          period: UInt32(factor)) >> 56
      row[factor] = (Double(cell) + (Double(place) + 0.5) * 0x1p-8) / cells
    }
  }

  /// The cell of a point among those of the finest level.
  private func finestCell(_ index: Int, _ factor: Int) -> UInt64 {
    let subject = UInt32(truncatingIfNeeded: factor)
    let (level, cell) = entry(index, subject)
    return halves.descend(from: cell, levels: level..<depth, subject: subject) { coin, _ in coin }
  }

  /// The level at which a point comes in and its cell there.
  private func entry(_ index: Int, _ subject: UInt32) -> (level: Int, cell: UInt64) {
    guard index >= base else {
      return (0, UInt64(permutation.place(of: index, count: base, stream: subject << 6)))
    }
    var (level, size) = (1, base)
    while index >= 2 * size { (level, size) = (level + 1, 2 * size) }
    let stream = subject << 6 | UInt32(level)
    let parent = UInt64(permutation.place(of: index - size, count: size, stream: stream))
    let taken = halves.coin(parent, level: level - 1, subject: subject)
    return (level, parent << 1 | (1 - taken))
  }
}
