import Foundation
import GSLNumerics
import Testing

@Suite struct RootFindingTests {
  /// The fixed point of the cosine (Dottie's number) and √2.
  @Test func roots() throws {
    #expect(agree(try findRoot(in: 0...1) { cos($0) - $0 }, 0.7390851332151607, 1e-11))
    #expect(agree(try findRoot(in: 0...2) { $0 * $0 - 2 }, 2.0.squareRoot(), 1e-11))
    #expect(agree(try findRoot(in: 0...2) { 2 - $0 * $0 }, 2.0.squareRoot(), 1e-11))
    // Flat and steep.
    #expect(abs(try findRoot(in: -1...1.5) { $0 * $0 * $0 }) < 1e-4)
    #expect(agree(try findRoot(in: 0...1e6) { exp(min($0, 700)) - 10 }, 2.302585092994046, 1e-11))
  }

  @Test func rootsAtTheEnds() throws {
    #expect(try findRoot(in: 0...3) { $0 } == 0)
    #expect(try findRoot(in: -3...0) { $0 } == 0)
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try findRoot(in: 1...2) { $0 } }
        == "gsl_root_fsolver_set: the function must have opposite signs at the ends, found 1.0"
        + " at 1.0 and 2.0 at 2.0 [GSL error 4]")
    #expect(
      refusal { _ = try findRoot(in: -1...1) { $0 == -1 || $0 == 1 ? $0 : .nan } }
        .contains("the function must be finite, found nan at 0.0"))
    #expect(
      refusal { _ = try findRoot(in: -1...1) { _ in .nan } }
        .contains("the function at -1.0 must be finite, found nan"))
    #expect(
      refusal { _ = try findRoot(in: 0 ... .infinity) { $0 - 1 } }.contains("must be finite"))
    #expect(
      refusal { _ = try findRoot(in: 0...2, limit: 2) { $0 * $0 - 2 } }
        .contains("the search did not end within 2 steps"))
    #expect(
      refusal { _ = try findRoot(in: 0...2, tolerance: 0) { $0 - 1 } }
        .contains("the tolerance must be at least 2^-50, found 0.0"))
  }
}
