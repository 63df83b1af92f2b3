internal import CGSL
internal import CGSLSupport

/// A sequence of points that fill the unit cube evenly.
public enum QuasiRandomSequence: String, Sendable, Hashable, CaseIterable {
  /// Sobol' (Antonov & Saleev 1979, up to 40 dimensions and 2^30 - 1 points; the point of zeros is
  /// left out).
  case sobol
  /// Halton 1960, up to 1229 dimensions; well spread only in the first ones.
  case halton

  /// The greatest number of dimensions. GSL itself allows more for Sobol' and then returns zeros.
  public var greatestDimension: Int {
    switch self {
    case .sobol: 40
    case .halton: 1229
    }
  }

  /// The first points of the sequence (`gsl_qrng_get`), each with coordinates in (0, 1).
  ///
  /// - Parameters:
  ///   - count: how many points; not negative.
  ///   - dimensions: from 1 to ``greatestDimension``.
  /// - Returns: count × dimensions numbers, one point after the other.
  /// - Throws: if an argument is outside its limits.
  public func points(_ count: Int, dimensions: Int) throws(NumericsError) -> [Double] {
    let function = "gsl_qrng_alloc"
    try require(
      (1...greatestDimension).contains(dimensions), function, Failure.invalid,
      "\(rawValue) has 1 to \(greatestDimension) dimensions, found \(dimensions)")
    try require(
      (0..<1 << 30).contains(count), function, Failure.invalid,
      "the number of points must be between 0 and 2^30 - 1, found \(count)")
    let type = self == .sobol ? entente_qrng_sobol() : entente_qrng_halton()
    let generator = try allocated(function, "\(dimensions) dimensions") {
      gsl_qrng_alloc(type, UInt32(dimensions))
    }
    defer { gsl_qrng_free(generator) }
    var points = [Double](repeating: 0, count: count * dimensions)
    try checked("gsl_qrng_get", "\(count) points of \(dimensions) dimensions") {
      points.withUnsafeMutableBufferPointer { buffer in
        guard var next = buffer.baseAddress else { return 0 }
        for _ in 0..<count {
          let status = gsl_qrng_get(generator, next)
          if status != 0 { return status }
          next += dimensions
        }
        return 0
      }
    }
    return points
  }
}
