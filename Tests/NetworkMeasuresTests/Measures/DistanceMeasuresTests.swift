import Testing

@testable import NetworkMeasures

/// Values by geographiclib 2.1 and by vectors in numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct DistanceMeasuresTests {
  /// Vincenty's formula is good to half a millimetre.
  @Test func agreesWithTheReference() throws {
    try expectReference("great_circle", tolerance: 1e-12)
    try expectReference("geodesic", tolerance: 1e-9)
  }

  /// Published: Flinders Peak to Buninyong, 54 972.271 m (Geoscience Australia's worked example on
  /// GRS 80, whose ellipsoid differs from WGS 84 by a tenth of a millimetre).
  @Test func flindersPeakToBuninyong() throws {
    let found = try #require(
      geodesicDistance(
        (-(37 + 57 / 60.0 + 3.72030 / 3600), 144 + 25 / 60.0 + 29.52440 / 3600),
        (-(37 + 39 / 60.0 + 10.15610 / 3600), 143 + 55 / 60.0 + 35.38390 / 3600)))
    #expect(abs(found - 54.972271) < 1e-6)
  }

  @Test func oppositePointsAreUndefined() throws {
    #expect(geodesicDistance((0, 0), (0.5, 179.7)) == nil)
    #expect(geodesicDistance((10, 20), (10, 20)) == 0)
    let input = try caseOf(2, [], columns: ["latitude": [0, 91], "longitude": [0, 0]])
    #expect(throws: Refusal.self) { try values("geodesic", input) }
  }
}
