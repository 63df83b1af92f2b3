import NetworkMeasures
import Testing

@Suite struct AlignmentBalanceTests {
  @Test func fourNodesByHand() throws {
    // Poles 1 and 3. a_0 = (.8 − −.4)/2 = .6, a_2 = (−.2 − .6)/2 = −.4.
    // A = .1·.6 + .4 + .2·−.4 − .3 = .08.
    let network = try network(
      4, [(0, 1, 0.8), (0, 3, -0.4), (2, 1, -0.2), (2, 3, 0.6), (1, 3, -1), (0, 2, 1)])
    let shares = [0.1, 0.4, 0.2, 0.3]
    #expect(isClose(alignmentBalance(shares: shares, network: network, poles: (1, 3)), 0.08))
    #expect(isClose(alignmentBalance(shares: shares, network: network, poles: (3, 1)), -0.08))
  }

  @Test func thePolesAloneSpanTheScale() throws {
    let network = try network(2, [(0, 1, -1)])
    #expect(alignmentBalance(shares: [1, 0], network: network, poles: (0, 1)) == 1)
    #expect(alignmentBalance(shares: [0, 1], network: network, poles: (0, 1)) == -1)
    #expect(alignmentBalance(shares: [0.5, 0.5], network: network, poles: (0, 1)) == 0)
  }
}
