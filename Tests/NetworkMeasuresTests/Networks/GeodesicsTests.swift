import Testing

@testable import NetworkMeasures

@Suite struct GeodesicsTests {
  /// A quarter of a circle of radius 6371.0088 km is π/2 of it, whichever way.
  @Test func quartersOfTheSphere() {
    let quarter = 6371.0088 * Double.pi / 2
    #expect(abs(greatCircleDistance((0, 0), (90, 0)) - quarter) < 1e-9)
    #expect(abs(greatCircleDistance((0, -45), (0, 45)) - quarter) < 1e-9)
    #expect(greatCircleDistance((12, 34), (12, 34)) == 0)
    #expect(abs(greatCircleDistance((0, 0), (0, 180)) - 2 * quarter) < 1e-9)
  }

  /// The meridian quadrant of WGS 84 is 10 001.965729 km, a degree of its equator 111.319491 km
  /// (6378.137 π/180).
  @Test func theEllipsoid() throws {
    let quadrant = try #require(geodesicDistance((0, 0), (90, 0)))
    #expect(abs(quadrant - 10001.965729) < 1e-5)
    let degree = try #require(geodesicDistance((0, 10), (0, 11)))
    #expect(abs(degree - 6378.137 * Double.pi / 180) < 1e-9)
  }

  /// Across the date line as far as across Greenwich.
  @Test func dateLine() throws {
    let here = try #require(geodesicDistance((30, -5), (40, 5)))
    let there = try #require(geodesicDistance((30, 175), (40, -175)))
    #expect(abs(here - there) < 1e-6)
  }
}
