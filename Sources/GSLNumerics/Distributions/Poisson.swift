internal import CGSL

/// The Poisson distribution's cumulative function and quantile, with the mean 0 included.
enum Poisson {
  /// P(count ≤ k).
  static func cumulative(_ x: Double, mean: Double) -> Double {
    if x.isNaN || !(mean >= 0) { return .nan }
    if x < 0 { return 0 }
    if mean == 0 || x >= Double(UInt32.max) { return 1 }
    return gsl_cdf_poisson_P(UInt32(x), mean)
  }

  /// The probability of a count; 0 for what is not a count.
  static func mass(_ x: Double, mean: Double) -> Double {
    if x.isNaN || !(mean >= 0) { return .nan }
    guard x >= 0, x == x.rounded(), x <= Double(UInt32.max) else { return 0 }
    return mean == 0 ? (x == 0 ? 1 : 0) : gsl_ran_poisson_pdf(UInt32(x), mean)
  }

  /// P(count > k), accurate in the upper tail.
  static func survival(_ x: Double, mean: Double) -> Double {
    x < 0 ? 1 : x >= Double(UInt32.max) ? 0 : gsl_cdf_poisson_Q(UInt32(x), mean)
  }

  /// The smallest k with P(count ≤ k) ≥ p: a normal guess (Cornish & Fisher), then a search
  /// outwards in the smaller tail.
  static func quantile(_ p: Double, mean: Double) -> Double {
    guard p >= 0, p <= 1, mean >= 0, mean <= Distribution.greatestPoissonMean else { return .nan }
    if mean == 0 || p == 0 { return 0 }
    if p == 1 { return .infinity }
    let reached = { (k: Double) in
      p <= 0.5 ? cumulative(k, mean: mean) >= p : survival(k, mean: mean) <= 1 - p
    }
    let z = StandardNormal.quantile(p)
    var k = max(0, (mean + mean.squareRoot() * z + (z * z - 1) / 6).rounded(.down))
    while k > 0, reached(k - 1) { k -= 1 }
    while k < Double(UInt32.max), !reached(k) { k += 1 }
    return k
  }
}
