import Testing

@testable import NetworkMeasures

/// Values by exhaustive search over all partitions, networkx 3.6.1 and numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct CommunityMeasuresTests {
  @Test(arguments: [
    "louvain_modularity",
    "leiden_modularity",
    "leading_eigenvector_modularity",
    "spin_glass_modularity",
    "group_modularity",
    "signed_group_modularity",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// Two cliques of four joined by one tie: every method finds them.
  @Test(arguments: ["louvain", "leiden", "leading_eigenvector", "spin_glass"])
  func twoCliques(_ name: String) throws {
    var ties: [(Int, Int, Double)] = [(3, 4, 1)]
    for start in [0, 4] {
      for b in 0..<4 { for a in 0..<b { ties.append((start + a, start + b, 1)) } }
    }
    let input = try caseOf(8, ties)
    #expect(try values(name, input) == [1, 1, 1, 1, 2, 2, 2, 2])
    // 12/13 − 2 (13/26)², by hand.
    let quality = try #require(try values(name + "_modularity", input)[0])
    #expect(abs(quality - (12.0 / 13 - 0.5)) < 1e-12)
  }

  /// Two camps of three with enmity between: signed modularity 1/2 by hand.
  @Test func twoCamps() throws {
    let input = try caseOf(4, [(0, 1, 1), (2, 3, 1), (0, 2, -1), (1, 3, -1)])
    #expect(try values("spin_glass", input) == [1, 1, 2, 2])
  }
}
