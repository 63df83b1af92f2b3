import Sensitivity
import Testing

@Suite struct BinningAnalysisTests {
  /// SALib 1.6.0, `delta.sobol_first` on the same points and classes.
  @Test func salib() throws {
    let result = try GivenPoints.result(BinningAnalysis.self)
    #expect(
      agree(result.values("S1"), [0.3876041007393992, 0.26362968928217617, 0.16223886016197464]))
    #expect(result.indices.allSatisfy { $0.low! < $0.value! && $0.value! < $0.high! })
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(BinningAnalysis.self) == []) }

  /// A factor of words, three classes by hand: means 1, 2, 6 of the outputs, variance 14/3 + within.
  @Test func words() throws {
    let values = [0.0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]
    let sample = Sample(factors: ["pact"], values: values, isOrdered: [false])
    let output = [0.0, 2, 0, 2, 1, 3, 1, 3, 5, 7, 5, 7]
    let result = try BinningAnalysis(sample, FactorPartition(alone: sample)).result(
      output, AnalysisSettings(resamples: 0))
    // Between: ((1-3)² + (2-3)² + (6-3)²)/3 = 14/3; within each class 1.
    #expect(agree(result.values("S1"), [14.0 / 3 / (14.0 / 3 + 1)]))
    #expect(result.indices[0].low == nil)
  }
}
