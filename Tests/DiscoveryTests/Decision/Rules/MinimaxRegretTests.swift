import Testing

@testable import Discovery

@Suite struct MinimaxRegretTests {
  @Test func takesMilnorsFourth() {
    #expect(Milnor.values(.minimaxRegret) == [2, 3, 2, 1])
    #expect(Milnor.first(.minimaxRegret) == [3])
    #expect(Milnor.values(.minimaxRegret, Milnor.losses) == [2, 3, 2, 1])
    #expect(Milnor.first(.minimaxRegret, Milnor.losses) == [3])
  }
}
