import Testing

@testable import NetworkMeasures

@Suite struct WeakSearchTests {
  @Test(arguments: [0, 1, 1_000_000, 1_000_100, 3_000_000])
  func theWorkStaysWithinTheLimit(limit: Int) throws {
    let network = try randomNetwork(30, .signs, seed: 3)
    for camps in [nil, 1, 3] {
      let search = WeakSearch(network, camps: camps, limit: limit)
      #expect(search.work <= limit)
      #expect(search.lowerBound <= network.frustration(of: search.camp) + 1e-9)
    }
  }

  @Test func fiveBlocsWithNoise() throws {
    // 60 actors in five blocs; every eleventh pair has the wrong sign, so many that it cannot be more.
    let network = try complete(60) { first, second in
      let isFriendly = (first % 5 == second % 5) != ((7 * first + 13 * second) % 11 == 0)
      return isFriendly ? 1 : -1
    }
    let planted = network.frustration(of: (0..<60).map { $0 % 5 })
    let search = WeakSearch(network, camps: nil, limit: 50_000_000)
    #expect(search.isProven)
    #expect(network.frustration(of: search.camp) <= planted)
  }
}
