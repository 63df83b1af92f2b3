import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 (PageRank, HITS, eigenvector) and numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct SpectralMeasuresTests {
  @Test(arguments: [
    "eigenvector",
    "katz",
    "bonacich",
    "pagerank",
    "hub",
    "authority",
    "pn",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// Two pairs: each has an eigenvector of its own.
  @Test func partedNetworksHaveNoOneEigenvector() throws {
    let measure = try #require(MeasureCatalogue.measure("eigenvector"))
    #expect(throws: Refusal.self) { try measure.values(caseOf(4, [(0, 1, 1), (2, 3, 1)])) }
  }

  /// Bonacich (1987): with β below zero the middle of a chain of five is weaker than its neighbours.
  @Test func bargainingTurnsPowerRound() throws {
    var parameters = MeasureParameters()
    parameters["bonacich.beta"] = -0.9
    let chain: [(Int, Int, Double)] = [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 4, 1)]
    let found = try values("bonacich", caseOf(5, chain, parameters: parameters)).map { $0! }
    #expect(found[1] > found[2] && found[1] > found[0])
  }
}
