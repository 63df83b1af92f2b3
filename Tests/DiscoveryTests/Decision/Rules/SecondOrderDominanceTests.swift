import Testing

@testable import Discovery

@Suite struct SecondOrderDominanceTests {
  /// Running sums of the sorted: 0 1 3 5, 1 2 3 4, 0 0 0 4, 0 0 1 4. The first is above the third
  /// and fourth, the second too, and the fourth above the third.
  @Test func countsDominators() {
    #expect(Milnor.values(.secondOrderDominance) == [0, 0, 3, 2])
    #expect(Milnor.values(.secondOrderDominance, Milnor.losses) == [0, 0, 3, 2])
  }
}
