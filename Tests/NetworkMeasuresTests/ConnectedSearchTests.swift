import Testing

@testable import NetworkMeasures

@Suite struct ConnectedSearchTests {
  /// Two camps of like-minded nodes with ties drawn at random, some of them of the wrong sign.
  private func planted(_ order: Int, ties: Int, wrong: Double, seed: UInt64) throws -> SignedNetwork
  {
    var random = SplitMix(state: seed)
    let camp = (0..<order).map { _ in random.uniform() < 0.5 }
    var weights: [[Int]: Double] = [:]
    while weights.count < ties {
      let pair = [
        Int.random(in: 0..<order, using: &random), Int.random(in: 0..<order, using: &random),
      ]
      guard pair[0] < pair[1], weights[pair] == nil else { continue }
      let isFriendly = (camp[pair[0]] == camp[pair[1]]) != (random.uniform() < wrong)
      weights[pair] = isFriendly ? 1 : -1
    }
    return try network(
      order,
      weights.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        ($0.key[0], $0.key[1], $0.value)
      })
  }

  @Test func manyActorsWithFewTiesAreProven() throws {
    // Beyond the search by suffixes alone; no more ties are frustrated than were drawn wrong.
    let network = try planted(150, ties: 450, wrong: 0.1, seed: 1)
    let camps = network.minimumFrustration(nodeLimit: 20_000_000)
    #expect(camps.isProven)
    #expect(camps.frustration <= 0.15 * 450)
    #expect(camps == network.minimumFrustration(nodeLimit: 20_000_000))
  }

  @Test(arguments: [0, 1, 1_000_000, 1_000_100, 2_000_000])
  func theWorkStaysWithinTheLimit(limit: Int) throws {
    let network = try randomNetwork(60, .sparse, seed: 3)
    let search = ConnectedSearch(network, limit: limit)
    #expect(search.work <= limit)
    let agreement =
      network.totalWeight - 2
      * network.frustration(
        of: search.signs.map { $0 < 0 ? 1 : 0 })
    #expect(search.ceiling >= agreement - 1e-9)
  }
}
