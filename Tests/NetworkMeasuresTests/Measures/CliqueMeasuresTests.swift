import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 (scripts/peer/measures.py).
@Suite struct CliqueMeasuresTests {
  @Test(arguments: [
    "cliques",
    "largest_clique",
  ])
  func agreesWithTheReference(_ name: String) throws {
    try expectReference(name, beyond: ["kite"])
  }

  /// Two equal blocs without a common member are the most polarised; one bloc, or nobody tied to
  /// anybody, hardly.
  @Test func polarisation() throws {
    let blocs = try caseOf(4, [(0, 1, 1), (2, 3, 1)])
    #expect(try values("clique_polarisation", blocs) == [1])
    #expect(try values("clique_polarisation", caseOf(2, [(0, 1, 1)])) == [0])
    // Four alone: 4 · 4 · (1/16) · (3/4) = 3/4.
    #expect(try values("clique_polarisation", caseOf(4, [])) == [0.75])
    // A chain of three: cliques {0,1}, {1,2} overlap by half.
    #expect(try values("clique_polarisation", caseOf(3, [(0, 1, 1), (1, 2, 1)])) == [0.5])
  }
}
