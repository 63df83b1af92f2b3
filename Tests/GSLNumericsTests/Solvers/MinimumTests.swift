import Foundation
import GSLNumerics
import Testing

@Suite struct MinimumTests {
  /// cos has its minimum -1 at π; (x - 1)⁴ + 3 at 1.
  @Test func minima() throws {
    let cosine = try findMinimum(in: 2...5, guess: 3) { cos($0) }
    #expect(abs(cosine.argument - .pi) < 1e-7)
    #expect(agree(cosine.value, -1, 1e-14))
    let quartic = try findMinimum(in: -2...3, guess: 0.5) { pow($0 - 1, 4) + 3 }
    #expect(abs(quartic.argument - 1) < 1e-3)
    #expect(agree(quartic.value, 3, 1e-12))
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try findMinimum(in: 0...1, guess: 0.5) { $0 } }
        == "gsl_min_fminimizer_set: the function at the guess must be below both ends,"
        + " found 0.0, 0.5, 1.0 at 0.0, 0.5, 1.0 [GSL error 4]")
    #expect(
      refusal { _ = try findMinimum(in: 0...1, guess: 1) { $0 } }
        .contains("the guess must lie inside 0.0 … 1.0, found 1.0"))
    #expect(refusal { _ = try findMinimum(in: 0...1, guess: .nan) { $0 } }.contains("found nan"))
    #expect(
      refusal {
        _ = try findMinimum(in: -1...1, guess: 0.25) { $0.magnitude < 0.2 ? .nan : $0 * $0 }
      }.contains("the function must be finite, found nan"))
    #expect(
      refusal { _ = try findMinimum(in: 2...5, guess: 3, limit: 1) { cos($0) } }
        .contains("did not end within 1 steps"))
    #expect(
      refusal { _ = try findMinimum(in: 2...5, guess: 3, tolerance: 1e-9) { cos($0) } }
        .contains("at least 1e-7"))
  }
}
