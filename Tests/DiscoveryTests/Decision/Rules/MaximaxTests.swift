import Testing

@testable import Discovery

@Suite struct MaximaxTests {
  @Test func takesTheBestBest() {
    #expect(Milnor.values(.maximax) == [2, 1, 4, 3])
    #expect(Milnor.first(.maximax) == [2])
    #expect(Milnor.values(.maximax, Milnor.losses) == [-2, -1, -4, -3])
    #expect(Milnor.first(.maximax, Milnor.losses) == [2])
  }
}
