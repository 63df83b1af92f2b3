import GSLNumerics
import Testing

@Suite struct CholeskyTests {
  /// L = [[2], [6, 1], [-8, 5, 3]]: multiplied out by hand.
  static let matrix: [Double] = [4, 12, -16, 12, 37, -43, -16, -43, 98]

  @Test func factor() throws {
    #expect(try choleskyFactor(Self.matrix, order: 3) == [2, 0, 0, 6, 1, 0, -8, 5, 3])
    #expect(try choleskyFactor([], order: 0) == [])
  }

  /// A (1, 1, 1) = (0, 6, 39); det A = (2 · 1 · 3)² = 36, ln 36 = 3.58351893845611.
  @Test func solveAndDeterminant() throws {
    let factors = try CholeskyFactorisation(Self.matrix, order: 3)
    #expect(agree(try factors.solve(Vector([0, 6, 39])).array, [1, 1, 1], within: 1e-12))
    #expect(agree(factors.logDeterminant, 3.58351893845611, 1e-14))
  }

  @Test func refusesWhatIsNotPositiveDefinite() {
    #expect(
      refusal { _ = try choleskyFactor([1, 2, 2, 1], order: 2) }
        .contains("matrix is not positive definite"))
    #expect(refusal { _ = try choleskyFactor([0], order: 1) }.contains("not positive definite"))
    #expect(refusal { _ = try choleskyFactor([1, 0, 1, 1], order: 2) }.contains("symmetric"))
    #expect(refusal { _ = try choleskyFactor([.infinity], order: 1) }.contains("found inf"))
    #expect(refusal { _ = try CholeskyFactorisation([], order: 0) }.contains("found 0"))
    #expect(
      refusal {
        _ = try CholeskyFactorisation(Self.matrix, order: 3).solve(Vector([1, 2]))
      }.contains("the right side must have 3 elements, found 2"))
    #expect(
      refusal {
        _ = try CholeskyFactorisation([1e-200], order: 1).solve(Vector([1e200]))
      }.contains("every element of the solution must be finite"))
  }
}
