internal import CGSL

// Products by BLAS (gslcblas, or whichever BLAS the program is linked with).

extension Vector {
  /// The inner product with a vector of the same count (`gsl_blas_ddot`).
  public func dot(_ other: borrowing Vector) throws(NumericsError) -> Double {
    try sameCount(other, "gsl_blas_ddot")
    return cblas_ddot(Int32(count), base, 1, other.base, 1)
  }

  /// The Euclidean length (`gsl_blas_dnrm2`), safe from overflow.
  public var norm: Double { cblas_dnrm2(Int32(count), base, 1) }

  /// Adds a multiple of another vector of the same count (`gsl_blas_daxpy`).
  public mutating func add(
    _ other: borrowing Vector, times factor: Double = 1
  ) throws(NumericsError) {
    try sameCount(other, "gsl_blas_daxpy")
    cblas_daxpy(Int32(count), factor, other.base, 1, base, 1)
  }

  private func sameCount(
    _ other: borrowing Vector, _ function: String
  ) throws(NumericsError) {
    let (mine, its) = (count, other.count)
    try require(
      mine == its && mine <= Int(Int32.max), function, Failure.shape,
      "the vectors must have the same count, found \(mine) and \(its)")
  }
}

extension Matrix {
  /// This matrix, or its transpose, times a vector (`gsl_blas_dgemv`).
  ///
  /// - Throws: if the vector's count is not that of the columns (transposed: of the rows).
  public func times(
    _ vector: borrowing Vector, transposed: Bool = false
  ) throws(NumericsError) -> Vector {
    let (inner, outer) = transposed ? (rows, columns) : (columns, rows)
    let found = vector.count
    try require(
      inner == found, "gsl_blas_dgemv", Failure.shape,
      "the vector must have \(inner) elements, found \(found)")
    let product = Vector(count: outer)
    if inner == 0 || outer == 0 { return product }
    var (a, x, y) = (view, vector.view, product.view)
    try checked("gsl_blas_dgemv", "\(rows) × \(columns)") {
      gsl_blas_dgemv(transposed ? CblasTrans : CblasNoTrans, 1, &a, &x, 0, &y)
    }
    return product
  }

  /// This matrix times another, either transposed at will (`gsl_blas_dgemm`).
  ///
  /// - Throws: if the inner counts disagree.
  public func times(
    _ other: borrowing Matrix, transposed: Bool = false, otherTransposed: Bool = false
  ) throws(NumericsError) -> Matrix {
    let (outer, inner) = transposed ? (columns, rows) : (rows, columns)
    let otherInner = otherTransposed ? other.columns : other.rows
    let width = otherTransposed ? other.rows : other.columns
    try require(
      inner == otherInner, "gsl_blas_dgemm", Failure.shape,
      "the inner counts must agree, found \(inner) and \(otherInner)")
    let product = Matrix(rows: outer, columns: width)
    if inner == 0 || product.count == 0 { return product }
    var (a, b, c) = (view, other.view, product.view)
    try checked("gsl_blas_dgemm", "\(outer) × \(inner) × \(width)") {
      gsl_blas_dgemm(
        transposed ? CblasTrans : CblasNoTrans, otherTransposed ? CblasTrans : CblasNoTrans,
        1, &a, &b, 0, &c)
    }
    return product
  }
}
