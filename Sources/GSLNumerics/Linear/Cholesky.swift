internal import CGSL

/// The lower triangular L with L Lᵀ = matrix (`gsl_linalg_cholesky_decomp1`), row-major, zeros
/// above the diagonal.
///
/// - Parameters:
///   - matrix: n × n numbers, row-major, symmetric to 1e-10 of the largest element and positive
///     definite.
///   - n: the order; 0 gives an empty list.
/// - Throws: if the count is not n × n, an element is not finite, or the matrix is not symmetric or
///   not positive definite; the error then names the smallest eigenvalue.
/// - Complexity: O(n³).
public func choleskyFactor(
  _ matrix: [Double], order n: Int
) throws(NumericsError) -> [Double] {
  let function = "gsl_linalg_cholesky_decomp1"
  try requireSymmetric(matrix, order: n, function)
  if n == 0 { return [] }
  var factor = matrix
  try checked(function, smallestEigenvalue(matrix, n)) {
    factor.withUnsafeMutableBufferPointer { buffer in
      var view = gsl_matrix_view_array(buffer.baseAddress, n, n)
      return gsl_linalg_cholesky_decomp1(&view.matrix)
    }
  }
  for row in 0..<n {
    for column in (row + 1)..<max(n, row + 1) { factor[row * n + column] = 0 }
  }
  return factor
}

/// For the error's text.
private func smallestEigenvalue(_ matrix: [Double], _ n: Int) -> String {
  guard let smallest = try? symmetricEigen(matrix, order: n).values.first else { return "" }
  return "order \(n), smallest eigenvalue \(smallest)"
}
