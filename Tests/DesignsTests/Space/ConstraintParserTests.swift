import Testing

@testable import Designs

@Suite struct ConstraintParserTests {
  private static let names = ["a", "b", "events.pact-2026.probability"]

  private func holds(_ text: String, _ values: [Double]) throws -> Bool {
    let constraint = try ConstraintParser.parse(text, factors: Self.names)
    var row = values
    return row.withUnsafeMutableBufferPointer { constraint.holds($0) }
  }

  @Test func sumsAndProducts() throws {
    #expect(try holds("a + b <= 1", [0.5, 0.5, 0]))
    #expect(try !holds("a + b < 1", [0.5, 0.5, 0]))
    #expect(try holds("2 * a - b >= 0.5", [0.5, 0.5, 0]))
    #expect(try holds("2*a>b", [0.5, 0.9, 0]))
    #expect(try !holds("2*a>b", [0.5, 1, 0]))
    #expect(try holds("- a < -0.25 + b", [0.5, 0, 0]))
    #expect(try holds("1e+3 * a <= 5e2", [0.5, 0, 0]))
    #expect(try holds("a < b", [0, 1, 0]))
    #expect(try !holds("a < b", [1, 0, 0]))
    #expect(try holds("events.pact-2026.probability - a > 0", [0.1, 0, 0.2]))
  }

  /// 0.1 + 0.2 is not 0.3 in binary, and meets `<= 0.3` all the same.
  @Test func roundingIsForgiven() throws {
    #expect(try holds("a + b <= 0.3", [0.1, 0.2, 0]))
    #expect(try !holds("a + b <= 0.3", [0.1, 0.2 + 1e-9, 0]))
  }

  @Test(arguments: [
    "", "a", "a <", "a + < 1", "a = 1", "a <= 1 b", "1 < 2", "a - a < 1", "* a < 1", "2 * < 1",
    "a < b < 1", "a <= = 1",
  ])
  func refused(text: String) {
    #expect(throws: ConstraintParser.Failure.self) {
      try ConstraintParser.parse(text, factors: Self.names)
    }
  }

  @Test func unknownFactorIsNamed() {
    let failure = #expect(throws: ConstraintParser.Failure.self) {
      try ConstraintParser.parse("a + bb < 1", factors: Self.names)
    }
    #expect(failure?.unknownFactor == "bb")
  }
}
