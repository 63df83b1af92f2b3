internal import CGSL
internal import Glibc

/// exp of a symmetric matrix, from its eigen decomposition: V exp(Λ) Vᵀ.
///
/// - Parameters:
///   - matrix: n × n numbers, row-major, symmetric to 1e-10 of the largest element.
///   - n: the order; 0 gives an empty list.
/// - Returns: n × n numbers, exactly symmetric.
/// - Throws: as ``symmetricEigen(_:order:)``, and if the result overflows.
/// - Complexity: O(n³).
public func symmetricExponential(
  _ matrix: [Double], order n: Int
) throws(NumericsError) -> [Double] {
  let (values, vectors) = try symmetricEigen(matrix, order: n)
  let growth = values.map { exp($0) }
  var result = [Double](repeating: 0, count: n * n)
  for row in 0..<n {
    for column in 0...row {
      var sum = 0.0
      for k in 0..<n { sum += vectors[row * n + k] * growth[k] * vectors[column * n + k] }
      result[row * n + column] = sum
      result[column * n + row] = sum
    }
  }
  try requireFinite(result, "the exponential", "gsl_eigen_symmv")
  return result
}

/// exp of a general square matrix, by scaling and squaring of a Taylor polynomial
/// (`gsl_linalg_exponential_ss`, method 3 of Moler & Van Loan 1978, SIAM Review 20).
///
/// For a symmetric matrix take ``symmetricExponential(_:order:)``.
///
/// - Parameters:
///   - matrix: n × n numbers, row-major.
///   - n: the order; 0 gives an empty list.
/// - Throws: if the count is not n × n, an element is not finite, or the result overflows.
/// - Complexity: O(n³).
public func matrixExponential(
  _ matrix: [Double], order n: Int
) throws(NumericsError) -> [Double] {
  let function = "gsl_linalg_exponential_ss"
  try requireSquare(matrix.count, order: n, function)
  try requireFinite(matrix, "the matrix", function)
  if n == 0 { return [] }
  let argument = Matrix(matrix, rows: n, columns: n)
  let result = Matrix(rows: n, columns: n)
  var (a, exponential) = (argument.view, result.view)
  try checked(function, "order \(n)") {
    gsl_linalg_exponential_ss(&a, &exponential, gsl_mode_t(GSL_PREC_DOUBLE))
  }
  try requireFinite(result.array, "the exponential", function)
  return result.array
}
