import Testing

@testable import Discovery

@Suite struct MaximinTests {
  @Test func takesMilnorsSecond() {
    #expect(Milnor.values(.maximin) == [0, 1, 0, 0])
    #expect(Milnor.first(.maximin) == [1])
    #expect(Milnor.values(.maximin, Milnor.losses) == [0, -1, 0, 0])
    #expect(Milnor.first(.maximin, Milnor.losses) == [1])
  }
}
