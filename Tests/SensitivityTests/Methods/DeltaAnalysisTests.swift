import Sensitivity
import Testing

@Suite struct DeltaAnalysisTests {
  /// SALib 1.6.0, `delta.calc_delta` (which uses SciPy 1.17.1's `gaussian_kde`).
  @Test func salib() throws {
    let result = try GivenPoints.result(DeltaAnalysis.self)
    #expect(
      agree(
        result.values("delta_raw"), [0.20581446999529415, 0.1622186212550974, 0.13260521423083818]))
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(DeltaAnalysis.self) == []) }

  /// Removing the bias lowers what chance alone gives to a factor without effect.
  @Test func bias() throws {
    let rows = Samples.random(600, 2)
    let sample = Samples.sample(rows)
    let result = try DeltaAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { $0[0] }, AnalysisSettings(resamples: 50))
    let (reduced, raw) = (result.values("delta"), result.values("delta_raw"))
    #expect(reduced[1]! < 0.8 * raw[1]! && reduced[1]! > 0)
    #expect(reduced[0]! > 0.6)
  }

  @Test func withoutResamples() throws {
    let result = try GivenPoints.result(DeltaAnalysis.self, AnalysisSettings(resamples: 0))
    #expect(result.values("delta").allSatisfy { $0 == nil })
    #expect(result.values("delta_raw").allSatisfy { $0 != nil })
  }
}
