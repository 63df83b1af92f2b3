import GSLNumerics
import Testing

@Suite struct ProductsTests {
  // All products worked by hand.
  @Test func vectors() throws {
    var a = Vector([1, 2, 3])
    let b = Vector([4, -5, 6])
    #expect(try a.dot(b) == 12)
    try a.add(b, times: 2)
    #expect(a.array == [9, -8, 15])
    #expect(Vector([3, 4]).norm == 5)
    #expect(agree(Vector([3e300, 4e300]).norm, 5e300))
    #expect(try Vector([]).dot(Vector([])) == 0)
  }

  @Test func matrixTimesVector() throws {
    let matrix = Matrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3)
    #expect(try matrix.times(Vector([1, 0, -1])).array == [-2, -2])
    #expect(try matrix.times(Vector([1, -1]), transposed: true).array == [-3, -3, -3])
    #expect(try Matrix(rows: 2, columns: 0).times(Vector([])).array == [0, 0])
  }

  @Test func matrixTimesMatrix() throws {
    let a = Matrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3)
    let b = Matrix([7, 8, 9, 10, 11, 12], rows: 3, columns: 2)
    #expect(try a.times(b).array == [58, 64, 139, 154])
    #expect(try a.times(a, otherTransposed: true).array == [14, 32, 32, 77])
    #expect(try a.times(a, transposed: true).array == [17, 22, 27, 22, 29, 36, 27, 36, 45])
    #expect(
      try a.times(b, transposed: true, otherTransposed: true).array
        == [39, 49, 59, 54, 68, 82, 69, 87, 105])
  }

  @Test func refusesCountsThatDisagree() {
    let matrix = Matrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3)
    #expect(
      refusal { _ = try matrix.times(Vector([1, 2])) }
        == "gsl_blas_dgemv: the vector must have 3 elements, found 2 [GSL error 19]")
    #expect(
      refusal { _ = try matrix.times(matrix) }
        == "gsl_blas_dgemm: the inner counts must agree, found 3 and 2 [GSL error 19]")
    #expect(
      refusal { _ = try Vector([1]).dot(Vector([1, 2])) }
        == "gsl_blas_ddot: the vectors must have the same count, found 1 and 2 [GSL error 19]")
  }
}
