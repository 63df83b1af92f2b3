import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 and numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct DensityMeasuresTests {
  @Test(arguments: [
    "ties",
    "density",
    "mean_weight",
    "negative_share",
    "reciprocity",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  @Test func undefinedWithoutPairs() throws {
    #expect(try values("density", caseOf(1, [])) == [nil])
    #expect(try values("mean_weight", caseOf(3, [])) == [nil])
  }
}
