/// Distances between capitals, or whatever points the table of actors gives.
enum DistanceMeasures: MeasureFamily {
  static let measures: [Measure] = [
    distance(
      "great_circle", "distance on a sphere of the earth's mean radius",
      "2 R asin √(sin²(Δφ/2) + cos φ_i cos φ_j sin²(Δλ/2)), R = 6371.0088 km",
      "haversine: Sinnott 1984; R: Moritz 1980 (GRS 80)"
    ) { greatCircleDistance($0, $1) },
    distance(
      "geodesic", "distance on the WGS 84 ellipsoid; undefined for almost opposite points",
      "Vincenty's inverse formula", "Vincenty 1975 (Survey Review 23)"
    ) { geodesicDistance($0, $1) },
  ]

  private static func distance(
    _ name: String, _ meaning: String, _ formula: String, _ source: String,
    _ value:
      @escaping @Sendable (
        (latitude: Double, longitude: Double), (latitude: Double, longitude: Double)
      ) -> Double?
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: "km",
      domain: MeasureDomain(.capabilities, needs: ["latitude", "longitude"]), subject: .dyad,
      cost: "O(n²)", source: source
    ) { input in
      guard let latitudes = input.capabilities.numbers["latitude"],
        let longitudes = input.capabilities.numbers["longitude"]
      else { throw Refusal("needs numbers in the columns 'latitude' and 'longitude'") }
      guard latitudes.allSatisfy({ $0.map { (-90...90).contains($0) } ?? true }),
        longitudes.allSatisfy({ $0.map { (-180...180).contains($0) } ?? true })
      else { throw Refusal("needs latitudes of −90 to 90 and longitudes of −180 to 180 degrees") }
      return input.eachPair { a, b in
        guard let north = latitudes[a], let east = longitudes[a], let otherNorth = latitudes[b],
          let otherEast = longitudes[b]
        else { return nil }
        return value((north, east), (otherNorth, otherEast))
      }
    }
  }
}
