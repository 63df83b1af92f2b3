import Testing

@testable import NetworkMeasures

@Suite struct BranchAndCutTests {
  private func search(_ network: SignedNetwork) -> BranchAndCut {
    BranchAndCut(
      network, rule: .twoCamps, incumbent: Array(repeating: 0, count: network.order))
  }

  @Test(arguments: Weights.allCases, 3...14)
  func equalsEnumeration(weights: Weights, order: Int) throws {
    for seed in 1...4 {
      let network = try randomNetwork(order, weights, seed: seed)
      var search = search(network)
      _ = search.run(work: .max)
      let least = frustrationByEnumeration(network)
      #expect(isClose(search.frustration, least, within: 1e-9), "\(weights) \(order) \(seed)")
      #expect(isClose(network.frustration(of: search.camp), least, within: 1e-9))
      #expect(search.lowerBound == search.frustration)
    }
  }

  @Test(arguments: Weights.allCases, [20_000, 200_000])
  func interruptionsLeaveAValidBoundAndGoOn(weights: Weights, work: Int) throws {
    let network = try randomNetwork(15, weights, seed: 2)
    let least = frustrationByEnumeration(network)
    var search = search(network)
    var last = 0.0
    var turns = 0
    while search.lowerBound < search.frustration, turns < 10_000 {
      let used = search.run(work: work)
      #expect(used <= work)
      #expect(search.lowerBound <= least + 1e-9)
      #expect(search.frustration >= least - 1e-9)
      #expect(search.lowerBound >= last)
      last = search.lowerBound
      turns += 1
    }
    #expect(isClose(search.frustration, least, within: 1e-9))
  }

  @Test func anOfferIsTakenIfBetter() throws {
    let network = try complete(4) { _, _ in -1 }
    var search = search(network)
    #expect(search.frustration == 6)
    search.offer([0, 1, 0, 1])
    #expect(search.frustration == 2)
    search.offer([0, 1, 1, 1])
    #expect(search.frustration == 2)
    #expect(search.camp == [0, 1, 0, 1])
  }

  @Test(arguments: [(3, 3), (5, 7), (11, 13), (4, 9)])
  func hostileTorus(rows: Int, columns: Int) throws {
    // All ties negative: every row and column of odd length is a ring that loses a tie, and a seam
    // across all rows or columns is enough. Rows have `columns` nodes.
    var ties: [(Int, Int, Double)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let node = row * columns + column
        ties.append((node, row * columns + (column + 1) % columns, -1))
        ties.append((node, (row + 1) % rows * columns + column, -1))
      }
    }
    let expected = (columns % 2 == 1 ? rows : 0) + (rows % 2 == 1 ? columns : 0)
    var search = search(try network(rows * columns, ties))
    _ = search.run(work: 100_000_000)
    #expect(search.frustration == Double(expected))
    #expect(search.lowerBound == Double(expected))
  }
}
