import Testing

@testable import NetworkMeasures

/// The greatest agreement is the total weight less twice the least frustration, which enumeration of
/// every division gives.
@Suite struct SuffixSearchTests {
  private func solve(
    _ network: SignedNetwork, limit: Int = .max, from start: [Double]? = nil
  ) -> (
    outcome: (agreement: Double, ceiling: Double, nodesLeft: Int, isProven: Bool), signs: [Double]
  ) {
    var search = SuffixSearch(order: network.order)
    var signs = start ?? Array(repeating: 1, count: network.order)
    let found = network.withMatrix {
      search.solve($0, incumbent: &signs, tolerance: network.rounding, nodeLimit: limit)
    }
    return ((found.agreement, found.ceiling, found.nodesLeft, found.isProven), signs)
  }

  private func agreement(_ network: SignedNetwork, _ signs: [Double]) -> Double {
    network.totalWeight - 2 * network.frustration(of: signs.map { $0 > 0 ? 1 : 0 })
  }

  @Test(arguments: Weights.allCases, [1, 2, 5, 11]) func equalsEnumeration(
    _ weights: Weights, _ order: Int
  ) throws {
    for seed in 1...5 {
      let network = try randomNetwork(order, weights, seed: seed)
      let (outcome, signs) = solve(network)
      let best = network.totalWeight - 2 * frustrationByEnumeration(network)
      #expect(isClose(outcome.agreement, best, within: 1e-9) && outcome.isProven)
      #expect(isClose(agreement(network, signs), best, within: 1e-9))
      #expect(signs.allSatisfy { $0.magnitude == 1 })
    }
  }

  @Test(arguments: [0, 1, 30, 1000]) func theCeilingHoldsWhenTheLimitIsHit(_ limit: Int) throws {
    let network = try randomNetwork(14, .signs, seed: 4)
    let best = network.totalWeight - 2 * frustrationByEnumeration(network)
    let (outcome, signs) = solve(network, limit: limit)
    #expect(outcome.ceiling >= best - 1e-9 && outcome.agreement <= best + 1e-9)
    #expect(isClose(agreement(network, signs), outcome.agreement, within: 1e-9))
    #expect((0...limit).contains(outcome.nodesLeft))
    #expect(!outcome.isProven || isClose(outcome.agreement, best, within: 1e-9))
  }

  /// Where the memory was used before makes no difference.
  @Test func usedAgain() throws {
    let (one, other) = (
      try randomNetwork(9, .signs, seed: 1), try randomNetwork(9, .signs, seed: 2)
    )
    var search = SuffixSearch(order: 9)
    var agreements: [Double] = []
    for network in [one, other, one] {
      var signs = [Double](repeating: 1, count: 9)
      agreements.append(
        network.withMatrix {
          search.solve($0, incumbent: &signs, tolerance: network.rounding, nodeLimit: .max)
            .agreement
        })
    }
    #expect(agreements[0] == agreements[2] && agreements[0] == solve(one).outcome.agreement)
  }
}
