import NetworkMeasures
import Testing

@Suite struct TriadBalanceTests {
  @Test func oneTriangle() throws {
    #expect(try complete(3) { _, _ in 1 }.triadBalance == 1)
    #expect(try complete(3) { _, _ in -1 }.triadBalance == 0)
  }

  @Test func noTriangles() throws {
    #expect(try complete(2) { _, _ in 1 }.triadBalance == nil)
    #expect(try network(4, [(0, 1, 1), (1, 2, -1), (2, 3, 1), (3, 0, 1)]).triadBalance == nil)
  }

  @Test func weightedByHand() throws {
    // K4 with one enmity of 1/2 (0–1): the triads 012 and 013 are negative with product 1/2,
    // 023 and 123 positive with product 1. T = 2 / 3.
    let network = try complete(4) { $0 == 0 && $1 == 1 ? -0.5 : 1 }
    #expect(isClose(network.triadBalance, 2.0 / 3))
  }

  @Test func oneEnmityAmongFive() throws {
    // K5: the enmity stands in 3 of 10 triads.
    let network = try complete(5) { $0 == 2 && $1 == 4 ? -1 : 1 }
    #expect(isClose(network.triadBalance, 0.7))
  }

  @Test(arguments: [Double.leastNonzeroMagnitude, 1e-300, 1e-150, 1e150, 1e300])
  func scaleDoesNotMatter(scale: Double) throws {
    let network = try complete(5) { $0 == 2 && $1 == 4 ? -scale : scale }
    #expect(isClose(network.triadBalance, 0.7))
  }
}
