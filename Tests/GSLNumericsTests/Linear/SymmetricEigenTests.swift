import Foundation
import GSLNumerics
import Testing

@Suite struct SymmetricEigenTests {
  /// [[2, 1], [1, 2]] has eigenvalues 1 and 3 with vectors (1, -1)/√2 and (1, 1)/√2.
  @Test func smallExample() throws {
    let (values, vectors) = try symmetricEigen([2, 1, 1, 2], order: 2)
    #expect(agree(values, [1, 3], within: 1e-15))
    #expect(abs(vectors[0] + vectors[2]) < 1e-15)
    #expect(abs(vectors[1] - vectors[3]) < 1e-15)
    #expect(vectors.allSatisfy { agree(abs($0), 0.5.squareRoot()) })
  }

  /// The second difference matrix: eigenvalues 2 - 2 cos(kπ/(n + 1)), closed form.
  @Test func secondDifferences() throws {
    let n = 12
    var matrix = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      matrix[i * n + i] = 2
      if i > 0 {
        matrix[i * n + i - 1] = -1
        matrix[(i - 1) * n + i] = -1
      }
    }
    let (values, vectors) = try symmetricEigen(matrix, order: n)
    let expected = (1...n).map { 2 - 2 * cos(Double($0) * .pi / Double(n + 1)) }
    #expect(agree(values, expected, within: 1e-14))
    for k in 0..<n {
      let column = (0..<n).map { vectors[$0 * n + k] }
      let image = (0..<n).map { i in (0..<n).reduce(0) { $0 + matrix[i * n + $1] * column[$1] } }
      #expect(agree(image, column.map { $0 * values[k] }, within: 1e-14))
      #expect(agree(column.reduce(0) { $0 + $1 * $1 }, 1, 1e-14))
    }
  }

  /// Numbers whose squares leave the range of a double.
  @Test(arguments: [1e300, 1e-300, .leastNonzeroMagnitude]) func extremeScales(scale: Double) throws
  {
    let values = try symmetricEigen([2 * scale, scale, scale, 2 * scale], order: 2).values
    #expect(agree(values[0], scale, 1e-14))
    #expect(agree(values[1], 3 * scale, 1e-14))
  }

  @Test func trivialOrders() throws {
    let none = try symmetricEigen([], order: 0)
    #expect(none.values.isEmpty && none.vectors.isEmpty)
    #expect(try symmetricEigen([-4], order: 1).values == [-4])
    #expect(try symmetricEigen([0, 0, 0, 0], order: 2).values == [0, 0])
  }

  @Test func refusesWhatIsNotSymmetricAndFinite() {
    #expect(
      refusal { _ = try symmetricEigen([1, 2, 3, 4], order: 2) }
        == "gsl_eigen_symmv: the matrix must be symmetric, found 3.0 in row 1, column 0"
        + " and 2.0 in row 0, column 1 [GSL error 4]")
    #expect(
      refusal { _ = try symmetricEigen([1, .nan, .nan, 4], order: 2) }
        == "gsl_eigen_symmv: every element of the matrix must be finite, found nan at index 1"
        + " [GSL error 1]")
    #expect(
      refusal { _ = try symmetricEigen([1, 2, 3], order: 2) }
        == "gsl_eigen_symmv: a matrix of order 2 needs 2 × 2 elements, found 3 [GSL error 19]")
    #expect(
      refusal { _ = try symmetricEigen([], order: -1) }
        == "gsl_eigen_symmv: the order must not be negative, found -1 [GSL error 4]")
    #expect(refusal { _ = try symmetricEigen([], order: 1 << 40) } != "no error")
    #expect(refusal { _ = try symmetricEigen([1, 1e308, -1e308, 1], order: 2) } != "no error")
  }
}
