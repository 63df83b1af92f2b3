import GSLNumerics
import Testing

@testable import AllianceModel

/// The alignment network of a draw (methods J2, Q32).
@Suite struct SimulatorNetworkTests {
  private func network(_ effects: [Effect], steps: [Int] = [0]) throws -> (TestRun, [Double]) {
    let run = try TestRun(
      TestWorld.certain, [.test("event", .at(2025.8), effects)], steps: steps)
    _ = run.outputs()
    return (run, run.network().weights)
  }

  @Test func withoutEventsTheLayerRule() throws {
    let run = try TestRun(TestWorld.certain, steps: [0, 20])
    _ = run.outputs()
    #expect(run.network(period: 0).weights == TestWorld.certain.alignmentNetwork())
    #expect(run.network(period: 1).weights == TestWorld.certain.alignmentNetwork())
  }

  /// clip(clip(rule) + Δx): from 1.2 held to 1, a fall of .1 shows at once.
  @Test func shiftsCountFromTheClippedState() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.jpn)
    let (_, fallen) = try network([Effect(.alignment(pair), .certain(-0.1))])
    #expect(near(fallen[5], 0.9))
    #expect(fallen[5] == fallen[5 * 7])
    let (_, risen) = try network([Effect(.alignment(pair), .certain(0.5))])
    #expect(risen[5] == 1)
    let (_, torn) = try network([Effect(.alignment(pair), .certain(-2))])
    #expect(torn[5] == -1)
  }

  /// A pact tie replaces the layer's weight: China–Russia .16 without pact, .96 at .8.
  @Test func pactTies() throws {
    let pair = Dyad(TestWorld.chn, TestWorld.rus)
    let (_, signed) = try network([Effect(.pactTie(pair, atLeast: true), .certain(0.8))])
    #expect(near(signed[1 * 7 + 2], 0.96))
    // At least: a weaker pact does not weaken the tie of China and North Korea.
    let allies = Dyad(TestWorld.chn, TestWorld.prk)
    let (_, kept) = try network([Effect(.pactTie(allies, atLeast: true), .certain(0.5))])
    #expect(near(kept[1 * 7 + 3], 0.75))
    let (_, ended) = try network([Effect(.pactTie(allies, atLeast: false), .certain(0))])
    #expect(ended[1 * 7 + 3] == 0)
  }

  /// Shares of composite power sum to one and are the geometric means of the four shares with the
  /// draw's weights (methods Q9).
  @Test func powerShares() throws {
    let run = try TestRun(TestWorld.certain)
    _ = run.outputs()
    let shares = run.network().shares
    #expect(near(shares.reduce(0, +), 1))
    #expect(shares.allSatisfy { $0 > 0 })
    let w = run.simulator.compositeWeights
    // America against China: stock, GDP, SDP, NetPower by hand.
    let stock = Bases.stock(1000) / Bases.stock(600)
    let sdp = (29000 - 1.49 * 340) / (38000 - 1.49 * 1400)
    let net = (29000.0 * 29000 / 340) / (38000.0 * 38000 / 1400)
    let expected =
      w[0] * logarithm(stock) + w[1] * logarithm(29.0 / 38) + w[2] * logarithm(sdp)
      + w[3] * logarithm(net)
    #expect(near(logarithm(shares[0] / shares[1]), expected, 1e-12))
  }

  /// A = Σ s_i a_i, a = ±1 at the poles, else half the difference of its alignments (Q32).
  @Test func alignmentBalance() throws {
    let effect = Effect(.alignment(Dyad(TestWorld.usa, TestWorld.twn)), .certain(0.5))
    let (run, x) = try network([effect])
    let shares = run.network().shares
    var scratch = [Double](repeating: 0, count: 7 * 8)
    let balance = run.simulator.alignmentBalance(period: 0, scratch: &scratch)
    var expected = shares[0] - shares[1]
    for actor in 2..<7 { expected += shares[actor] * (x[actor * 7] - x[actor * 7 + 1]) / 2 }
    #expect(near(balance, expected))
    #expect(near(x[TestWorld.twn * 7], 0.5))
  }
}
