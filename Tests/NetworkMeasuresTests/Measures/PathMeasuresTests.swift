import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1, lengths 1/weight (scripts/peer/measures.py).
@Suite struct PathMeasuresTests {
  @Test(arguments: [
    "closeness",
    "harmonic",
    "eccentricity",
    "reach",
    "betweenness",
    "betweenness_share",
    "tie_betweenness",
    "mean_distance",
    "diameter",
    "efficiency",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// A path of three with weights 2 and 4: lengths 1/2 and 1/4.
  @Test func strongTiesAreShort() throws {
    let input = try caseOf(3, [(0, 1, 2), (1, 2, 4)])
    #expect(try values("eccentricity", input) == [0.75, 0.5, 0.75])
    #expect(try values("betweenness", input) == [0, 1, 0])
  }

  @Test func negativeTiesAreRefused() throws {
    let measure = try #require(MeasureCatalogue.measure("closeness"))
    #expect(throws: Refusal.self) { try measure.values(caseOf(2, [(0, 1, -1)])) }
  }
}
