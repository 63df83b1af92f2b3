/// A normal distribution of several dimensions.
public struct MultivariateNormal: Sendable, Hashable {
  /// The expectation.
  public let mean: [Double]
  /// The lower triangular L with L Lᵀ = covariance, row-major.
  public let factor: [Double]

  /// - Parameters:
  ///   - mean: n numbers.
  ///   - covariance: n × n numbers, row-major, symmetric and positive definite.
  /// - Throws: if a number is not finite, the counts disagree, or the covariance is not symmetric
  ///   and positive definite.
  public init(mean: [Double], covariance: [Double]) throws(NumericsError) {
    try requireFinite(mean, "the mean", "gsl_ran_multivariate_gaussian")
    factor = try choleskyFactor(covariance, order: mean.count)
    self.mean = mean
  }

  /// mean + L z: from independent standard normal numbers to numbers of this distribution.
  ///
  /// - Parameters:
  ///   - z: n standard normal numbers.
  ///   - out: room for n numbers; may not overlap `z`.
  public func value(
    atNormals z: UnsafeBufferPointer<Double>, into out: UnsafeMutableBufferPointer<Double>
  ) {
    let n = mean.count
    precondition(z.count == n && out.count == n, "z and the result have the mean's length")
    for row in 0..<n {
      var sum = mean[row]
      for column in 0...row { sum += factor[row * n + column] * z[column] }
      out[row] = sum
    }
  }
}
