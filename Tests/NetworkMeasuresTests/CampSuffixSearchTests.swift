import Testing

@testable import NetworkMeasures

@Suite struct CampSuffixSearchTests {
  private func harmony(_ network: SignedNetwork, _ camp: [Int]) -> Double {
    let amity = network.weights.reduce(0) { $0 + max(0, $1) } / 2
    return amity - network.frustration(of: camp)
  }

  @Test(arguments: Weights.allCases, 2...5)
  func equalsEnumeration(weights: Weights, camps: Int) throws {
    for seed in 1...5 {
      let network = try randomNetwork(8, weights, seed: seed)
      var search = CampSuffixSearch(network, limit: camps)
      search.run(incumbent: Array(repeating: 0, count: 8), nodeLimit: .max)
      let least = weakFrustrationByEnumeration(network, camps: camps)
      #expect(isClose(network.frustration(of: search.division), least, within: 1e-9))
      #expect(isClose(search.ceiling, harmony(network, search.division), within: 1e-9))
      #expect(search.division.allSatisfy { (0..<camps).contains($0) })
    }
  }

  @Test(arguments: [0, 1, 100, 10_000])
  func theCeilingHoldsWhenTheLimitIsHit(limit: Int) throws {
    let network = try randomNetwork(9, .signs, seed: 7)
    let amity = network.weights.reduce(0) { $0 + max(0, $1) } / 2
    var search = CampSuffixSearch(network, limit: 3)
    search.run(incumbent: Array(repeating: 0, count: 9), nodeLimit: limit)
    let least = weakFrustrationByEnumeration(network, camps: 3)
    #expect(amity - search.ceiling <= least + 1e-9)
    #expect(network.frustration(of: search.division) >= least - 1e-9)
    #expect(search.nodesLeft >= 0 && search.nodesLeft <= limit)
  }

  @Test func theIncumbentIsKeptIfBest() throws {
    let network = try complete(6) { $0 % 3 == $1 % 3 ? 1 : -1 }
    var search = CampSuffixSearch(network, limit: 3)
    search.run(incumbent: [0, 1, 2, 0, 1, 2], nodeLimit: 0)
    #expect(network.frustration(of: search.division) == 0)
  }
}
