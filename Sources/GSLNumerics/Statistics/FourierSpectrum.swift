internal import CGSL

/// The squared magnitudes |F_k|² of the discrete Fourier transform F_k = Σ_t y_t exp(-2πi k t / n),
/// k = 0 … ⌊n/2⌋ (`gsl_fft_real_transform`, mixed radix: any n; O(n Σ of n's prime factors)).
///
/// - Parameter series: at least one number, all finite.
/// - Returns: ⌊n/2⌋ + 1 numbers, not divided by n.
/// - Throws: if the series is empty or holds what is not finite.
public func fourierPower(_ series: [Double]) throws(NumericsError) -> [Double] {
  let function = "gsl_fft_real_transform"
  let n = series.count
  try require(n > 0, function, Failure.invalid, "a series needs at least one number")
  try requireFinite(series, "the series", function)
  let table = try allocated(function) { gsl_fft_real_wavetable_alloc(n) }
  defer { gsl_fft_real_wavetable_free(table) }
  let space = try allocated(function) { gsl_fft_real_workspace_alloc(n) }
  defer { gsl_fft_real_workspace_free(space) }
  var values = series
  try checked(function, "\(n) numbers") { gsl_fft_real_transform(&values, 1, n, table, space) }
  // Half-complex order: the real part of F_0, then real and imaginary parts in turn; for an even n
  // the last is real and stands alone.
  return (0...(n / 2)).map { k in
    if k == 0 { return values[0] * values[0] }
    let real = values[2 * k - 1]
    let imaginary = 2 * k < n ? values[2 * k] : 0
    return real * real + imaginary * imaginary
  }
}
