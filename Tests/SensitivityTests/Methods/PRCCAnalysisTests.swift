import Sensitivity
import Testing

@Suite struct PRCCAnalysisTests {
  /// NumPy 2.4.6: correlation of residuals of ranks regressed on the other factors' ranks.
  @Test func numpy() throws {
    let result = try GivenPoints.result(PRCCAnalysis.self)
    #expect(
      agree(result.values("PRCC"), [0.9269686547224779, 0.9110146894587943, 0.8223812293230919]))
    #expect(result.verdict == ["told from none at 95%: x1 (+), x2 (+), x3 (+)"])
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(PRCCAnalysis.self) == []) }

  @Test func perfect() throws {
    let rows = Samples.random(30, 2)
    let sample = Samples.sample(rows)
    let result = try PRCCAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { -$0[0] }, AnalysisSettings())
    #expect(abs(result.indices[0].value! + 1) < 1e-7)
  }

  @Test func collinear() throws {
    let rows = Samples.random(30, 1).map { [$0[0], 2 * $0[0]] }
    let sample = Samples.sample(rows)
    let result = try PRCCAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { $0[0] }, AnalysisSettings())
    #expect(result.indices.allSatisfy { $0.value == nil && $0.note.contains("collinear") })
  }
}
