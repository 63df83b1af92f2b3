import Designs
import GSLNumerics
import Sensitivity
import Testing

/// The function of 20 factors on which Morris (1991, Technometrics 33:161-174, section 5) shows his
/// method: the first ten matter, alone (8 to 10), bent (7) or with each other (1 to 6).
private struct MorrisFunction {
  static let factors = 20
  private typealias Term = (factors: [Int], coefficient: Double)
  private let terms: [Term]

  /// The coefficients that the paper draws from N(0, 1) come from a seed.
  init(seed: UInt64) {
    let random = CounterRandom(seed: seed)
    var terms: [Term] = []
    func normal() -> Double {
      random.normal(draw: UInt64(terms.count), purpose: 1, subject: 0, period: 0)
    }
    for i in 0..<Self.factors {
      terms.append(([i], i < 10 ? 20 : normal()))
      for j in (i + 1)..<max(i + 1, Self.factors) {
        terms.append(([i, j], j < 6 ? -15 : normal()))
      }
    }
    for i in 0..<5 {
      for j in (i + 1)..<5 { for k in (j + 1)..<5 { terms.append(([i, j, k], -10)) } }
    }
    terms.append(([0, 1, 2, 3], 5))
    self.terms = terms
  }

  /// 2(x - ½), or bent for three of the factors.
  static func w(_ factor: Int, _ x: Double) -> Double {
    [2, 4, 6].contains(factor) ? 2 * (1.1 * x / (x + 0.1) - 0.5) : 2 * (x - 0.5)
  }

  func value(_ x: ArraySlice<Double>) -> Double {
    let w = zip(0..., x).map { Self.w($0, $1) }
    return terms.reduce(0) { $0 + $1.factors.reduce($1.coefficient) { $0 * w[$1] } }
  }

  /// Mean and standard deviation of a factor's elementary effects on the grid of four levels. The
  /// function is C(other w) w + rest, so that an effect is C Δw/Δ, and both parts are independent
  /// of each other; the moments of C are sums over its terms, whose factors are independent too.
  func effect(_ factor: Int) -> (mean: Double, deviation: Double) {
    let slopes = [0.0, 1.0 / 3].map { x in
      (Self.w(factor, x + 2.0 / 3) - Self.w(factor, x)) * 1.5
    }
    let slope = (slopes[0] + slopes[1]) / 2
    let square = (slopes[0] * slopes[0] + slopes[1] * slopes[1]) / 2
    let parts = terms.filter { $0.factors.contains(factor) }.map { term in
      (factors: term.factors.filter { $0 != factor }, coefficient: term.coefficient)
    }
    let mean = parts.reduce(0) { $0 + $1.coefficient * Self.moment($1.factors) }
    var second = 0.0
    for a in parts {
      for b in parts {
        second += a.coefficient * b.coefficient * Self.moment(a.factors + b.factors)
      }
    }
    let variance = square * second - slope * slope * mean * mean
    return (slope * mean, max(0, variance).squareRoot())
  }

  /// Mean of a product of w's, factors at most twice, over the four levels.
  private static func moment(_ factors: [Int]) -> Double {
    Set(factors).reduce(1) { product, factor in
      let power = factors.count { $0 == factor }
      let values = (0..<4).map { w(factor, Double($0) / 3) }
      return product * values.reduce(0) { $0 + (power == 2 ? $1 * $1 : $1) } / 4
    }
  }
}

@Suite struct MorrisFunctionTests {
  private static let trajectories = 2000

  private func result(_ function: MorrisFunction, seed: UInt64) throws -> AnalysisResult {
    let count = MorrisFunction.factors
    let space = try FactorSpace(
      (1...count).map { Factor("x\($0)", .distribution(.uniform(low: 0, high: 1))) })
    let form = try #require(DesignCatalogue.named("morris"))
    let design = try form.design(
      for: DesignRequest(
        space: space, seed: seed, arguments: ["trajectories": .integer(Self.trajectories)]))
    let rows = (0..<design.count).map { space.values(of: design, at: $0) }
    let sample = Samples.sample(rows)
    return try MorrisAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { function.value($0[...]) }, AnalysisSettings(resamples: 0))
  }

  /// Within four standard errors of what theory says: of the mean, σ/√r; of the deviation,
  /// σ √((κ - 1)/r)/2, where no effect has a kurtosis κ above 8.
  @Test(arguments: [1, 2] as [UInt64]) func theory(seed: UInt64) throws {
    let function = MorrisFunction(seed: seed)
    let found = try result(function, seed: seed)
    let root = Double(Self.trajectories).squareRoot()
    for factor in 0..<MorrisFunction.factors {
      let wanted = function.effect(factor)
      let mean = try #require(found.values("mu")[factor])
      let deviation = try #require(found.values("sigma")[factor])
      #expect(abs(mean - wanted.mean) < 4 * wanted.deviation / root, "x\(factor + 1)")
      #expect(
        abs(deviation - wanted.deviation) < 4 * wanted.deviation * (7.0).squareRoot() / 2 / root,
        "x\(factor + 1)")
    }
  }

  /// The groups of the paper's figure 1: ten factors that matter; of these three whose effect is
  /// all but the same everywhere, and seven whose effect depends on where it is taken.
  @Test func groupsOfThePaper() throws {
    let found = try result(MorrisFunction(seed: 1), seed: 3)
    let size = found.values("mu_star").map { $0 ?? .nan }
    let spread = found.values("sigma").map { $0 ?? .nan }
    #expect(try #require(size[..<10].min()) > 2 * (try #require(size[10...].max())))
    for alone in 7..<10 {
      #expect(size[alone] > 3 * spread[alone])
      #expect(spread[..<7].allSatisfy { $0 > 2 * spread[alone] })
    }
    for mixed in 0..<6 { #expect(spread[mixed] > size[mixed] / 2) }
  }
}
