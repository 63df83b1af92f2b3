import NetworkMeasures
import Testing

@Suite struct CohesionTests {
  @Test func fourNodesByHand() throws {
    // Camps {0, 1} and {2, 3}; shares .4 .3 .2 .1.
    // Within: (.12·1 + .02·.5)/(.12 + .02) = .13/.14.
    // Between: 02 .08·−1, 03 .04·0, 12 .06·−.5, 13 .03·.2 → (−.08 − .03 + .006)/.21.
    let network = try network(
      4, [(0, 1, 1), (2, 3, 0.5), (0, 2, -1), (1, 2, -0.5), (1, 3, 0.2)])
    let result = cohesion(
      shares: [0.4, 0.3, 0.2, 0.1], network: network, camps: [false, false, true, true])
    #expect(isClose(result.within, 0.13 / 0.14))
    #expect(isClose(result.between, -0.104 / 0.21))
  }

  @Test func pairsThatDoNotExistHaveNone() throws {
    let pair = try network(2, [(0, 1, 0.4)])
    let together = cohesion(shares: [0.5, 0.5], network: pair, camps: [true, true])
    #expect(isClose(together.within, 0.4))
    #expect(together.between == nil)
    let apart = cohesion(shares: [0.5, 0.5], network: pair, camps: [true, false])
    #expect(apart.within == nil)
    #expect(isClose(apart.between, 0.4))
    let powerless = cohesion(shares: [1, 0], network: pair, camps: [true, true])
    #expect(powerless.within == nil)
    let nobody = cohesion(shares: [], network: try network(0, []), camps: [])
    #expect(nobody.within == nil && nobody.between == nil)
  }

  @Test func campShareAddsTheCampOfTheNode() {
    let shares = [0.5, 0.25, 0.125, 0.125]
    let camps = [false, true, false, true]
    #expect(campShare(of: 0, shares: shares, camps: camps) == 0.625)
    #expect(campShare(of: 2, shares: shares, camps: camps) == 0.625)
    #expect(campShare(of: 3, shares: shares, camps: camps) == 0.375)
  }
}
