/// The random balance design: all factors on one curve of frequency 1, each in a random order of its
/// own, x = ½ + asin(sin s)/π (Tarantola, Gatelli & Mara 2006, Reliab. Eng. Syst. Saf. 91:717).
public struct RandomBalanceDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "rbd-fast", purpose: "first-order shares of the variance from one small sample",
    arguments: [
      DesignArgument(
        "points", .integer(2...1 << 40), isRequired: true, "how many; best a multiple of 4")
    ], analyses: ["rbd-fast", "regression", "prcc", "delta", "pawn", "discover"], growth: .none,
    tolerance: [], source: "Tarantola, Gatelli & Mara 2006; Plischke 2010; Tissot & Prieur 2012",
    make: { request throws(DesignError) in
      try RandomBalanceDesign(
        factors: request.space.count, points: request.integer("points"), seed: request.seed)
    })

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  private let permutation: KeyedPermutation

  init(factors: Int, points: Int, seed: UInt64) {
    (self.factors, count) = (factors, points)
    permutation = KeyedPermutation(seed: seed)
  }

  /// An angle is a right one only if N is even and no multiple of 4.
  public var touchesEnds: Bool { count % 4 == 2 }

  /// Angles from -π to π in the middle of equal parts, in each factor's order.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    for factor in 0..<factors {
      let stream = 1 << 30 | UInt32(factor)
      let place = permutation.place(of: index, count: count, stream: stream)
      row[factor] = triangleWave((2 * Double(place) + 1) / Double(count) * .pi - .pi)
    }
  }
}
