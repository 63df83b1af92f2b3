internal import GSLNumerics
internal import Glibc

/// The curves of the extended Fourier amplitude sensitivity test: one for each factor, on which it
/// oscillates with a high frequency and the others with low ones,
/// x = ½ + asin(sin(ω s + φ))/π. Frequencies and order of rows are those of SALib.
public struct FASTDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "fast", purpose: "first-order and total shares of the variance from one curve a factor",
    arguments: [
      DesignArgument(
        "points", .integer(5...1 << 30), isRequired: true,
        "points of each curve, more than 4 × harmonics²"),
      DesignArgument("harmonics", .integer(1...20), "harmonics M summed up; by default 4"),
      DesignArgument(
        "phase", .word(["random", "none"]), "φ of each curve; by default random"),
    ], analyses: ["fast"], growth: .none, tolerance: [],
    source: "Cukier et al. 1973; Saltelli, Tarantola & Chan 1999, Technometrics 41:39",
    make: { request throws(DesignError) in
      try FASTDesign(
        factors: request.space.count, points: request.integer("points"), seed: request.seed,
        harmonics: request.integer("harmonics", default: 4),
        hasPhase: request.word("phase", default: "random") == "random")
    })

  /// How many factors.
  public let factors: Int
  /// How many points of all curves.
  public let count: Int
  private let length: Int
  private let high: Int
  /// The frequencies of the others, in order.
  private let low: [Int]
  private let phases: [Double]

  /// - Throws: if the curves have no more than 4 M² points.
  init(
    factors: Int, points: Int, seed: UInt64, harmonics: Int = 4, hasPhase: Bool = true
  ) throws(DesignError) {
    guard points > 4 * harmonics * harmonics else {
      throw DesignError(
        "a curve needs more than 4 × harmonics² = \(4 * harmonics * harmonics) points, found "
          + "\(points)", about: "points")
    }
    (self.factors, count, length) = (factors, factors * points, points)
    high = (points - 1) / (2 * harmonics)
    low = Self.lowFrequencies(high / (2 * harmonics), factors - 1)
    let random = CounterRandom(seed: seed)
    phases = (0..<factors).map { factor in
      guard hasPhase else { return 0 }
      return 2 * .pi
        * random.uniform(
          draw: UInt64(factor), purpose: DesignPurpose.phase.rawValue, subject: 0, period: 0)
    }
  }

  /// `count` frequencies from 1 to `greatest`, evenly spread if there is room, otherwise in turn.
  private static func lowFrequencies(_ greatest: Int, _ count: Int) -> [Int] {
    guard greatest >= count else { return (0..<count).map { $0 % greatest + 1 } }
    return (0..<count).map { index in
      count == 1 ? 1 : 1 + index * (greatest - 1) / (count - 1)
    }
  }

  /// Point `index % points` of the curve of factor `index / points`.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    let (curve, step) = (index / length, index % length)
    for factor in 0..<factors {
      let frequency = factor == curve ? high : low[factor < curve ? factor : factor - 1]
      // ω × step modulo the length: the same angle, small.
      let turn = Double(frequency * step % length) / Double(length)
      row[factor] = triangleWave(2 * .pi * turn + phases[curve])
    }
  }

  /// A factor on its curve passes the ends of its range.
  public var touchesEnds: Bool { phases.contains(0) }
}

/// ½ + asin(sin(angle))/π.
@inline(__always)
func triangleWave(_ angle: Double) -> Double {
  min(max(0.5 + asin(sin(angle)) / .pi, 0), 1)
}
