import Sensitivity
import Testing

@Suite struct PAWNAnalysisTests {
  /// SciPy 1.17.1, `stats.ks_2samp` between each slice and all points, slices from NumPy 2.4.6.
  @Test func scipy() throws {
    let result = try GivenPoints.result(PAWNAnalysis.self)
    #expect(
      agree(result.values("pawn_median"), [0.421875, 0.41183035714285715, 0.26376488095238093]))
    #expect(
      agree(
        result.values("pawn_mean"), [0.4459821428571429, 0.42611607142857144, 0.2950892857142858]))
    #expect(agree(result.values("pawn_max"), [0.609375, 0.5989583333333334, 0.4895833333333333]))
  }

  @Test func degenerate() throws { #expect(try checkDegenerate(PAWNAnalysis.self) == []) }

  /// Two values, two slices; the output is the factor: each slice is at distance ½.
  @Test func fewValues() throws {
    let values = (0..<40).map { Double($0 % 2) }
    let sample = Sample(factors: ["a"], values: values, isOrdered: [false])
    let result = try PAWNAnalysis(sample, FactorPartition(alone: sample)).result(
      values, AnalysisSettings(resamples: 0))
    #expect(result.indices.map(\.value) == [0.5, 0.5, 0.5])
  }
}
