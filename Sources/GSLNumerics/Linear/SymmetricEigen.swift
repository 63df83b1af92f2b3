internal import CGSL

/// Eigenvalues and orthonormal eigenvectors of a real symmetric matrix (`gsl_eigen_symmv`).
///
/// - Parameters:
///   - matrix: n × n numbers, row-major. Both triangles must agree to 1e-10 of the largest element;
///     the lower one is used.
///   - n: the order; 0 gives two empty lists.
/// - Returns: the eigenvalues in ascending order, and the eigenvectors as an n × n row-major matrix
///   whose column k belongs to `values[k]`. The sign of a vector is arbitrary.
/// - Throws: if the count is not n × n, an element is not finite, or the matrix is not symmetric.
/// - Complexity: O(n³).
public func symmetricEigen(
  _ matrix: [Double], order n: Int
) throws(NumericsError) -> (values: [Double], vectors: [Double]) {
  let function = "gsl_eigen_symmv"
  try requireSymmetric(matrix, order: n, function)
  if n == 0 { return ([], []) }
  let exponent = safeExponent(matrix)
  var work = matrix.map { scale($0, by: -exponent) }
  let workspace = try SymmetricWorkspace(order: n)
  try work.withUnsafeMutableBufferPointer { matrix throws(NumericsError) in
    if let base = matrix.baseAddress { try workspace.decompose(base) }
  }
  return withExtendedLifetime(workspace) {
    let values = UnsafeBufferPointer(start: workspace.values, count: n)
    let vectors = UnsafeBufferPointer(start: workspace.vectors, count: n * n)
    return (values.map { scale($0, by: exponent) }, Array(vectors))
  }
}

/// Refuses a matrix that is not square, finite and symmetric: GSL reads one triangle only and
/// answers for another matrix.
func requireSymmetric(
  _ matrix: [Double], order n: Int, _ function: String
) throws(NumericsError) {
  try requireSquare(matrix.count, order: n, function)
  try requireFinite(matrix, "the matrix", function)
  let largest = matrix.reduce(0) { max($0, abs($1)) }
  for row in 0..<n {
    for column in 0..<row {
      let (a, b) = (matrix[row * n + column], matrix[column * n + row])
      // Halves: the difference of two finite numbers may overflow.
      try require(
        abs(a / 2 - b / 2) <= 0.5e-10 * largest, function, Failure.invalid,
        "the matrix must be symmetric, found \(a) in row \(row), column \(column)"
          + " and \(b) in row \(column), column \(row)")
    }
  }
}

/// The power of two to divide by so that squares of the elements neither overflow nor vanish; 0 for
/// ordinary matrices, whose bits then stay as they are.
func safeExponent(_ matrix: [Double]) -> Int {
  let largest = matrix.reduce(0) { max($0, abs($1)) }
  guard largest > 0 else { return 0 }
  return abs(largest.exponent) > 300 ? Int(largest.exponent) : 0
}

/// `value` times a power of two.
func scale(_ value: Double, by exponent: Int) -> Double {
  exponent == 0 ? value : Double(sign: .plus, exponent: exponent, significand: value)
}
