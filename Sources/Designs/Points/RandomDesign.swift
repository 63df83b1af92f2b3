internal import GSLNumerics

/// Independent uniform points.
public struct RandomDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "random", purpose: "plain Monte Carlo; the yardstick for the others",
    arguments: [DesignArgument("points", .integer(1...1 << 40), isRequired: true, "how many")],
    analyses: ["regression", "prcc", "delta", "pawn", "discover"], growth: .any,
    tolerance: [.correlations, .constraints],
    source: "Metropolis & Ulam 1949; the stream is Philox4x32-10 (Salmon et al. 2011)",
    make: { request throws(DesignError) in
      try RandomDesign(
        factors: request.space.count, points: request.integer("points"), seed: request.seed)
    })

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  private let random: CounterRandom

  init(factors: Int, points: Int, seed: UInt64) {
    (self.factors, count) = (factors, points)
    random = CounterRandom(seed: seed)
  }

  /// Numbers of the draw `index`.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    random.fillUniforms(
      row, draw: UInt64(index), purpose: DesignPurpose.point.rawValue, subject: 0)
  }
}
