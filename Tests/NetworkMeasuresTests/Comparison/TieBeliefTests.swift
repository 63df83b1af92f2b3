import Testing

@testable import NetworkMeasures

@Suite struct TieBeliefTests {
  /// 5%, 50% and 95% of the weight lie where they were put; P is by counting 20,000 draws, whose
  /// standard error at 5% is 0.0015.
  @Test func quantiles() throws {
    let network = try TieNetwork(order: 2, ties: [(0, 1, 1)])
    let belief = [TieBelief(low: 0.5, high: 3)]
    let drawn = (0..<20_000).map {
      network.drawn(belief, seed: 9, draw: UInt64($0), layer: 0).weights.first ?? 0
    }
    for (limit, share) in [(0.5, 0.05), (1, 0.5), (3, 0.95)] {
      let found = Double(drawn.count { $0 < limit }) / 20_000
      #expect(abs(found - share) < 0.012)
    }
    #expect(drawn.allSatisfy { $0 >= 0 })
  }

  @Test func honour() throws {
    let network = try TieNetwork(order: 2, ties: [(0, 1, -2)])
    let belief = [TieBelief(low: -2, high: -2, honour: 0.25)]
    let held = (0..<20_000).count {
      network.drawn(belief, seed: 9, draw: UInt64($0), layer: 0).tieCount == 1
    }
    #expect(abs(Double(held) / 20_000 - 0.25) < 0.01)
    let sure = [TieBelief(low: -2, high: -2)]
    #expect(network.drawn(sure, seed: 1, draw: 1, layer: 1) == network)
  }
}
