import Testing

@testable import NetworkMeasures

@Suite struct TieListTests {
  @Test func tiesOfEachNode() throws {
    let ties = TieList(try network(4, [(2, 0, -3), (0, 1, 2), (2, 3, 0.5)]))
    #expect(ties.count == 3)
    #expect(ties.first == [0, 0, 2])
    #expect(ties.second == [1, 2, 3])
    #expect(ties.cost == [2, 3, 0.5])
    #expect(ties.isNegative == [false, true, false])
    #expect(ties.starts == [0, 2, 3, 5, 6])
    #expect(ties.neighbours == [1, 2, 0, 0, 3, 2])
    #expect(ties.incident == [0, 1, 0, 1, 2, 2])
  }

  @Test(arguments: 0...2)
  func withoutTies(order: Int) throws {
    let ties = TieList(try network(order, []))
    #expect(ties.count == 0)
    #expect(ties.starts == Array(repeating: 0, count: order + 1))
  }
}
