import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 and numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct DegreeMeasuresTests {
  @Test(arguments: [
    "degree",
    "out_degree",
    "in_degree",
    "positive_degree",
    "negative_degree",
    "strength",
    "out_strength",
    "in_strength",
    "positive_strength",
    "negative_strength",
    "net_strength",
    "net_degree",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// By hand: A–B 2, A–C −3.
  @Test func byHand() throws {
    let input = try caseOf(3, [(0, 1, 2), (2, 0, -3)])
    #expect(try values("strength", input) == [5, 2, 3])
    #expect(try values("net_strength", input) == [-1, 2, -3])
    #expect(try values("net_degree", input) == [0, 1, -1])
  }
}
