import Sensitivity
import Testing

@Suite struct RBDFASTAnalysisTests {
  /// SALib 1.6.0, `rbd_fast.analyze`.
  @Test func salib() throws {
    let result = try GivenPoints.result(RBDFASTAnalysis.self)
    #expect(
      agree(result.values("S1"), [0.29504937157679173, 0.21891340877281057, 0.023499962617553938]))
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(RBDFASTAnalysis.self) == []) }

  /// The closed form of the Ishigami function within what 4,096 points can do.
  @Test func ishigami() throws {
    let rows = Samples.random(4096, 3)
    let sample = Samples.sample(rows)
    let result = try RBDFASTAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map(Samples.ishigami), AnalysisSettings(resamples: 50))
    for (index, wanted) in zip(result.indices, Samples.ishigamiIndices.first) {
      #expect(abs(index.value! - wanted) < 4 * index.standardError! + 0.005, "\(index)")
    }
  }

  @Test func words() {
    let sample = Sample(factors: ["a"], values: [0, 1, 0], isOrdered: [false])
    #expect(throws: Misfit.self) { try RBDFASTAnalysis(sample, FactorPartition(alone: sample)) }
  }
}
