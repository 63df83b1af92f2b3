import Testing

@testable import Discovery

@Suite struct MeanRegretTests {
  /// The best of each future are 2, 4, 1, 1: mean 2, so that the mean regret is 2 less the mean.
  @Test func isTheMeanOfTheBestLessTheMean() {
    #expect(Milnor.values(.meanRegret) == [0.75, 1, 1, 1])
    #expect(Milnor.first(.meanRegret) == [0])
    #expect(Milnor.values(.meanRegret, Milnor.losses) == [0.75, 1, 1, 1])
  }
}
