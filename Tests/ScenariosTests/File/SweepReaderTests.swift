import Designs
import SourceText
import Testing

@testable import Scenarios

@Suite struct SweepReaderTests {
  private static let good = """
    design: {sobol: {points: 8, scramble: none, skip: 1}}
    factors:
      commitment.kappa.USA.TWN: {uniform: [0, 4]}
      events.trilateral-2026.probability: [0, 1]
      pact: {levels: [defence, consultation]}
    """

  /// The points are those of the sequence (scipy 1.17.1), in physical units.
  @Test func aWholeSection() throws {
    let (read, found) = readSweep(Self.good)
    let sweep = try #require(read)
    #expect(found.isEmpty)
    #expect(sweep.space.factors.map(\.name).last == "pact")
    #expect(sweep.design.kind == "sobol" && sweep.design.count == 8)
    #expect(sweep.space.values(of: sweep.design, at: 0) == [2, 0.5, 1])
    #expect(sweep.space.values(of: sweep.design, at: 1) == [3, 0.25, 0])
    #expect(sweep.locations["pact"]?.line == 5)
    #expect(sweep.others.isEmpty)
  }

  @Test func keysOfOthersAreKept() throws {
    let (read, found) = readSweep(
      Self.good + "\ndraws: {parameters: 1, chance: 400}\nstop: {minutes: 5}\nexpect: []")
    #expect(found.isEmpty)
    #expect(Set(try #require(read).others.keys) == ["draws", "stop", "expect"])
  }

  @Test func seeds() throws {
    let text = "design: {random: {points: 2}}\nfactors: {a: [0, 1]}"
    #expect(readSweep(text, seed: 5).0?.seed == 5)
    #expect(readSweep(text + "\nseed: -1", seed: 5).0?.seed == .max)
    #expect(readSweep(text + "\nseed: 7", settings: SweepSettings(seed: 9)).0?.seed == 9)
    let a = try #require(readSweep(text, seed: 5).0)
    let b = try #require(readSweep(text, seed: 6).0)
    #expect(a.design.points != b.design.points)
  }

  /// Every problem in one pass, each with its place.
  @Test(arguments: [
    ("{factors: {a: [0, 1]}}", ["1:1 missing-key"]),
    ("{design: {soboll: {points: 8}}, factors: {a: [0, 1]}}", ["1:11 unknown-design"]),
    (
      "{design: {sobol: {point: 8}}, factors: {a: [0, 1]}}",
      ["1:11 missing-key", "1:19 unknown-key"]
    ),
    ("{design: {sobol: {points: 0}}, factors: {a: [0, 1]}}", ["1:27 out-of-range"]),
    (
      "{design: {sobol: {points: 8, scramble: owens}}, factors: {a: [0, 1]}}", ["1:40 unknown-word"]
    ),
    ("{design: [sobol], factors: {a: [0, 1]}}", ["1:10 wrong-type"]),
    ("{design: {sobol: {points: 8}}}", ["1:1 missing-key"]),
    ("{design: {sobol: {points: 8}}, factors: {}}", ["1:41 no-factors"]),
    (
      "{design: sobol, factors: {a: 3, b: [1], c: [2, 1], d: {fixed: 1}, e: {levels: [x]}}}",
      [
        "1:10 missing-key", "1:30 wrong-type", "1:36 wrong-arguments",
        "1:44 impossible-distribution", "1:55 no-range",
        "1:79 no-range",
      ]
    ),
    (
      "{design: grid, factors: {a: [0, 1], 'a b': [0, 1]}, factor: 1}",
      ["1:37 bad-name", "1:53 unknown-key"]
    ),
    ("{design: {grid: {levels: {b: 3}}}, factors: {a: [0, 1]}}", ["1:27 unknown-factor"]),
    (
      "{design: {sobol: {points: 8, scramble: none}}, factors: {a: {normal: [0, 1]}}}",
      ["1:58 bad-design"]
    ),
    (
      "{design: grid, factors: {a: [0, 1]}, correlations: [{between: [a, b], rank: 0.5}]}",
      ["1:67 unknown-factor"]
    ),
    (
      "{design: grid, factors: {a: [0, 1], b: [0, 1]}, correlations: [{between: [a, b], rank: 0.5}]}",
      ["1:63 bad-design"]
    ),
  ]) func refusals(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  /// A wrong design, factor and constraint are all reported, and nothing that follows from them.
  @Test func oneWrongPartHidesNoOther() {
    let text = """
      design: {saltelli: {points: 4, scrmble: none}}
      factors: {a: {unifrm: [0, 4]}, b: [0, 1]}
      constraints: [a + d < 1, a < b]
      correlations: [{between: [a, b], rank: 0.5}]
      """
    #expect(problems(text) == ["1:32 unknown-key", "2:15 unknown-key", "3:15 unknown-factor"])
  }

  @Test func nearestWordsAreOffered() {
    let found = readSweep("{design: {sobl: {points: 8}}, factors: {a: [0, 1]}}").1
    #expect(found[0].help == "did you mean 'sobol'?")
  }

  @Test func sizeFromTheCommandLine() throws {
    let text = "{design: {sobol: {points: 8}}, factors: {a: [0, 1]}}"
    #expect(readSweep(text, settings: SweepSettings(points: 32)).0?.design.count == 32)
    #expect(
      readSweep("{design: sobol, factors: {a: [0, 1]}}", settings: SweepSettings(points: 4)).0?
        .design.count == 4)
    let grid = readSweep(
      "{design: grid, factors: {a: [0, 1]}}", settings: SweepSettings(points: 4)
    ).1
    #expect(grid.map(\.code) == ["bad-design"])
  }

  @Test func listedPointsNameTheFactors() throws {
    let (read, found) = readSweep(
      "design:\n  list:\n    - {a: 1, b: x}\n    - {a: 2.5, b: y}\n    - {a: 1, b: y}")
    let sweep = try #require(read)
    #expect(found.isEmpty)
    #expect(
      (0..<3).map { sweep.space.values(of: sweep.design, at: $0) } == [[1, 0], [2.5, 1], [1, 1]])
    #expect(sweep.space.factors[1].level(1) == .word("y"))
    #expect(sweep.locations["b"]?.line == 3)
  }

  @Test(arguments: [
    ("{design: list}", ["1:10 missing-key"]), ("{design: {list: []}}", ["1:11 bad-design"]),
    ("{design: {list: [{a: 1}, {b: 1}]}}", ["1:26 missing-key", "1:27 unknown-key"]),
    ("{design: {list: [{a: 1}]}, factors: {a: [0, 1]}}", ["1:28 bad-design"]),
    ("{design: {list: [{a: [1]}, 5]}}", ["1:22 wrong-type", "1:28 wrong-type"]),
  ]) func refusedLists(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }
}
