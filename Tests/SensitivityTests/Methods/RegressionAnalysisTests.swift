import Sensitivity
import Testing

@Suite struct RegressionAnalysisTests {
  /// NumPy 2.4.6, `linalg.lstsq` of standardised values and of SciPy's ranks.
  @Test func numpy() throws {
    let result = try GivenPoints.result(RegressionAnalysis.self)
    #expect(
      agree(result.values("SRC"), [0.6771221184371942, 0.5917690518584355, 0.40497017184159545]))
    #expect(
      agree(result.values("SRRC"), [0.6697404299465521, 0.5986183792480306, 0.39187929574064356]))
    #expect(agree(result.values("R2"), [0.9377116321534341]))
    #expect(agree(result.values("R2_rank"), [0.9266218295025876]))
    #expect(
      agree(
        result.indices.prefix(3).map(\.standardError),
        [0.0322376565614259, 0.03222946515319176, 0.0322441710665597]))
    #expect(result.verdict == ["SRC can be trusted: they explain 93.8% of the variance"])
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(RegressionAnalysis.self) == []) }

  /// A function that no straight line meets.
  @Test func curved() throws {
    let rows = Samples.random(200, 1)
    let sample = Samples.sample(rows)
    let result = try RegressionAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { ($0[0] - 0.5) * ($0[0] - 0.5) }, AnalysisSettings())
    #expect(result.verdict[0].hasPrefix("neither SRC"))
  }
}
