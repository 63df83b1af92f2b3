internal import CGSL

/// A square matrix as P A = L U, by partial pivoting (`gsl_linalg_LU_decomp`).
///
/// GSL reports neither NaN nor a singular matrix at this point; both are refused here.
// Sendable: one owner, and nothing changes after the initialiser.
public struct LUFactorisation: ~Copyable, @unchecked Sendable {
  /// The order of the matrix.
  public let order: Int
  private let factors: Matrix
  private let permutation: [Int]
  private let sign: Int32

  /// Factorises a matrix in its own memory.
  ///
  /// - Throws: if it is empty, not square, not finite, or singular to working precision: a pivot no
  ///   larger than order · 2⁻⁵² times the largest element of its column.
  /// - Complexity: O(n³).
  public init(_ matrix: consuming Matrix) throws(NumericsError) {
    try self.init(matrix, acceptingSingular: false)
  }

  /// As the other initialiser, but may take a singular matrix: it has a determinant.
  init(_ matrix: consuming Matrix, acceptingSingular: Bool) throws(NumericsError) {
    let function = "gsl_linalg_LU_decomp"
    let largest = try Self.check(matrix, function)
    var permutation = [Int](repeating: 0, count: matrix.rows)
    var sign: Int32 = 0
    var view = matrix.view
    try checked(function, "order \(matrix.rows)") {
      withPermutation(&permutation) { gsl_linalg_LU_decomp(&view, $0, &sign) }
    }
    if !acceptingSingular, let weakness = Self.weakness(matrix, largest) {
      throw NumericsError(function: function, code: Failure.singular, reason: weakness)
    }
    order = matrix.rows
    factors = matrix
    self.permutation = permutation
    self.sign = sign
  }

  /// The first pivot that is too small for its column.
  private static func weakness(_ factors: borrowing Matrix, _ largest: [Double]) -> String? {
    let n = factors.rows
    for column in 0..<n {
      let pivot = abs(factors.base[column * n + column])
      if !(pivot > Double(n) * .ulpOfOne * largest[column]) {
        return "the matrix of order \(n) is singular: pivot \(column) is \(pivot), the largest"
          + " element of its column \(largest[column])"
      }
    }
    return nil
  }

  /// The largest absolute element of each column.
  private static func check(
    _ matrix: borrowing Matrix, _ function: String
  ) throws(NumericsError) -> [Double] {
    let (rows, columns) = (matrix.rows, matrix.columns)
    try require(
      rows == columns && rows > 0, function, Failure.shape,
      "the matrix must be square and not empty, found \(rows) × \(columns)")
    return try matrix.withUnsafeBufferPointer { elements throws(NumericsError) in
      try requireFinite(elements, "the matrix", function)
      return (0..<rows).map { column in
        (0..<rows).reduce(0) { max($0, abs(elements[$1 * rows + column])) }
      }
    }
  }

  /// The x with A x = `right` (`gsl_linalg_LU_solve`).
  ///
  /// - Throws: if the counts disagree, an element is not finite, or the solution overflows.
  public func solve(_ right: borrowing Vector) throws(NumericsError) -> Vector {
    let function = "gsl_linalg_LU_solve"
    let (n, found) = (order, right.count)
    try require(
      n == found, function, Failure.shape, "the right side must have \(n) elements, found \(found)")
    try requireFinite(UnsafeBufferPointer(start: right.base, count: n), "the right side", function)
    let solution = Vector(count: n)
    var (lu, b, x) = (factors.view, right.view, solution.view)
    var permutation = permutation
    try checked(function, "order \(n)") {
      withPermutation(&permutation) { gsl_linalg_LU_solve(&lu, $0, &b, &x) }
    }
    try requireFinite(UnsafeBufferPointer(start: solution.base, count: n), "the solution", function)
    return solution
  }

  /// The inverse (`gsl_linalg_LU_invert`).
  public func inverse() throws(NumericsError) -> Matrix {
    let function = "gsl_linalg_LU_invert"
    let inverse = Matrix(rows: order, columns: order)
    var (lu, result) = (factors.view, inverse.view)
    var permutation = permutation
    try checked(function, "order \(order)") {
      withPermutation(&permutation) { gsl_linalg_LU_invert(&lu, $0, &result) }
    }
    try inverse.withUnsafeBufferPointer { elements throws(NumericsError) in
      try requireFinite(elements, "the inverse", function)
    }
    return inverse
  }

  /// The determinant (`gsl_linalg_LU_det`); may overflow to infinity or vanish.
  public var determinant: Double {
    var lu = factors.view
    return gsl_linalg_LU_det(&lu, sign)
  }

  /// ln |determinant| (`gsl_linalg_LU_lndet`), which neither overflows nor vanishes.
  public var logAbsoluteDeterminant: Double {
    var lu = factors.view
    return gsl_linalg_LU_lndet(&lu)
  }
}

/// Lends an array of indices as a GSL permutation.
private func withPermutation(
  _ indices: inout [Int], _ body: (UnsafeMutablePointer<gsl_permutation>) -> Int32
) -> Int32 {
  indices.withUnsafeMutableBufferPointer { buffer in
    var permutation = gsl_permutation(size: buffer.count, data: buffer.baseAddress)
    return body(&permutation)
  }
}

/// The x with A x = `right`, for a square matrix given row by row.
public func solve(
  _ matrix: [Double], order n: Int, _ right: [Double]
) throws(NumericsError) -> [Double] {
  try requireSquare(matrix.count, order: n, "gsl_linalg_LU_solve")
  return try LUFactorisation(Matrix(matrix, rows: n, columns: n)).solve(Vector(right)).array
}

/// The inverse of a square matrix given row by row.
public func inverse(_ matrix: [Double], order n: Int) throws(NumericsError) -> [Double] {
  try requireSquare(matrix.count, order: n, "gsl_linalg_LU_invert")
  return try LUFactorisation(Matrix(matrix, rows: n, columns: n)).inverse().array
}

/// The determinant of a square matrix given row by row (`gsl_linalg_LU_det`); 1 if it is empty.
/// Of a singular matrix it is 0 but for rounding.
public func determinant(_ matrix: [Double], order n: Int) throws(NumericsError) -> Double {
  try requireSquare(matrix.count, order: n, "gsl_linalg_LU_det")
  if n == 0 { return 1 }
  let factors = try LUFactorisation(
    Matrix(matrix, rows: n, columns: n), acceptingSingular: true)
  return factors.determinant
}
