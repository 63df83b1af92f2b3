import Designs
import SourceText
import Testing

@testable import Scenarios

@Suite struct DesignReaderTests {
  private static let factors = "factors: {a: [0, 1], b: {levels: [x, y]}}"

  private func design(_ text: String) -> (any Design)? {
    readSweep("design: \(text)\n" + Self.factors).0?.design
  }

  /// Each design with the number of points it must have: of two factors, a grid of 5 × 2; a centre
  /// and 2 + 1 others; 4 trajectories of 3; 2 curves; 3 × (2 × 2 + 2) and 3 × (2 + 2) rows.
  @Test(arguments: [
    ("grid", 10), ("{grid: {levels: 3}}", 6), ("{grid: {levels: {a: 4}}}", 8),
    ("one-at-a-time", 4), ("{one-at-a-time: {levels: 5, centre: {a: 0.5, b: y}}}", 6),
    ("{random: {points: 9}}", 9), ("{lhs: {points: 9}}", 9),
    ("{lhs: {points: 9, optimise: true, cycles: 2}}", 9), ("{sobol: {points: 9, skip: 3}}", 9),
    ("{halton: {points: 9, leap: 7, scramble: none}}", 9), ("{morris: {trajectories: 4}}", 12),
    ("{morris: {trajectories: 4, candidates: 20, levels: 6}}", 12),
    ("{fast: {points: 70}}", 140), ("{fast: {points: 20, harmonics: 2, phase: none}}", 40),
    ("{rbd-fast: {points: 8}}", 8), ("{saltelli: {points: 3}}", 18),
    ("{saltelli: {points: 3, second_order: false, scramble: shift}}", 12),
  ]) func everyDesign(text: String, count: Int) {
    #expect(design(text)?.count == count)
  }

  /// The table above and the listed ones cover the catalogue.
  @Test func noneForgotten() {
    let tested = [
      "grid", "one-at-a-time", "random", "lhs", "sobol", "halton", "morris", "fast", "rbd-fast",
      "saltelli", "list", "csv",
    ]
    #expect(Set(tested) == Set(DesignCatalogue.all.map(\.name)))
  }

  @Test(arguments: [
    ("{morris: {trajectories: 4, levels: 5}}", "1:44 bad-design"),
    ("{morris: {trajectories: 4, candidates: 3}}", "1:48 bad-design"),
    ("{fast: {points: 64}}", "1:25 bad-design"),
    ("{halton: {points: 4, leap: 2}}", "1:36 bad-design"),
    ("{lhs: {points: 4, optimise: 1}}", "1:37 wrong-type"),
    ("{lhs: {points: 3000, optimise: true}}", "1:24 bad-design"),
    ("{one-at-a-time: {centre: {a: 2}}}", "1:34 bad-design"),
    ("{one-at-a-time: {centre: {b: z}}}", "1:34 bad-design"),
    ("{one-at-a-time: {centre: {c: 2}}}", "1:35 unknown-factor"),
    ("{grid: {levels: [2]}}", "1:25 wrong-type"), ("{grid: {levels: {a: x}}}", "1:29 wrong-type"),
    ("{grid: 3}", "1:16 wrong-type"), ("{grid: {}, sobol: {}}", "1:9 wrong-type"),
    ("~", "1:9 wrong-type"),
  ]) func refusals(text: String, expected: String) {
    #expect(problems("design: \(text)\n" + Self.factors) == [expected])
  }

  /// Sobol' numbers end at 1,111 dimensions, which is 555 factors for Saltelli's blocks.
  @Test(arguments: [
    ("sobol", 1111, true), ("sobol", 1112, false), ("saltelli", 555, true),
    ("saltelli", 556, false), ("halton", 501, false),
  ])
  func beyondTheTables(name: String, count: Int, isPossible: Bool) {
    let many = (0..<count).map { "f\($0): [0, 1]" }.joined(separator: ", ")
    let (sweep, found) = readSweep("design: {\(name): {points: 2}}\nfactors: {\(many)}")
    #expect((sweep != nil) == isPossible)
    #expect(found.map(\.place) == (isPossible ? [] : ["1:10 bad-design"]))
  }
}
