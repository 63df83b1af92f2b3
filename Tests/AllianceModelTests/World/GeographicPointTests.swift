import AllianceModel
import Testing

@Suite struct GeographicPointTests {
  private static func point(_ latitude: Double, _ longitude: Double) -> GeographicPoint {
    GeographicPoint(latitude: latitude, longitude: longitude)
  }

  /// A quarter and a half of the circumference of the mean sphere, 2π · 6371.0088 km.
  @Test func knownArcs() {
    let quarter = Double.pi / 2 * 6371.0088
    #expect(near(Self.point(0, 0).distance(to: Self.point(0, 90)), quarter))
    #expect(near(Self.point(90, 0).distance(to: Self.point(0, -123)), quarter))
    #expect(near(Self.point(10, 20).distance(to: Self.point(-10, -160)), 2 * quarter, 1e-7))
    #expect(Self.point(25, 121).distance(to: Self.point(25, 121)) == 0)
  }

  /// The short way across the date line: one degree of the equator.
  @Test func dateLine() {
    let degree = Double.pi / 180 * 6371.0088
    #expect(near(Self.point(0, 179.5).distance(to: Self.point(0, -179.5)), degree, 1e-9))
  }

  /// Washington to Taipei is 12,650 km to three figures (methods B, capitals of methods J).
  @Test func washingtonToTaipei() {
    let km = Self.point(38.9, -77.04).distance(to: Self.point(25.04, 121.56))
    #expect(abs(km - 12_650) < 30)
  }

  @Test func symmetric() {
    let (a, b) = (Self.point(55.75, 37.62), Self.point(-35.28, 149.13))
    #expect(a.distance(to: b) == b.distance(to: a))
  }
}
