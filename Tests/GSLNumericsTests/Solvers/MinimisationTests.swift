import Foundation
import GSLNumerics
import Testing

@Suite struct MinimisationTests {
  /// Rosenbrock's valley: minimum 0 at (1, 1).
  static func rosenbrock(_ x: UnsafeBufferPointer<Double>) -> Double {
    100 * pow(x[1] - x[0] * x[0], 2) + pow(1 - x[0], 2)
  }

  static func rosenbrockSlope(
    _ x: UnsafeBufferPointer<Double>, _ out: UnsafeMutableBufferPointer<Double>
  ) {
    out[0] = -400 * x[0] * (x[1] - x[0] * x[0]) - 2 * (1 - x[0])
    out[1] = 200 * (x[1] - x[0] * x[0])
  }

  @Test func simplex() throws {
    let found = try minimise(from: [-1.2, 1], sizes: [1, 1], Self.rosenbrock)
    #expect(agree(found.point, [1, 1], within: 1e-6))
    #expect(found.value < 1e-13)
    #expect(found.steps > 10)
  }

  @Test func quasiNewton() throws {
    let found = try minimise(
      from: [-1.2, 1], gradient: Self.rosenbrockSlope, Self.rosenbrock)
    #expect(agree(found.point, [1, 1], within: 1e-6))
    #expect(found.value < 1e-13)
  }

  /// A quadratic in 20 dimensions, Σ (i + 1)(x_i - i)²: minimum at x_i = i.
  @Test func manyDimensions() throws {
    let n = 20
    let expected = (0..<n).map { Double($0) }
    let value = { (x: UnsafeBufferPointer<Double>) -> Double in
      zip(x, expected).reduce(0.0) { $0 + ($1.1 + 1) * pow($1.0 - $1.1, 2) }
    }
    let slope = { (x: UnsafeBufferPointer<Double>, out: UnsafeMutableBufferPointer<Double>) in
      for (i, goal) in expected.enumerated() { out[i] = 2 * (goal + 1) * (x[i] - goal) }
    }
    let start = [Double](repeating: 0, count: n)
    let found = try minimise(from: start, gradient: slope, value)
    #expect(agree(found.point, expected, within: 1e-6))
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try minimise(from: [], sizes: []) { _ in 0 } }
        == "gsl_multimin_fminimizer_set: the start must not be empty [GSL error 4]")
    #expect(
      refusal { _ = try minimise(from: [0, 0], sizes: [1, 0]) { _ in 0 } }
        .contains("one positive size for each of 2 coordinates, found [1.0, 0.0]"))
    #expect(refusal { _ = try minimise(from: [.nan], sizes: [1]) { _ in 0 } }.contains("found nan"))
    #expect(
      refusal { _ = try minimise(from: [0], sizes: [1]) { $0[0] > 0.5 ? .nan : $0[0] } }
        .contains("the function must be finite, found nan at"))
    #expect(
      refusal { _ = try minimise(from: [-1.2, 1], sizes: [1, 1], limit: 3, Self.rosenbrock) }
        .contains("did not end within 3 steps"))
    #expect(
      refusal { _ = try minimise(from: [1], sizes: [1], tolerance: 0) { $0[0] * $0[0] } }
        .contains("the tolerance must be positive, found 0.0"))
    #expect(
      refusal {
        _ = try minimise(from: [1], gradient: { $1[0] = .infinity }, { $0[0] * $0[0] })
      }.contains("the gradient must be finite, found inf at index 0 at [1.0]"))
    #expect(
      refusal { _ = try minimise(from: [1], gradient: { $1[0] = 1 }, { _ in -.infinity }) }
        .contains("the function must be finite, found -inf"))
  }
}
