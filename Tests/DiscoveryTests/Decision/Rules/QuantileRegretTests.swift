import Testing

@testable import Discovery

@Suite struct QuantileRegretTests {
  /// Regrets sorted: 0 0 1 2, 0 0 1 3, 0 1 1 2, 1 1 1 1; position 0.9 × 3 = 2.7 of each.
  @Test func liesBetweenOrderStatistics() throws {
    let found = try #require(Milnor.values(.quantileRegret))
    for (mine, its) in zip(found, [1.7, 2.4, 1.7, 1]) { #expect(abs(mine - its) < 1e-12) }
    #expect(Milnor.first(.quantileRegret) == [3])
  }

  @Test func theEndIsMinimaxRegret() {
    var settings = DecisionSettings()
    settings.regretQuantile = 1
    #expect(
      DecisionRule.quantileRegret.values(Milnor.payoffs, settings)
        == Milnor.values(.minimaxRegret))
  }
}
