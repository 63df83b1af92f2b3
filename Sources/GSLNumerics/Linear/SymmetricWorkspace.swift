internal import CGSL
internal import CGSLSupport

/// Memory for factorising and decomposing symmetric matrices of one order again and again: allocated
/// once, then never. Matrices are lent as pointers to order × order numbers, row-major.
public final class SymmetricWorkspace {
  /// The order of the matrices.
  public let order: Int
  /// The eigenvalues of the last ``decompose(_:)``, ascending.
  public let values: UnsafeMutablePointer<Double>
  /// Its eigenvectors: column k of the row-major matrix belongs to `values[k]`.
  public let vectors: UnsafeMutablePointer<Double>
  private let workspace: UnsafeMutablePointer<gsl_eigen_symmv_workspace>

  /// - Throws: if the order is not positive or memory is lacking.
  public init(order: Int) throws(NumericsError) {
    let name = "gsl_eigen_symmv_alloc"
    try require(
      order > 0, name, Failure.invalid, "the order must be positive, found \(order)")
    workspace = try allocated(name, "order \(order)") { gsl_eigen_symmv_alloc(order) }
    self.order = order
    values = .allocate(capacity: order)
    vectors = .allocate(capacity: order * order)
  }

  deinit {
    gsl_eigen_symmv_free(workspace)
    values.deallocate()
    vectors.deallocate()
  }

  /// Replaces the lower triangle of a matrix by L with L Lᵀ = matrix (`gsl_linalg_cholesky_decomp1`).
  ///
  /// - Returns: whether the matrix is positive definite; if not, it is spoilt.
  public func factorise(_ matrix: UnsafeMutablePointer<Double>) -> Bool {
    var view = gsl_matrix_view_array(matrix, order, order)
    let status = gsl_linalg_cholesky_decomp1(&view.matrix)
    // Not positive definite is an answer here, no error to be kept for the next call.
    if status != 0 { entente_gsl_clear_error() }
    return status == 0
  }

  /// Replaces the right side B (order × order) by L⁻¹ B (`gsl_blas_dtrsm`).
  public func solve(
    _ lower: UnsafePointer<Double>, _ right: UnsafeMutablePointer<Double>
  ) {
    let n = Int32(order)
    cblas_dtrsm(
      CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans, CblasNonUnit, n, n, 1, lower, n, right, n)
  }

  /// Sets a matrix to `factor` · Zᵀ Z (`gsl_blas_dsyrk`), both triangles exactly alike.
  public func setSquare(
    of z: UnsafePointer<Double>, times factor: Double, in result: UnsafeMutablePointer<Double>
  ) {
    let n = Int32(order)
    cblas_dsyrk(CblasRowMajor, CblasLower, CblasTrans, n, n, factor, z, n, 0, result, n)
    for row in 0..<order {
      for column in 0..<row { result[column * order + row] = result[row * order + column] }
    }
  }

  /// Eigenvalues and orthonormal eigenvectors of a matrix (`gsl_eigen_symmv`), left in ``values``
  /// and ``vectors``; the lower triangle is read and the matrix spoilt.
  ///
  /// - Throws: if GSL does not converge.
  public func decompose(_ matrix: UnsafeMutablePointer<Double>) throws(NumericsError) {
    var view = gsl_matrix_view_array(matrix, order, order)
    var eigenvalues = gsl_vector_view_array(values, order)
    var eigenvectors = gsl_matrix_view_array(vectors, order, order)
    try checked("gsl_eigen_symmv", "order \(order)") {
      let status = gsl_eigen_symmv(
        &view.matrix, &eigenvalues.vector, &eigenvectors.matrix, workspace)
      return status != 0
        ? status
        : gsl_eigen_symmv_sort(
          &eigenvalues.vector, &eigenvectors.matrix, GSL_EIGEN_SORT_VAL_ASC)
    }
  }
}
