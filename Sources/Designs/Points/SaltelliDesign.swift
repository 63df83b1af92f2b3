/// Saltelli's blocks for Sobol' indices: for each base point (a, b) of a Sobol' sequence in twice as
/// many dimensions as factors, the rows a; a with group k of b, for each k; with second order also b
/// with group k of a; and b. The order of rows is that of SALib.
public struct SaltelliDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "saltelli", purpose: "Sobol' indices: shares of the variance, of first order and total",
    arguments: [
      DesignArgument(
        "points", .integer(1...1 << 30), isRequired: true,
        "base points, best a power of 2; rows: points × (groups + 2), or 2 × groups + 2 with second "
          + "order"),
      DesignArgument("second_order", .flag, "also for indices of pairs; by default true"),
      DesignArgument(
        "scramble", .word(Scrambling.allCases.map(\.rawValue)),
        "how the base sequence is randomised; by default owen"),
      DesignArgument(
        "skip", .integer(0...1 << 30), "base points left out at the start; by default 0"),
    ], analyses: ["sobol", "shapley", "delta", "pawn"], growth: .any, tolerance: [],
    source: "Saltelli 2002, Comput. Phys. Commun. 145:280; Saltelli et al. 2010, ibid. 181:259",
    make: { request throws(DesignError) in
      try SaltelliDesign(
        groups: request.space.groups, points: request.integer("points"), seed: request.seed,
        secondOrder: request.flag("second_order", default: true),
        scramble: Scrambling(rawValue: request.word("scramble", default: "owen")) ?? .owen,
        skip: request.integer("skip", default: 0))
    })

  /// How many factors.
  public let factors: Int
  /// How many rows.
  public let count: Int
  /// Whether it has the rows for second order.
  public let hasSecondOrder: Bool
  /// Rows of one base point.
  public let block: Int
  private let groups: Int
  /// The group of each factor.
  private let owner: [Int]
  private let skip: Int
  private let sequence: SobolSequence
  private let scrambler: DigitScrambler

  /// - Throws: if there are more than half as many factors as direction numbers.
  init(
    groups: [FactorGroup], points: Int, seed: UInt64, secondOrder: Bool = true,
    scramble: Scrambling = .owen, skip: Int = 0
  ) throws(DesignError) {
    var owner = [Int](repeating: 0, count: groups.reduce(0) { $0 + $1.members.count })
    for (index, group) in groups.enumerated() {
      for member in group.members { owner[member] = index }
    }
    sequence = try SobolSequence(dimensions: 2 * owner.count)
    scrambler = DigitScrambler(scramble, seed: seed)
    block = (secondOrder ? 2 : 1) * groups.count + 2
    (factors, hasSecondOrder, self.owner, self.skip) = (owner.count, secondOrder, owner, skip)
    (self.groups, count) = (groups.count, points * block)
  }

  /// The first base point of the sequence itself is the origin.
  public var touchesEnds: Bool { skip == 0 && scrambler.kind == .none }

  /// Row `index % block` of base point `index / block`.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    let (base, place) = (index / block + skip, index % block)
    let isLast = place == block - 1
    // Rows around a come first, those around b follow; the swapped group is the other's.
    let aroundB = isLast || place > groups
    let swapped = isLast || place == 0 ? -1 : (place - 1) % groups
    for factor in 0..<factors {
      let column = (owner[factor] == swapped) != aroundB ? factor + factors : factor
      row[factor] = scrambler.coordinate(
        sequence.digits(base, column: column), dimension: column)
    }
  }
}
