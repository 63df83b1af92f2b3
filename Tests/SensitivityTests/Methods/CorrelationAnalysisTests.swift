import Sensitivity
import Testing

@Suite struct CorrelationAnalysisTests {
  /// SciPy 1.17.1, `stats.pearsonr` and `stats.spearmanr`.
  @Test func scipy() throws {
    let result = try GivenPoints.result(CorrelationAnalysis.self)
    #expect(
      agree(result.values("pearson"), [0.6590814886604841, 0.5768110668640403, 0.3706298651744419]))
    #expect(
      agree(
        result.values("spearman"), [0.6527014652014652, 0.5848443223443224, 0.35567765567765564]))
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(CorrelationAnalysis.self) == []) }

  /// Ties share their mean rank: SciPy's spearmanr([1, 1, 2, 3], [1, 2, 2, 4]) is 0.8333….
  @Test func ties() throws {
    let sample = Sample(factors: ["a"], values: [1, 1, 2, 3])
    let result = try CorrelationAnalysis(sample, FactorPartition(alone: sample)).result(
      [1, 2, 2, 4], AnalysisSettings())
    #expect(agree(result.values("spearman"), [0.8333333333333334]))
    // Fisher's interval by hand: tanh(artanh r ± 1.96 √(1 + r²/2)/1).
    #expect(result.indices[1].low! < 0 && result.indices[1].high! < 1)
    let whole = try CorrelationAnalysis(sample, FactorPartition(alone: sample)).result(
      [2, 2, 4, 6], AnalysisSettings())
    #expect(agree(whole.values("pearson"), [1]) && whole.indices[0].standardError == nil)
  }
}
