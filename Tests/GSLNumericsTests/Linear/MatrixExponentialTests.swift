import Foundation
import GSLNumerics
import Testing

@Suite struct MatrixExponentialTests {
  /// mpmath 1.3, 30 digits.
  @Test func generalExample() throws {
    let expected = [51.968956198705, 74.73656456700321, 112.10484685050481, 164.07380304920983]
    let found = try matrixExponential([1, 2, 3, 4], order: 2)
    #expect(zip(found, expected).allSatisfy { agree($0, $1, 1e-14) })
  }

  /// exp of [[2, 1], [1, 2]]: (e³ ± e)/2.
  @Test func symmetricExample() throws {
    let (a, b) = ((exp(3.0) + exp(1)) / 2, (exp(3.0) - exp(1)) / 2)
    for found in [
      try symmetricExponential([2, 1, 1, 2], order: 2),
      try matrixExponential([2, 1, 1, 2], order: 2),
    ] { #expect(zip(found, [a, b, b, a]).allSatisfy { agree($0, $1, 1e-14) }) }
  }

  /// A rotation's generator, and a nilpotent matrix: exp N = 1 + N + N²/2.
  @Test func closedForms() throws {
    let rotation = try matrixExponential([0, -1, 1, 0], order: 2)
    #expect(agree(rotation, [cos(1.0), -sin(1.0), sin(1.0), cos(1.0)], within: 1e-15))
    let shift = try matrixExponential([0, 2, 3, 0, 0, 4, 0, 0, 0], order: 3)
    #expect(agree(shift, [1, 2, 7, 0, 1, 4, 0, 0, 1], within: 1e-14))
    #expect(try matrixExponential([], order: 0) == [])
    #expect(try symmetricExponential([], order: 0) == [])
    #expect(agree(try matrixExponential([0, 0, 0, 0], order: 2), [1, 0, 0, 1], within: 0))
  }

  /// exp(c J) = 1 + (e^{cn} - 1)/n J for the matrix J of ones, where GSL's own routine is wrong in
  /// the seventh digit. The tolerance is the problem's own: its condition is the norm, up to 100.
  @Test(arguments: [(26, 0.5), (50, 0.02), (50, 2.0)])
  func nonNegativeMatrices(n: Int, c: Double) throws {
    let ones = [Double](repeating: c, count: n * n)
    let off = expm1(c * Double(n)) / Double(n)
    let expected = (0..<n * n).map { $0 / n == $0 % n ? 1 + off : off }
    for found in [
      try matrixExponential(ones, order: n), try symmetricExponential(ones, order: n),
    ] { #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= 2e-13 * (1 + off) }) }
  }

  @Test func refusals() {
    #expect(refusal { _ = try matrixExponential([1e4], order: 1) }.contains("the exponential"))
    #expect(refusal { _ = try symmetricExponential([1e4], order: 1) }.contains("the exponential"))
    #expect(
      refusal { _ = try matrixExponential([1e308, 1e308, 1e308, 1e308], order: 2) }
        .contains("the exponential"))
    #expect(refusal { _ = try matrixExponential([.nan], order: 1) }.contains("found nan"))
    #expect(refusal { _ = try matrixExponential([1, 2], order: 1) }.contains("found 2"))
  }
}
