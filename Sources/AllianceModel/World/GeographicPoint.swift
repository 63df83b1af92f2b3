internal import Glibc

/// A point on the globe in degrees: latitude −90…90, longitude −180…180.
public struct GeographicPoint: Sendable, Hashable {
  public let latitude: Double, longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Great-circle distance in km on the sphere of mean radius 6371.0088 km (haversine formula).
  public func distance(to other: GeographicPoint) -> Double {
    let radian = Double.pi / 180
    let dLatitude = (other.latitude - latitude) * radian / 2
    let dLongitude = (other.longitude - longitude) * radian / 2
    let a =
      sin(dLatitude) * sin(dLatitude)
      + cos(latitude * radian) * cos(other.latitude * radian) * sin(dLongitude) * sin(dLongitude)
    return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
  }
}
