import Testing

@testable import NetworkMeasures

@Suite struct CampMovesTests {
  @Test func threeHostileGroupsAreFoundFromAnywhere() throws {
    let network = try complete(9) { $0 % 3 == $1 % 3 ? 1 : -1 }
    for start in [Array(repeating: 0, count: 9), Array(0..<9), [0, 0, 0, 1, 1, 1, 2, 2, 2]] {
      var moves = CampMoves(network, limit: 9)
      #expect(moves.improve(start) == [0, 1, 2, 0, 1, 2, 0, 1, 2])
    }
  }

  @Test(arguments: Weights.allCases, 1...4)
  func theLimitIsKeptAndNothingGetsWorse(weights: Weights, camps: Int) throws {
    for seed in 1...5 {
      let network = try randomNetwork(11, weights, seed: seed)
      let start = (0..<11).map { $0 % camps }
      for chains in [false, true] {
        var moves = CampMoves(network, limit: camps)
        let camp = chains ? moves.improveByChains(start) : moves.improve(start)
        #expect(camp.max() ?? 0 < camps)
        #expect(network.frustration(of: camp) <= network.frustration(of: start) + 1e-9)
        #expect((moves.improve(Array(0..<11)).max() ?? 0) < camps)
      }
    }
  }

  @Test func chainsCrossAValley() throws {
    // Two pairs of close friends, {0, 1} and {2, 3}, hostile to each other, wrongly divided: moving one
    // of 1 and 3 alone hurts, moving both helps.
    let network = try network(
      4, [(0, 1, 3), (2, 3, 3), (0, 2, -1), (1, 2, -1), (0, 3, -1), (1, 3, -1)])
    var moves = CampMoves(network, limit: 2)
    #expect(network.frustration(of: moves.improveByChains([0, 1, 1, 0])) == 0)
  }

  @Test func strangersAreMergedFreely() throws {
    let network = try network(4, [(0, 1, 1), (2, 3, -1)])
    var moves = CampMoves(network, limit: 4)
    let camp = moves.mergeFreely([0, 0, 1, 2])
    #expect(network.frustration(of: camp) == 0)
    #expect(Set(camp).count == 2)
  }
}
