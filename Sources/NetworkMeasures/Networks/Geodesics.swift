internal import Glibc

/// Great-circle distance in km on the sphere of mean radius 6371.0088 km (haversine formula).
///
/// Points in degrees, latitude −90 … 90, longitude −180 … 180.
public func greatCircleDistance(
  _ one: (latitude: Double, longitude: Double), _ other: (latitude: Double, longitude: Double)
) -> Double {
  let radian = Double.pi / 180
  let dLatitude = (other.latitude - one.latitude) * radian / 2
  let dLongitude = (other.longitude - one.longitude) * radian / 2
  let a =
    sin(dLatitude) * sin(dLatitude)
    + cos(one.latitude * radian) * cos(other.latitude * radian) * sin(dLongitude) * sin(dLongitude)
  return 2 * 6371.0088 * asin(min(1, a.squareRoot()))
}

/// Length in km of the shortest line on the WGS 84 ellipsoid (Vincenty 1975, inverse formula), to
/// about 0.5 mm; `nil` for almost opposite points, where the iteration does not end.
public func geodesicDistance(
  _ one: (latitude: Double, longitude: Double), _ other: (latitude: Double, longitude: Double)
) -> Double? {
  let radian = Double.pi / 180
  // Reduced latitudes.
  let first = atan((1 - flattening) * tan(one.latitude * radian))
  let second = atan((1 - flattening) * tan(other.latitude * radian))
  let difference = (other.longitude - one.longitude) * radian
  var lambda = difference
  for _ in 0..<200 {
    let arc = Arc(first, second, lambda)
    if arc.sinArc == 0 { return 0 }
    let c =
      flattening / 16 * arc.cosSquaredAzimuth * (4 + flattening * (4 - 3 * arc.cosSquaredAzimuth))
    let next =
      difference + (1 - c) * flattening * arc.sinAzimuth
      * (arc.angle + c * arc.sinArc
        * (arc.cos2Middle + c * arc.cosArc * (2 * arc.cos2Middle * arc.cos2Middle - 1)))
    if (next - lambda).magnitude < 1e-13 { return Arc(first, second, next).length }
    // Beyond half a turn the iteration is lost.
    if next.magnitude > .pi + 1e-9 && difference.magnitude <= .pi { return nil }
    lambda = next
  }
  return nil
}

/// WGS 84: equatorial radius in km and flattening [V].
private let equatorialRadius = 6378.137
private let flattening = 1 / 298.257223563

/// The arc between two reduced latitudes on the auxiliary sphere.
private struct Arc {
  let sinArc: Double, cosArc: Double, angle: Double, sinAzimuth: Double, cosSquaredAzimuth: Double,
    cos2Middle: Double

  init(_ first: Double, _ second: Double, _ lambda: Double) {
    let (sin1, cos1, sin2, cos2) = (sin(first), cos(first), sin(second), cos(second))
    let across = cos2 * sin(lambda)
    let along = cos1 * sin2 - sin1 * cos2 * cos(lambda)
    sinArc = (across * across + along * along).squareRoot()
    cosArc = sin1 * sin2 + cos1 * cos2 * cos(lambda)
    angle = atan2(sinArc, cosArc)
    sinAzimuth = sinArc == 0 ? 0 : cos1 * cos2 * sin(lambda) / sinArc
    cosSquaredAzimuth = 1 - sinAzimuth * sinAzimuth
    cos2Middle = cosSquaredAzimuth == 0 ? 0 : cosArc - 2 * sin1 * sin2 / cosSquaredAzimuth
  }

  /// Length on the ellipsoid in km.
  var length: Double {
    let polar = equatorialRadius * (1 - flattening)
    let uSquared = cosSquaredAzimuth * (equatorialRadius * equatorialRadius / (polar * polar) - 1)
    let a = 1 + uSquared / 16384 * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)))
    let b = uSquared / 1024 * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)))
    let square = cos2Middle * cos2Middle
    let inner =
      cosArc * (2 * square - 1) - b / 6 * cos2Middle * (4 * sinArc * sinArc - 3) * (4 * square - 3)
    let correction = b * sinArc * (cos2Middle + b / 4 * inner)
    return polar * a * (angle - correction)
  }
}
