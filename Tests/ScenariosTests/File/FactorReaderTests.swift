import Designs
import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct FactorReaderTests {
  private func kind(_ text: String) -> Factor.Kind? {
    readSweep("{design: grid, factors: {a: \(text), b: [0, 1]}}").0?.space.factors[0].kind
  }

  @Test func everyForm() {
    #expect(kind("[0, 4]") == .distribution(.uniform(low: 0, high: 4)))
    #expect(kind("{normal: [1, 2]}") == .distribution(.normal(mean: 1, sd: 2)))
    #expect(
      kind("{range: [1, 2, 4], scale: log}")
        == .distribution(.splitNormal(low: 1, median: 2, high: 4, scale: .log)))
    #expect(kind("{levels: [0, 0.5, 1]}") == .levels([.number(0), .number(0.5), .number(1)]))
    #expect(kind("{levels: [cinc, stock]}") == .levels([.word("cinc"), .word("stock")]))
    #expect(
      kind("{levels: [2026-Q1, 2027-Q1]}") == .levels([.word("2026-Q1"), .word("2027-Q1")]))
  }

  /// Dates are decimal years: the middle of the first quarter of 2026 and the middle of 2027.
  @Test func rangesOfDates() throws {
    guard case .distribution(.uniform(let low, let high))? = kind("[2026-Q1, 2027]") else {
      Issue.record("no range")
      return
    }
    #expect(near(low, 2026.125, 0.002) && high == 2027.5)
    #expect(problems("{design: grid, factors: {a: [2026-Q1, soon]}}") == ["1:39 bad-date"])
  }

  @Test func shares() throws {
    let sweep = try #require(
      readSweep("{design: {random: {points: 3}}, dirichlet: {w: {x: 2, y: 3, z: 5}}}").0)
    #expect(sweep.space.factors.map(\.name) == ["x", "y", "z"])
    #expect(sweep.space.weights.first?.concentration == [2, 3, 5])
    let values = sweep.space.values(of: sweep.design, at: 0)
    #expect(near(values.reduce(0, +), 1))
  }

  @Test(arguments: [
    ("{w: {x: 2}}", ["1:53 wrong-arguments"]), ("{w: {x: 0, y: 1}}", ["1:57 out-of-range"]),
    ("{w: [x, y]}", ["1:53 wrong-type"]), ("{w: {x: 2, a: 1}}", ["1:60 duplicate-factor"]),
  ]) func badShares(text: String, expected: [String]) {
    #expect(problems("{design: grid, factors: {a: [0, 1]}, dirichlet: \(text)}") == expected)
  }

  @Test(arguments: [
    ("{levels: [1, 1]}", "duplicate-level"), ("{levels: []}", "no-range"),
    ("{levels: x}", "wrong-type"), ("{levels: [[1], 2]}", "wrong-type"),
    ("{levels: [1, 2], level: 3}", "unknown-key"), ("{uniforms: [0, 1]}", "unknown-key"),
    ("[0, .inf]", "not-finite"), ("[0, x]", "wrong-type"), ("[1, 1]", "impossible-distribution"),
  ]) func refusals(text: String, code: String) {
    let found = readSweep("{design: grid, factors: {a: \(text)}}").1
    #expect(found.map(\.code) == [code])
  }
}
