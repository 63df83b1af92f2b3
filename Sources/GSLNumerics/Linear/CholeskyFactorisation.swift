internal import CGSL

/// A symmetric positive definite matrix as A = L Lᵀ (`gsl_linalg_cholesky_decomp1`).
// Sendable: one owner, and nothing changes after the initialiser.
public struct CholeskyFactorisation: ~Copyable, @unchecked Sendable {
  /// The order of the matrix.
  public let order: Int
  private let factor: Matrix

  /// Factorises a matrix given row by row.
  ///
  /// - Throws: as ``choleskyFactor(_:order:)``, and for an empty matrix.
  public init(_ matrix: [Double], order n: Int) throws(NumericsError) {
    try require(
      n > 0, "gsl_linalg_cholesky_decomp1", Failure.invalid,
      "the order must be positive, found \(n)")
    let lower = try choleskyFactor(matrix, order: n)
    order = n
    factor = Matrix(lower, rows: n, columns: n)
  }

  /// The x with A x = `right`, by two triangular solves (`gsl_blas_dtrsv`).
  ///
  /// - Throws: if the counts disagree, an element is not finite, or the solution overflows.
  public func solve(_ right: borrowing Vector) throws(NumericsError) -> Vector {
    let function = "gsl_blas_dtrsv"
    let (n, found) = (order, right.count)
    try require(
      n == found, function, Failure.shape, "the right side must have \(n) elements, found \(found)")
    try requireFinite(UnsafeBufferPointer(start: right.base, count: n), "the right side", function)
    let solution = Vector(count: n)
    solution.base.update(from: right.base, count: n)
    var x = solution.view
    var l = factor.view
    try checked(function, "order \(n)") {
      let status = gsl_blas_dtrsv(CblasLower, CblasNoTrans, CblasNonUnit, &l, &x)
      return status != 0 ? status : gsl_blas_dtrsv(CblasLower, CblasTrans, CblasNonUnit, &l, &x)
    }
    try requireFinite(UnsafeBufferPointer(start: solution.base, count: n), "the solution", function)
    return solution
  }

  /// ln determinant: twice the sum of the logarithms of L's diagonal.
  public var logDeterminant: Double {
    2 * (0..<order).reduce(0) { $0 + gsl_sf_log(factor.base[$1 * order + $1]) }
  }
}
