import Testing

@testable import NetworkMeasures

@Suite struct CycleSeparationTests {
  private func cycles(
    _ network: SignedNetwork, _ values: [Double], _ rule: CycleSeparation.Rule = .twoCamps
  ) -> [CycleSeparation.Cycle] {
    var separation = CycleSeparation(TieList(network), rule: rule)
    return separation.violatedCycles(values)
  }

  @Test func aNegativeTriangle() throws {
    let network = try complete(3) { _, _ in -1 }
    let all = CycleSeparation.Cycle(ties: [0, 1, 2], isKept: [true, true, true])
    #expect(cycles(network, [0, 0, 0]) == [all])
    #expect(cycles(network, [0.5, 0.3, 0]) == [all])
    #expect(cycles(network, [0.5, 0.5, 0]).isEmpty)
    #expect(cycles(network, [0, 1, 0]).isEmpty)
  }

  @Test func oneFrustratedTieOfAPositiveTriangle() throws {
    // Tie 0 alone cannot be frustrated: then one tie stands apart.
    let network = try complete(3) { _, _ in 1 }
    let impossible = CycleSeparation.Cycle(ties: [0, 1, 2], isKept: [false, true, true])
    #expect(cycles(network, [1, 0, 0]) == [impossible])
    #expect(cycles(network, [1, 1, 0]).isEmpty)
    #expect(cycles(network, [0, 0, 0]).isEmpty)
  }

  @Test func threeMutualEnemiesMayBeThreeCamps() throws {
    let enemies = try complete(3) { _, _ in -1 }
    #expect(cycles(enemies, [0, 0, 0], .anyCamps).isEmpty)
    // Ties (0, 1), (0, 2), (1, 2): friends of 0 who are enemies have exactly one tie apart.
    let torn = try complete(3) { $0 == 0 || $1 == 0 ? 1 : -1 }
    #expect(cycles(torn, [0, 0, 0], .anyCamps).count == 1)
    #expect(cycles(torn, [0, 0, 1], .anyCamps).isEmpty)
    // All three enmities frustrated but one: the two apart are together with the third.
    #expect(cycles(enemies, [1, 1, 0], .anyCamps).count == 1)
  }

  @Test func aLongCycleIsFound() throws {
    let ring = try network(9, (0..<9).map { ($0, ($0 + 1) % 9, $0 == 4 ? -1 : 1) })
    for rule in [CycleSeparation.Rule.twoCamps, .anyCamps] {
      let found = cycles(ring, Array(repeating: 0.1, count: 9), rule)
      #expect(found.map { $0.ties } == [Array(0..<9)])
      #expect(cycles(ring, Array(repeating: 0.12, count: 9), rule).isEmpty)
    }
  }

  @Test(arguments: Weights.allCases, 1...6)
  func divisionsViolateNothing(weights: Weights, seed: Int) throws {
    let network = try randomNetwork(12, weights, seed: seed)
    var random = SplitMix(state: UInt64(seed))
    for (rule, count) in [(CycleSeparation.Rule.twoCamps, 2), (.anyCamps, 4)] {
      let camp = (0..<12).map { _ in Int.random(in: 0..<count, using: &random) }
      let ties = TieList(network)
      var values = (0..<ties.count).map { tie in
        let isTogether = camp[ties.first[tie]] == camp[ties.second[tie]]
        return isTogether == ties.isNegative[tie] ? 1.0 : 0
      }
      #expect(cycles(network, values, rule).isEmpty)
      // One tie misread is impossible unless it lies in no cycle.
      let neighbours = ties.starts[ties.first[0] + 1] - ties.starts[ties.first[0]]
      values[0] = 1 - values[0]
      if rule == .twoCamps, neighbours > 6 { #expect(!cycles(network, values, rule).isEmpty) }
    }
  }

  @Test func withoutTies() throws {
    #expect(cycles(try network(3, []), []).isEmpty)
    #expect(cycles(try network(0, []), []).isEmpty)
  }

  @Test func theHeapSorts() {
    var heap = DistanceHeap()
    let distances = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5].map(Double.init)
    for (state, distance) in distances.enumerated() { heap.insert(state, distance) }
    var popped: [Double] = []
    while let (state, distance) = heap.popLeast() {
      #expect(distances[state] == distance)
      popped.append(distance)
    }
    #expect(popped == distances.sorted())
  }
}
