import Designs
import Testing

@testable import Scenarios

@Suite struct SpaceReaderTests {
  private static let head =
    "design: {random: {points: 4}}\nfactors: {a: [0, 1], b: [0, 1], c: {levels: [x, y]}}\n"

  @Test func whatHoldsBetweenFactors() throws {
    let (read, found) = readSweep(
      Self.head + """
        correlations: [{between: [a, b], rank: 0.5}]
        constraints: [a + b <= 1, a < b]
        groups: {g: [a, c]}
        """)
    let space = try #require(read).space
    #expect(found.isEmpty)
    #expect(space.correlations == [FactorCorrelation(0, 1, 0.5, .rank)])
    #expect(space.constraints.map(\.text) == ["a + b <= 1", "a < b"])
    #expect(space.groups == [FactorGroup("g", [0, 2]), FactorGroup("b", [1])])
  }

  @Test(arguments: [
    ("correlations: [{between: [a], rank: 0.5}]", ["3:26 wrong-arguments"]),
    ("correlations: [{between: [a, b]}]", ["3:16 missing-key"]),
    ("correlations: [{between: [a, b], rank: 2}]", ["3:40 out-of-range"]),
    ("correlations: [{between: [a, b], rank: 1}]", ["3:15 bad-factors"]),
    ("correlations: [{between: [a, c], normal: 0.1}]", ["3:15 bad-factors"]),
    ("correlations: {a: b}", ["3:15 wrong-type"]),
    ("constraints: [a + d <= 1]", ["3:15 unknown-factor"]),
    ("constraints: [a + b]", ["3:15 bad-constraint"]),
    ("constraints: [c <= 1]", ["3:15 bad-constraint"]),
    ("groups: {a: [a, b]}", ["3:10 duplicate-name"]),
    ("groups: {g: [a, d]}", ["3:17 unknown-factor"]),
    ("groups: {g: [a, b], h: [b]}", ["3:9 bad-factors"]),
    ("groups: {g: a}", ["3:13 wrong-type"]),
  ]) func refusals(text: String, expected: [String]) {
    #expect(problems(Self.head + text) == expected)
  }
}
