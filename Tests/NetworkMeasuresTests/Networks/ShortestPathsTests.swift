import GraphLibrary
import Testing

@testable import NetworkMeasures

/// Against igraph's C library (0.10) on random networks.
@Suite struct ShortestPathsTests {
  private func drawn(_ seed: UInt64, directed: Bool, whole: Bool) throws -> TieNetwork {
    var source = SplitMix(state: seed)
    var ties: [(first: Int, second: Int, weight: Double)] = []
    for a in 0..<60 {
      for b in 0..<60 where (directed ? a != b : a < b) && source.uniform() < 0.06 {
        ties.append((a, b, whole ? Double(1 + source.next() % 3) : 0.1 + source.uniform()))
      }
    }
    return try TieNetwork(order: 60, isDirected: directed, ties: ties)
  }

  /// Whole weights make many paths of equal length, whose sums of thirds differ in the last bit.
  @Test(arguments: [false, true], [false, true])
  func agreesWithIgraph(_ directed: Bool, _ whole: Bool) throws {
    for seed in 1...5 {
      let network = try drawn(UInt64(seed), directed: directed, whole: whole)
      let found = ShortestPaths(
        network, out: Adjacency(network, .out), into: Adjacency(network, .in))
      let graph = try Graph(
        order: 60, isDirected: directed, sources: network.sources, targets: network.targets)
      let lengths = network.weights.map { 1 / $0 }
      for (mine, theirs) in zip(found.betweenness, try graph.betweenness(lengths: lengths)) {
        #expect(abs(mine - theirs) <= 1e-9 * max(1, theirs))
      }
      for (mine, theirs) in zip(found.tieBetweenness, try graph.tieBetweenness(lengths: lengths)) {
        #expect(abs(mine - theirs) <= 1e-9 * max(1, theirs))
      }
      let distances = try graph.distances(lengths: lengths)
      for actor in 0..<60 {
        let row = distances[(actor * 60)..<(actor * 60 + 60)].filter { $0 > 0 && $0 < .infinity }
        #expect(found.reach[actor].count == Double(row.count))
        #expect(abs(found.reach[actor].sum - row.reduce(0, +)) < 1e-9)
        #expect(abs(found.reach[actor].farthest - (row.max() ?? 0)) < 1e-12)
      }
    }
  }

  @Test func nothing() throws {
    let none = try TieNetwork(order: 0, ties: [])
    #expect(
      ShortestPaths(none, out: Adjacency(none, .out), into: Adjacency(none, .in)).reach.isEmpty)
  }
}
