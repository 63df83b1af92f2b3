import Testing

@testable import Discovery

@Suite struct StochasticDominanceTests {
  @Test func orders() throws {
    // The second has the first's outcomes in other futures; the third is the first and more; the
    // fourth has the first's mean and a wider spread.
    let payoffs = try Payoffs(
      [1, 3, 2, 2, 1, 3, 1, 3, 3, 0, 3, 3], policies: 4, direction: .more)
    let found = StochasticDominance(payoffs)
    #expect(!found.dominates(0, 0, .first))
    for order in StochasticDominance.Order.allCases {
      #expect(!found.dominates(0, 1, order) && !found.dominates(1, 0, order))
      #expect(found.dominates(2, 0, order) && !found.dominates(0, 2, order))
    }
    #expect(!found.dominates(2, 1, .everyFuture))
    #expect(found.dominates(2, 1, .first))
    #expect(!found.dominates(0, 3, .first))
    #expect(found.dominates(0, 3, .second))
    #expect(found.dominators(.second) == [1, 1, 0, 3])
  }

  /// 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit.
  @Test func roundingDominatesNothing() throws {
    let payoffs = try Payoffs([0.1, 0.2, 0.3, 0.3, 0.2, 0.1], policies: 2, direction: .less)
    let found = StochasticDominance(payoffs)
    for order in StochasticDominance.Order.allCases {
      #expect(!found.dominates(0, 1, order) && !found.dominates(1, 0, order))
    }
  }
}
