internal import CGSL

/// The p-quantile of numbers sorted in ascending order, by linear interpolation between order
/// statistics (`gsl_stats_quantile_from_sorted_data`; type 7 of Hyndman & Fan 1996, The American
/// Statistician 50, the default of R and NumPy): the element at position p (n - 1), counted from 0.
///
/// - Parameters:
///   - sorted: the numbers, ascending. Of an empty list the answer is NaN.
///   - p: a probability; outside [0, 1] the answer is NaN.
public func quantileOfSorted(_ sorted: UnsafeBufferPointer<Double>, _ p: Double) -> Double {
  guard let base = sorted.baseAddress, !sorted.isEmpty, p >= 0, p <= 1 else { return .nan }
  let position = p * Double(sorted.count - 1)
  if position == position.rounded(.down) {
    return sorted[Int(position)]  // GSL would multiply an infinite neighbour by zero
  }
  return gsl_stats_quantile_from_sorted_data(base, 1, sorted.count, p)
}
