import Testing

@testable import Discovery

@Suite struct FirstOrderDominanceTests {
  /// Sorted: 0 1 2 2, 1 1 1 1, 0 0 0 4, 0 0 1 3: nobody is above another at every place.
  @Test func countsDominators() throws {
    #expect(Milnor.values(.firstOrderDominance) == [0, 0, 0, 0])
    // The second has the first's outcomes in other futures, one of them less.
    let payoffs = try Payoffs([1, 2, 3, 3, 1, 1], policies: 2, direction: .more)
    #expect(Milnor.values(.firstOrderDominance, payoffs) == [0, 1])
    #expect(Milnor.first(.firstOrderDominance, payoffs) == [0])
  }
}
