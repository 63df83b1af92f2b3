import GSLNumerics
import Testing

@testable import Designs

@Suite struct GaussianCopulaTests {
  private static let factors = [
    Factor("a", .distribution(.lognormal(median: 1, sigma: 1))),
    Factor("b", .distribution(.uniform(low: 0, high: 4))),
    Factor("c", .distribution(.normal(mean: 0, sd: 1))),
    Factor("d", .distribution(.gamma(shape: 2, rate: 1))),
  ]

  /// Spearman's ρ of two columns.
  private static func rankCorrelation(_ x: [Double], _ y: [Double]) -> Double {
    func ranks(_ v: [Double]) -> [Double] {
      var ranks = [Double](repeating: 0, count: v.count)
      for (rank, place) in v.indices.sorted(by: { v[$0] < v[$1] }).enumerated() {
        ranks[place] = Double(rank)
      }
      return ranks
    }
    let (a, b) = (ranks(x), ranks(y))
    let d = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let n = Double(x.count)
    return 1 - 6 * d / (n * (n * n - 1))
  }

  private static func columns(_ correlations: [FactorCorrelation]) throws -> [[Double]] {
    let space = try FactorSpace(factors, correlations: correlations)
    let design = try SobolDesign(factors: 4, points: 4096, seed: 11)
    let rows = (0..<4096).map { space.values(of: design, at: $0) }
    return (0..<4).map { k in rows.map { $0[k] } }
  }

  /// A rank correlation given is the one found; a normal one gives ρ = (6/π) asin(r/2).
  @Test(arguments: [0.8, 0.3, -0.6]) func rankCorrelations(value: Double) throws {
    let columns = try Self.columns([
      FactorCorrelation(0, 2, value), FactorCorrelation(1, 3, value, .normal),
    ])
    #expect(abs(Self.rankCorrelation(columns[0], columns[2]) - value) < 0.01)
    // 6/π asin(r/2), evaluated by Python's math module.
    let theory = [0.8: 0.7859392826, 0.3: 0.2875642186, -0.6: -0.5819201041][value]!
    #expect(abs(Self.rankCorrelation(columns[1], columns[3]) - theory) < 0.01)
    #expect(abs(Self.rankCorrelation(columns[0], columns[1])) < 0.02)
  }

  /// Marginals stay what they were: quartiles of the gamma distribution with shape 2 (scipy 1.17.1:
  /// 0.9612787631, 1.6783469900, 2.6926345289).
  @Test func marginalsAreKept() throws {
    let columns = try Self.columns([FactorCorrelation(2, 3, 0.9)])
    let sorted = columns[3].sorted()
    for (place, expected) in [(1024, 0.9612787631), (2048, 1.6783469900), (3072, 2.6926345289)] {
      #expect(abs(sorted[place] - expected) < 0.02)
    }
  }

  @Test(arguments: [
    [FactorCorrelation(0, 1, 0.9), FactorCorrelation(1, 2, 0.9), FactorCorrelation(0, 2, -0.9)],
    [FactorCorrelation(0, 1, 1)], [FactorCorrelation(0, 1, .nan)], [FactorCorrelation(1, 1, 0.5)],
    [FactorCorrelation(0, 1, 0.5), FactorCorrelation(1, 0, 0.2)],
  ])
  func impossible(correlations: [FactorCorrelation]) {
    let error = #expect(throws: DesignError.self) {
      try FactorSpace(Self.factors, correlations: correlations)
    }
    #expect(error?.subject == "correlations")
  }

  @Test func listsCannotBeCorrelated() {
    let factors = Self.factors + [Factor("e", .levels([.number(0), .number(1)]))]
    #expect(throws: DesignError.self) {
      try FactorSpace(factors, correlations: [FactorCorrelation(0, 4, 0.5)])
    }
  }

  @Test func endsOfTheCubeStayFinite() throws {
    let space = try FactorSpace(Self.factors, correlations: [FactorCorrelation(0, 3, 0.999)])
    for end in [0.0, 1] {
      var row = [Double](repeating: end, count: 4)
      row.withUnsafeMutableBufferPointer { space.replaceByValues($0) }
      #expect(row.allSatisfy { $0.isFinite })
    }
  }
}
