internal import NetworkMeasures

/// A point on the globe in degrees: latitude −90…90, longitude −180…180.
public struct GeographicPoint: Sendable, Hashable {
  public let latitude: Double, longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance in km on the sphere of mean radius 6371.0088 km (haversine formula).
  public func distance(to other: GeographicPoint) -> Double {
    greatCircleDistance(
      (latitude, longitude), (other.latitude, other.longitude))
  }
}
