/// Standard errors of indices from the sums of bootstrap resamples: the standard deviation (n - 1)
/// over those resamples in which an index is defined.
///
/// - Parameters:
///   - sums: the sums of `columns` columns, resample after resample.
///   - count: how many indices.
///   - indices: the indices that belong to the sums of one resample.
/// - Returns: for each index its standard error; nil where fewer than two resamples define it.
func standardErrors(
  _ sums: [Double], _ columns: Int, _ count: Int, _ indices: (ArraySlice<Double>) -> [Double]
) -> [Double?] {
  var (n, mean, squares) = (
    [Double](repeating: 0, count: count), [Double](repeating: 0, count: count),
    [Double](repeating: 0, count: count)
  )
  for start in stride(from: 0, to: sums.count, by: columns) {
    for (place, value) in indices(sums[start..<start + columns]).enumerated()
    where value.isFinite {
      // Welford's recurrence: no difference of large squares.
      n[place] += 1
      let off = value - mean[place]
      mean[place] += off / n[place]
      squares[place] += off * (value - mean[place])
    }
  }
  return (0..<count).map { n[$0] > 1 ? (squares[$0] / (n[$0] - 1)).squareRoot() : nil }
}

/// The variance (1/n) of A and B together from the sums of A + B and A² + B² over `n` blocks.
func blockVariance(_ sum: Double, _ squares: Double, _ n: Double) -> Double {
  squares / (2 * n) - (sum / (2 * n)) * (sum / (2 * n))
}
