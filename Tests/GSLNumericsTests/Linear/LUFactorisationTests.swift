import GSLNumerics
import Testing

@Suite struct LUFactorisationTests {
  static func hilbert(_ n: Int) -> [Double] {
    (0..<n * n).map { 1 / Double($0 / n + $0 % n + 1) }
  }

  /// The inverse of the Hilbert matrix of order 5 (Choi 1983, American Mathematical Monthly 90).
  @Test func inverseOfHilbertMatrix() throws {
    let expected: [Double] = [
      25, -300, 1050, -1400, 630,
      -300, 4800, -18900, 26880, -12600,
      1050, -18900, 79380, -117600, 56700,
      -1400, 26880, -117600, 179200, -88200,
      630, -12600, 56700, -88200, 44100,
    ]
    let found = try inverse(Self.hilbert(5), order: 5)
    #expect(zip(found, expected).allSatisfy { agree($0, $1, 1e-10) })
  }

  /// det H_3 = 1/2160, det H_5 = 1/266716800000 (the same source).
  @Test func determinants() throws {
    #expect(agree(try determinant(Self.hilbert(3), order: 3), 1.0 / 2160))
    #expect(agree(try determinant(Self.hilbert(5), order: 5), 1.0 / 266_716_800_000, 1e-11))
    #expect(try determinant([0, 1, 1, 0], order: 2) == -1)
    #expect(try determinant([], order: 0) == 1)
    #expect(try determinant([1, 2, 2, 4], order: 2) == 0)
    let factors = try LUFactorisation(Matrix([1e200, 0, 0, -1e200], rows: 2, columns: 2))
    #expect(factors.determinant == -.infinity)
    #expect(agree(factors.logAbsoluteDeterminant, 921.034037197618))  // 400 ln 10
  }

  /// [[2, 1], [1, 3]] (1, 3) = (5, 10).
  @Test func solves() throws {
    #expect(agree(try solve([2, 1, 1, 3], order: 2, [5, 10]), [1, 3], within: 1e-15))
    let factors = try LUFactorisation(Matrix([0, 2, 1, 0], rows: 2, columns: 2))
    #expect(try factors.solve(Vector([6, 5])).array == [5, 3])
    #expect(factors.order == 2)
    #expect(try solve([1, 0, 0, 1e-20], order: 2, [1, 1e-20]) == [1, 1])
  }

  @Test(arguments: [[1, 2, 2, 4], [0, 0, 0, 0], [1, 0, 0, 0]] as [[Double]])
  func refusesSingularMatrices(matrix: [Double]) {
    let text = refusal { _ = try solve(matrix, order: 2, [1, 1]) }
    #expect(text.hasPrefix("gsl_linalg_LU_decomp: the matrix of order 2 is singular: pivot "))
    #expect(text.hasSuffix("[GSL error 21]"))
  }

  /// The rows 1 2 3, 4 5 6, 7 8 9 are dependent, but rounding leaves a pivot of 1e-16.
  @Test func refusesMatricesSingularButForRounding() {
    let text = refusal { _ = try inverse([1, 2, 3, 4, 5, 6, 7, 8, 9], order: 3) }
    #expect(text.contains("singular: pivot 2 is"))
  }

  @Test func refusesBadShapesAndNumbers() {
    #expect(
      refusal { _ = try LUFactorisation(Matrix(rows: 2, columns: 3)) }
        == "gsl_linalg_LU_decomp: the matrix must be square and not empty, found 2 × 3"
        + " [GSL error 19]")
    #expect(refusal { _ = try solve([], order: 0, []) }.contains("not empty, found 0 × 0"))
    #expect(
      refusal { _ = try solve([1, 2], order: 2, [1, 1]) }.contains("2 × 2 elements, found 2"))
    #expect(refusal { _ = try solve([1], order: 1, [1, 2]) }.contains("1 elements, found 2"))
    #expect(refusal { _ = try solve([1e-200], order: 1, [1e200]) }.contains("the solution"))
    for bad in hostileNumbers {
      #expect(refusal { _ = try determinant([bad], order: 1) }.contains("found \(bad)"))
      #expect(refusal { _ = try solve([1], order: 1, [bad]) }.contains("the right side"))
    }
  }
}
