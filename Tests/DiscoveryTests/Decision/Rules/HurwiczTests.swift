import Testing

@testable import Discovery

@Suite struct HurwiczTests {
  @Test func takesMilnorsThird() {
    #expect(Milnor.values(.hurwicz) == [1, 1, 2, 1.5])
    #expect(Milnor.first(.hurwicz) == [2])
    #expect(Milnor.first(.hurwicz, Milnor.losses) == [2])
  }

  @Test func theEndsAreMaximinAndMaximax() {
    var settings = DecisionSettings()
    settings.optimism = 0
    #expect(
      DecisionRule.hurwicz.values(Milnor.payoffs, settings) == Milnor.values(.maximin))
    settings.optimism = 1
    #expect(
      DecisionRule.hurwicz.values(Milnor.payoffs, settings) == Milnor.values(.maximax))
    // At 1/4 the third and the second are equal.
    settings.optimism = 0.25
    #expect(DecisionRule.hurwicz.values(Milnor.payoffs, settings) == [0.5, 1, 1, 0.75])
  }
}
