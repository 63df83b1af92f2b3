internal import Glibc

/// The split normal distribution of a scale, in the form the computations need: centre and the two
/// standard deviations on that scale.
struct SplitNormal {
  let centre: Double
  let lowerSd: Double
  let upperSd: Double
  let scale: Scale

  /// Φ⁻¹(0.95).
  static var z95: Double { 1.6448536269514727 }

  /// Through the 5, 50 and 95% points.
  init(low: Double, median: Double, high: Double, scale: Scale) {
    self.scale = scale
    centre = scale.forward(median)
    lowerSd = (centre - scale.forward(low)) / Self.z95
    upperSd = (scale.forward(high) - centre) / Self.z95
  }

  func value(atNormal z: Double) -> Double {
    scale.back(centre + z * (z > 0 ? upperSd : lowerSd))
  }

  /// The standard normal value with the same probability at or below; where a side has width zero,
  /// its probability sits on the centre.
  func normal(at x: Double) -> Double {
    let distance = scale.forward(x) - centre
    let sd = distance >= 0 ? upperSd : lowerSd
    if distance == 0 { return sd == 0 ? .infinity : 0 }
    return sd == 0 ? distance * .infinity : distance / sd
  }

  func density(_ x: Double) -> Double {
    guard x > scale.support.lowerBound, x < scale.support.upperBound else { return 0 }
    let sd = scale.forward(x) >= centre ? upperSd : lowerSd
    if sd == 0 { return scale.forward(x) == centre ? .infinity : 0 }
    return StandardNormal.density(normal(at: x)) / sd * scale.slope(x)
  }
}

extension Scale {
  /// Onto the scale; the ends of the support go to the infinities, what is outside too.
  func forward(_ x: Double) -> Double {
    switch self {
    case .linear: x
    case .log: x > 0 ? Glibc.log(x) : x.isNaN ? .nan : -.infinity
    case .logit:
      x <= 0 ? -.infinity : x >= 1 ? .infinity : Glibc.log(x) - log1p(-x)
    }
  }

  /// Back from the scale.
  func back(_ y: Double) -> Double {
    switch self {
    case .linear: y
    case .log: exp(y)
    case .logit: y >= 0 ? 1 / (1 + exp(-y)) : exp(y) / (1 + exp(y))
    }
  }

  /// The derivative of ``forward(_:)``.
  func slope(_ x: Double) -> Double {
    switch self {
    case .linear: 1
    case .log: 1 / x
    case .logit: 1 / (x * (1 - x))
    }
  }

  /// The open interval of numbers that have a place on the scale.
  var support: ClosedRange<Double> {
    switch self {
    case .linear: -Double.infinity...Double.infinity
    case .log: 0...Double.infinity
    case .logit: 0...1
    }
  }
}
