/// Points of the Sobol' sequence.
public struct SobolDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "sobol",
    purpose: "fill the cube evenly; the first choice for maps, means and surrogates",
    arguments: [
      DesignArgument(
        "points", .integer(1...1 << 40), isRequired: true, "how many; best a power of 2"),
      DesignArgument(
        "scramble", .word(Scrambling.allCases.map(\.rawValue)),
        "how it is randomised; by default owen, none begins at the origin"),
      DesignArgument(
        "skip", .integer(0...1 << 40), "points left out at the start; by default 0"),
    ],
    analyses: ["regression", "prcc", "delta", "pawn", "discover"], growth: .any,
    tolerance: [.correlations, .constraints],
    source: "Sobol' 1967; Joe & Kuo 2008, SIAM J. Sci. Comput. 30:2635 (1,111 dimensions); "
      + "Owen 1995",
    make: { request throws(DesignError) in
      try SobolDesign(
        factors: request.space.count, points: request.integer("points"), seed: request.seed,
        scramble: Scrambling(rawValue: request.word("scramble", default: "owen")) ?? .owen,
        skip: request.integer("skip", default: 0))
    })

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  private let skip: Int
  private let sequence: SobolSequence
  private let scrambler: DigitScrambler

  /// - Throws: if there are more factors than direction numbers.
  init(
    factors: Int, points: Int, seed: UInt64, scramble: Scrambling = .owen, skip: Int = 0
  ) throws(DesignError) {
    sequence = try SobolSequence(dimensions: factors)
    scrambler = DigitScrambler(scramble, seed: seed)
    (self.factors, count, self.skip) = (factors, points, skip)
  }

  /// The first point of the sequence itself is the origin.
  public var touchesEnds: Bool { skip == 0 && scrambler.kind == .none }

  /// Point `skip + index` of the sequence, scrambled.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    sequence.coordinates(index + skip, scrambler, into: row)
  }
}

extension SobolSequence {
  /// Writes the coordinates of a point; the digits are made in the same memory.
  func coordinates(
    _ index: Int, _ scrambler: DigitScrambler, into row: UnsafeMutableBufferPointer<Double>
  ) {
    guard let base = row.baseAddress else { return }
    base.withMemoryRebound(to: UInt64.self, capacity: dimensions) { digits(index, into: $0) }
    for column in 0..<dimensions {
      row[column] = scrambler.coordinate(row[column].bitPattern, dimension: column)
    }
  }
}
