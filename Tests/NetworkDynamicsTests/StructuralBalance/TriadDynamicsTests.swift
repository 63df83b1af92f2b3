import GSLNumerics
import NetworkDynamics
import NetworkMeasures
import Testing

@Suite struct TriadDynamicsTests {
  private static let random = CounterRandom(seed: 2005)

  /// Three cliques of three, all hostile to one another: the smallest jammed state (Antal,
  /// Krapivsky & Redner 2005, section IV). Of the 27 triads across the three, each is imbalanced.
  private static func threeCliques() throws -> SignedNetwork {
    try complete(9) { $0 / 3 == $1 / 3 ? 1 : -1 }
  }

  @Test func knownJammedStateStays() throws {
    let outcome = try TriadDynamics.constrained.run(
      from: Self.threeCliques(), random: Self.random)
    #expect(outcome.end == .jammed)
    #expect(outcome.flips == 0 && outcome.steps == 0)
    #expect(outcome.imbalanced == 27)
  }

  /// Eight actors and fewer have no jammed states but a network may wander on a plateau; the paper
  /// finds that the constrained dynamics ends soon.
  @Test(arguments: 0..<20) func constrainedBalancesSmallNetworks(draw: UInt64) throws {
    var noise = Noise(state: draw)
    let start = try complete(8) { _, _ in noise.next() }
    let outcome = try TriadDynamics.constrained.run(
      from: start, random: Self.random, draw: draw, limit: 100_000)
    #expect(outcome.end == .balanced)
    #expect(outcome.imbalanced == 0)
    let end = try SignedNetwork(order: 8, weights: outcome.signs.map { Double($0) })
    #expect(end.triadCensus.imbalanced == 0)
  }

  /// With reconciliation above ½ the local dynamics ends in friendship of all (paradise).
  @Test func localReachesParadise() throws {
    let start = try complete(8) { _, _ in -1 }
    let outcome = try TriadDynamics.local(reconciliation: 1).run(from: start, random: Self.random)
    #expect(outcome.end == .balanced)
    #expect(outcome.signs.allSatisfy { $0 >= 0 })
    #expect(outcome.signs.reduce(0, +) == 56)
  }

  /// A jammed state is no obstacle to the local dynamics, which may raise the imbalance.
  @Test func localLeavesJammedStates() throws {
    let outcome = try TriadDynamics.local(reconciliation: 0.8).run(
      from: Self.threeCliques(), random: Self.random)
    #expect(outcome.end == .balanced)
    #expect(outcome.flips == outcome.steps)
  }

  @Test func isAFunctionOfItsStream() throws {
    var noise = Noise(state: 3)
    let start = try complete(12) { _, _ in noise.next() }
    let model = TriadDynamics.local(reconciliation: 0.4)
    let one = try model.run(from: start, random: Self.random, draw: 1, limit: 500)
    let same = try model.run(from: start, random: Self.random, draw: 1, limit: 500)
    let other = try model.run(from: start, random: Self.random, draw: 2, limit: 500)
    #expect(one == same)
    #expect(one != other)
  }

  @Test func degenerateNetworks() throws {
    for order in 0...2 {
      let outcome = try TriadDynamics.constrained.run(
        from: complete(order) { _, _ in -1 }, random: Self.random)
      #expect(outcome.end == .balanced && outcome.steps == 0)
    }
    // No triad: nothing to balance, and pairs without a tie stay without.
    let star = try network(4, [(0, 1, 1), (0, 2, -1), (0, 3, 1)])
    let outcome = try TriadDynamics.local(reconciliation: 0).run(from: star, random: Self.random)
    #expect(outcome.end == .balanced)
    #expect(outcome.signs[1 * 4 + 2] == 0)
    #expect(throws: DynamicsError.self) {
      try TriadDynamics.local(reconciliation: 1.5).run(from: star, random: Self.random)
    }
    #expect(throws: DynamicsError.self) {
      try TriadDynamics.constrained.run(from: star, random: Self.random, limit: -1)
    }
  }

  @Test func limitLeavesItUnfinished() throws {
    let start = try complete(9) { _, _ in -1 }
    let outcome = try TriadDynamics.local(reconciliation: 0.5).run(
      from: start, random: Self.random, limit: 3)
    #expect(outcome.end == .unfinished)
    #expect(outcome.steps == 3)
    let end = try SignedNetwork(order: 9, weights: outcome.signs.map { Double($0) })
    #expect(end.triadCensus.imbalanced == outcome.imbalanced)
  }
}
