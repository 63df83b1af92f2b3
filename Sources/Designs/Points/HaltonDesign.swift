/// Points of the Halton sequence (Halton 1960): the radical inverse of the index in a prime base for
/// each factor, optionally leaped (Kocis & Whiten 1997, ACM TOMS 23:266) and with random
/// permutations of the digits (Owen 2017, arXiv 1706.02808), without which the coordinates of large
/// bases lie on lines.
public struct HaltonDesign: Design {
  /// How the digits are randomised.
  enum Scrambling: String, Sendable, CaseIterable { case digits, none }

  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "halton", purpose: "fill the cube evenly with any number of points, few factors",
    arguments: [
      DesignArgument("points", .integer(1...1 << 40), isRequired: true, "how many"),
      DesignArgument(
        "scramble", .word(Scrambling.allCases.map(\.rawValue)),
        "random permutations of digits, or none; by default digits"),
      DesignArgument("leap", .integer(1...1_000_000), "every how manieth is taken; by default 1"),
      DesignArgument(
        "skip", .integer(0...1 << 40),
        "points left out at the start; by default 0, without scrambling 1, which leaves out the "
          + "origin"),
    ], analyses: ["regression", "prcc", "delta", "pawn", "discover"], growth: .any,
    tolerance: [.correlations, .constraints],
    source: "Halton 1960; leaped: Kocis & Whiten 1997; permuted: Owen 2017",
    make: { request throws(DesignError) in
      let scramble = Scrambling(rawValue: request.word("scramble", default: "digits")) ?? .digits
      return try HaltonDesign(
        factors: request.space.count, points: request.integer("points"), seed: request.seed,
        scramble: scramble, leap: request.integer("leap", default: 1),
        skip: request.integer("skip", default: scramble == .none ? 1 : 0))
    })

  /// The most factors: beyond, large bases need too many points to be even.
  public static let mostFactors = 500

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  private let leap: Int
  private let skip: Int
  private let bases: [Int]
  /// Digits of each base down to 2⁻⁵³.
  private let depths: [Int]
  /// For each base, the permutation of each digit's place; empty without scrambling.
  private let permutations: [UInt16]
  private let starts: [Int]

  /// - Throws: beyond ``mostFactors``, or if the leap is a multiple of a base.
  init(
    factors: Int, points: Int, seed: UInt64, scramble: Scrambling = .digits, leap: Int = 1,
    skip: Int = 0
  ) throws(DesignError) {
    guard factors <= Self.mostFactors else {
      throw DesignError(
        "a Halton sequence has at most \(Self.mostFactors) dimensions here, \(factors) are needed")
    }
    bases = Self.primes(factors)
    if let base = bases.first(where: { leap > 1 && leap % $0 == 0 }) {
      throw DesignError(
        "the leap must not be a multiple of a base, \(leap) is one of \(base)", about: "leap")
    }
    (self.factors, count, self.leap, self.skip) = (factors, points, leap, skip)
    depths = bases.map(Self.depth)
    var (starts, tables) = ([Int](), [UInt16]())
    let permutation = KeyedPermutation(seed: seed)
    if scramble == .digits {
      for (factor, base) in bases.enumerated() {
        starts.append(tables.count)
        for place in 0..<depths[factor] {
          let stream = 1 << 31 | UInt32(factor) << 6 | UInt32(place)
          tables += (0..<base).map {
            UInt16(permutation.place(of: $0, count: base, stream: stream))
          }
        }
      }
    }
    (self.starts, permutations) = (starts, tables)
  }

  /// Unscrambled and from the start it begins at the origin.
  public var touchesEnds: Bool { permutations.isEmpty && skip == 0 }

  /// Point `skip + leap × index` of the sequence.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    let number = skip + leap * index
    for factor in 0..<factors {
      row[factor] =
        permutations.isEmpty ? inverse(number, bases[factor]) : scrambled(number, factor)
    }
  }

  private func inverse(_ number: Int, _ base: Int) -> Double {
    var (rest, scale, sum) = (number, 1.0, 0.0)
    while rest > 0 {
      scale /= Double(base)
      sum += Double(rest % base) * scale
      rest /= base
    }
    return sum
  }

  /// Leading zeros are digits too: each place down to the last is permuted.
  private func scrambled(_ number: Int, _ factor: Int) -> Double {
    let base = bases[factor]
    var (rest, scale, sum, start) = (number, 1.0, 0.0, starts[factor])
    for _ in 0..<depths[factor] {
      scale /= Double(base)
      sum += Double(permutations[start + rest % base]) * scale
      rest /= base
      start += base
    }
    return min(sum, 1 - 0x1p-53)
  }

  private static func depth(_ base: Int) -> Int {
    var (depth, scale) = (0, 1.0)
    while scale > 0x1p-53 { (depth, scale) = (depth + 1, scale / Double(base)) }
    return depth
  }

  /// The first primes, by trial division.
  static func primes(_ count: Int) -> [Int] {
    var primes: [Int] = []
    var candidate = 2
    while primes.count < count {
      if primes.prefix(while: { $0 * $0 <= candidate }).allSatisfy({ candidate % $0 != 0 }) {
        primes.append(candidate)
      }
      candidate += 1
    }
    return primes
  }
}
