import GSLNumerics
import Testing

@testable import Designs

@Suite struct FactorTests {
  @Test func levelsTakeEqualParts() {
    let words = Factor("pact", .levels([.word("x"), .word("y"), .number(3)]))
    #expect([0, 0.33, 0.34, 0.66, 0.67, 1].map(words.value) == [0, 0, 1, 1, 2, 2])
    #expect(words.level(1) == .word("y"))
    #expect(words.level(2) == .number(3))
    let numbers = Factor("n", .levels([.number(0.5), .number(2)]))
    #expect(numbers.value(at: 0.7) == 2)
    #expect(numbers.level(2) == .number(2))
    #expect(!numbers.hasWords)
  }

  /// -8.209536151601387 is the standard normal quantile of 2⁻⁵³ (scipy 1.17.1).
  @Test func infiniteEndsAreKeptOff() {
    let factor = Factor("x", .distribution(.normal(mean: 0, sd: 1)))
    #expect(abs(factor.value(at: 0) + 8.209536151601387) < 1e-12)
    #expect(abs(factor.value(at: 1) - 8.209536151601387) < 1e-12)
    #expect(!factor.isBounded)
  }

  @Test func endsOfRangesAreReached() {
    let factor = Factor("x", .distribution(.uniform(low: -1, high: 4)))
    #expect(factor.value(at: 0) == -1)
    #expect(factor.value(at: 1) == 4)
    #expect(factor.isBounded)
  }

  @Test func coordinatesOfValues() {
    let factor = Factor("x", .distribution(.uniform(low: 0, high: 4)))
    #expect(factor.coordinate(of: .number(3)) == 0.75)
    #expect(factor.coordinate(of: .number(5)) == nil)
    #expect(factor.coordinate(of: .word("a")) == nil)
    let levels = Factor("l", .levels([.word("a"), .word("b")]))
    #expect(levels.coordinate(of: .word("b")) == 0.75)
    #expect(levels.coordinate(of: .word("c")) == nil)
    #expect(Factor("w", .weight).coordinate(of: .number(0.5)) == nil)
  }
}
