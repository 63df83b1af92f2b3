import GSLNumerics
import Testing

@Suite struct WeightedStatisticsTests {
  /// 1, 2, 12 with weights 1, 2, 1, by hand: the mean is (1 + 4 + 12)/4 = 4.25.
  @Test func meanAndVariance() throws {
    let (x, w) = ([1.0, 2, 12], [1.0, 2, 1])
    #expect(agree(try WeightedStatistics.mean(x, weights: w), 4.25))
    // Σ w (x - m)² = 10.5625 + 10.125 + 60.0625 = 80.75; 80.75 · 4/(16 - 6) = 32.3.
    #expect(agree(try WeightedStatistics.variance(x, weights: w), 32.3))
    #expect(agree(try WeightedStatistics.variance(x, weights: [3, 6, 3]), 32.3))
    // Equal weights: the numbers 2, 4, 6 have variance 4.
    #expect(agree(try WeightedStatistics.variance([2, 4, 6], weights: [5, 5, 5]), 4))
  }

  @Test func quantilesOfEqualWeightsAreTheOrdinaryOnes() throws {
    let numbers: [Double] = [8, 1, 16, 4, 2]
    for step in 0...20 {
      let p = Double(step) / 20
      let found = try WeightedStatistics.quantile(
        numbers, weights: [Double](repeating: 3, count: 5), p)
      let expected = numbers.sorted().withUnsafeBufferPointer { quantileOfSorted($0, p) }
      #expect(agree(found, expected))
    }
  }

  /// 0, 10, 20 with weights 1, 3, 0: places 0 and 2, so p = 0.5 is half way. By hand.
  @Test func quantilesOfUnequalWeights() throws {
    #expect(
      try WeightedStatistics.quantile([0, 20, 10], weights: [1, 0, 3], 0.5) == 5)
    // Places 0, 1, 3 of 1, 2, 4 with weights 1, 1, 3: p = 2/3 is place 2.
    #expect(agree(try WeightedStatistics.quantile([1, 2, 4], weights: [1, 1, 3], 2.0 / 3), 3))
    #expect(try WeightedStatistics.quantile([7], weights: [2], 0.3) == 7)
    #expect(try WeightedStatistics.quantile([7, 9], weights: [2, 1], 1) == 9)
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try WeightedStatistics.mean([1, 2], weights: [1]) }
        == "gsl_stats_wmean: there must be one weight for each number, found 1 and 2"
        + " [GSL error 19]")
    #expect(
      refusal { _ = try WeightedStatistics.mean([1, 2], weights: [1, -1]) }
        == "gsl_stats_wmean: a weight must not be negative, found -1.0 at index 1 [GSL error 1]")
    #expect(refusal { _ = try WeightedStatistics.mean([], weights: []) }.contains("positive"))
    #expect(refusal { _ = try WeightedStatistics.mean([1], weights: [0]) }.contains("found 0.0"))
    #expect(
      refusal { _ = try WeightedStatistics.variance([1, 2], weights: [1, 0]) }
        .contains("two numbers of positive weight, found 1"))
    #expect(
      refusal { _ = try WeightedStatistics.quantile([1], weights: [1], 1.5) }.contains("found 1.5"))
    for bad in hostileNumbers {
      #expect(refusal { _ = try WeightedStatistics.mean([bad], weights: [1]) }.contains("numbers"))
      #expect(refusal { _ = try WeightedStatistics.mean([1], weights: [bad]) }.contains("weights"))
    }
    #expect(
      refusal { _ = try WeightedStatistics.mean([1, 1], weights: [1e308, 1e308]) }
        .contains("found inf"))
  }
}
