import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1, igraph 1.0.0 and exhaustive search (scripts/peer/measures.py).
@Suite struct CensusMeasuresTests {
  @Test(arguments: [
    "dyad_census",
    "triad_census",
    "signed_triad_census",
    "balanced_triads",
    "weakly_balanced_triads",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// One triangle of each kind of sign.
  @Test func weakBalanceForgivesThreeEnemies() throws {
    let input = try caseOf(3, [(0, 1, -1), (1, 2, -1), (0, 2, -1)])
    #expect(try values("balanced_triads", input) == [0])
    #expect(try values("weakly_balanced_triads", input) == [1])
    #expect(try values("signed_triad_census", input) == [0, 0, 0, 1])
  }
}
