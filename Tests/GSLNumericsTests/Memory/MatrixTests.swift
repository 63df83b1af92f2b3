import GSLNumerics
import Testing

@Suite struct MatrixTests {
  @Test func isRowMajor() {
    var matrix = Matrix([1, 2, 3, 4, 5, 6], rows: 2, columns: 3)
    #expect(matrix[0, 2] == 3)
    #expect(matrix[1, 0] == 4)
    matrix[1, 2] = 60
    #expect(matrix.array == [1, 2, 3, 4, 5, 60])
    #expect(matrix.count == 6)
    #expect(Matrix(identityOfOrder: 2).array == [1, 0, 0, 1])
    #expect(Matrix(rows: 0, columns: 5).array == [])
  }

  @Test func copiesAreIndependent() {
    let first = Matrix([1, 2], rows: 1, columns: 2)
    var second = first.copy()
    second[0, 0] = 9
    #expect(first[0, 0] == 1)
    #expect(second.array == [9, 2])
  }

  @Test func lendsItsMemory() {
    var matrix = Matrix(rows: 2, columns: 2)
    matrix.withUnsafeMutableBufferPointer { $0[3] = 8 }
    #expect(matrix.withUnsafeBufferPointer { $0[3] } == 8)
    #expect(matrix[1, 1] == 8)
  }

  @Test func stopsOutsideItsBounds() async {
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: 2, columns: 2)[0, 2] }
    await #expect(processExitsWith: .failure) { _ = Matrix([1, 2, 3], rows: 2, columns: 2) }
  }
}
