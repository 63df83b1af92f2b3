internal import CGSL

/// Statistics of numbers with weights.
///
/// The weights are relative: only their proportions matter. They must be finite, not negative and
/// not all zero, and as many as the numbers.
public enum WeightedStatistics {
  /// Σ w x / Σ w (`gsl_stats_wmean`).
  ///
  /// - Throws: if the weights break their rule or a number is not finite.
  public static func mean(
    _ values: [Double], weights: [Double]
  ) throws(NumericsError) -> Double {
    try check(values, weights, "gsl_stats_wmean")
    return gsl_stats_wmean(weights, 1, values, 1, values.count)
  }

  /// The unbiased variance Σ w (x - mean)² · Σ w / ((Σ w)² - Σ w²) (`gsl_stats_wvariance`), for
  /// weights that measure reliability; for equal weights the usual one with n - 1.
  ///
  /// - Throws: if the weights break their rule, a number is not finite, or fewer than two weights
  ///   are positive.
  public static func variance(
    _ values: [Double], weights: [Double]
  ) throws(NumericsError) -> Double {
    let function = "gsl_stats_wvariance"
    try check(values, weights, function)
    let positive = weights.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    try require(
      positive >= 2, function, Failure.domain,
      "a variance needs two numbers of positive weight, found \(positive)")
    return gsl_stats_wvariance(weights, 1, values, 1, values.count)
  }

  /// The p-quantile. Sorted, each number stands at the middle of its weight; between these places
  /// the quantile is linear, with the first number at p = 0 and the last at p = 1. For equal
  /// weights this is ``quantileOfSorted(_:_:)``. Numbers of weight zero do not count.
  ///
  /// - Throws: if the weights break their rule, a number is not finite, or p is outside [0, 1].
  public static func quantile(
    _ values: [Double], weights: [Double], _ p: Double
  ) throws(NumericsError) -> Double {
    let function = "gsl_stats_quantile_from_sorted_data"
    try check(values, weights, function)
    try require(p >= 0 && p <= 1, function, Failure.domain, "p must be in [0, 1], found \(p)")
    let sorted = zip(values, weights).filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    // Places, in units of weight, counted from the middle of the first number.
    var place = 0.0
    var places = [0.0]
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      place += left.1 / 2 + right.1 / 2
      places.append(place)
    }
    let target = p * place
    guard let above = places.firstIndex(where: { $0 >= target }), above > 0 else {
      return sorted[0].0
    }
    let share = (target - places[above - 1]) / (places[above] - places[above - 1])
    return sorted[above - 1].0 * (1 - share) + sorted[above].0 * share
  }

  private static func check(
    _ values: [Double], _ weights: [Double], _ function: String
  ) throws(NumericsError) {
    try require(
      values.count == weights.count, function, Failure.shape,
      "there must be one weight for each number, found \(weights.count) and \(values.count)")
    try requireFinite(values, "the numbers", function)
    try requireFinite(weights, "the weights", function)
    if let bad = weights.firstIndex(where: { $0 < 0 }) {
      throw NumericsError(
        function: function, code: Failure.domain,
        reason: "a weight must not be negative, found \(weights[bad]) at index \(bad)")
    }
    let total = weights.reduce(0, +)
    try require(
      total > 0 && total.isFinite, function, Failure.domain,
      "the weights must have a positive, finite sum, found \(total)")
  }
}
