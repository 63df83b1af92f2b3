import Testing

@testable import Discovery

@Suite struct DecisionRuleTests {
  @Test func equalsShareTheBetterRank() {
    #expect(DecisionRule.laplace.ranks([3, 5, 5, 1], .more) == [3, 1, 1, 4])
    #expect(DecisionRule.laplace.ranks([3, 5, 5, 1], .less) == [2, 3, 3, 1])
    #expect(DecisionRule.meanRegret.ranks([3, 5, 5, 1], .more) == [2, 3, 3, 1])
    #expect(DecisionRule.shareBest.ranks([0.5, 0.25], .less) == [1, 2])
  }
}
