import Testing

@testable import Discovery

@Suite struct LaplaceTests {
  @Test func takesMilnorsFirst() {
    #expect(Milnor.values(.laplace) == [1.25, 1, 1, 1])
    #expect(Milnor.first(.laplace) == [0])
    #expect(Milnor.values(.laplace, Milnor.losses) == [-1.25, -1, -1, -1])
    #expect(Milnor.first(.laplace, Milnor.losses) == [0])
  }
}
