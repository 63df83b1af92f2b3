internal import CGSL

/// A normal distribution restricted to an interval. All is computed in the tail on the interval's
/// own side of the mean, so that an interval far from the mean loses no digits.
struct TruncatedNormal {
  let mean: Double
  let sd: Double
  let low: Double
  let high: Double
  /// The ends in standard deviations, mirrored if the interval lies above the mean.
  private let a: Double
  private let b: Double
  private let mirrored: Bool

  init(mean: Double, sd: Double, low: Double, high: Double) {
    self.mean = mean
    self.sd = sd
    self.low = low
    self.high = high
    let (from, to) = ((low - mean) / sd, (high - mean) / sd)
    mirrored = from > 0
    a = mirrored ? -to : from
    b = mirrored ? -from : to
  }

  /// The probability of the interval before truncation; below 1e-300 not usable and given as 0.
  var mass: Double {
    let mass = StandardNormal.cumulative(b) - StandardNormal.cumulative(a)
    return mass > 1e-300 ? mass : 0
  }

  func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 || p == 1 { return p == 0 ? low : high }
    let (below, above) = mirrored ? (1 - p, p) : (p, 1 - p)
    let z: Double
    let lower = StandardNormal.cumulative(a) * above + StandardNormal.cumulative(b) * below
    if lower < 0.5 {
      z = StandardNormal.quantile(lower)
    } else {
      let upper = StandardNormal.cumulative(-a) * above + StandardNormal.cumulative(-b) * below
      z = -StandardNormal.quantile(upper)
    }
    return min(max(mean + sd * (mirrored ? -z : z), low), high)
  }

  func cumulative(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    if x <= low { return 0 }
    if x >= high { return 1 }
    let z = (x - mean) / sd
    let from = StandardNormal.cumulative(a)
    let share =
      mirrored
      ? StandardNormal.cumulative(b) - StandardNormal.cumulative(-z)
      : StandardNormal.cumulative(z) - from
    return share / mass
  }

  func density(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    if x < low || x > high { return 0 }
    return StandardNormal.density((x - mean) / sd) / sd / mass
  }

  /// mean + sd (φ(from) - φ(to)) / mass.
  var expectation: Double {
    let shift = (StandardNormal.density(a) - StandardNormal.density(b)) / mass
    return min(max(mean + sd * (mirrored ? -shift : shift), low), high)
  }
}
