import AllianceModel
import Designs
import GSLNumerics
import Scenarios
import Tables
import Testing

@testable import Experiments

/// The regional index is linear in a stake (methods Q20), so that thresholds have a closed form.
@Suite struct ThresholdTests {
  private static let draws = Draws(parameters: 5, chance: 3)

  private func sweep() throws -> TestSweep {
    try TestSweep(
      [Factor("theatre.stake.SCV", .distribution(.uniform(low: 0, high: 1)))], points: 1,
      draws: Self.draws)
  }

  private func region(_ sweep: TestSweep) throws -> Int {
    try #require(sweep.model.outputs.firstIndex { $0.subject == .region })
  }

  /// Index at stakes 0 and 1 in each parameter draw.
  private func ends(_ sweep: TestSweep, isShift: Bool) throws -> [(low: Double, high: Double)] {
    let (runner, output) = (try PointRunner(sweep.model), try region(sweep))
    return try (0..<Self.draws.parameters).map { outer in
      let values = [0.0, 1.0].map {
        runner.mean(output, isShift: isShift, outer: outer, factors: [$0])
      }
      return (try #require(values[0]), try #require(values[1]))
    }
  }

  @Test(arguments: [1, 2, 3]) func solvesALinearEquation(_ jobs: Int) throws {
    let sweep = try sweep()
    let ends = try ends(sweep, isShift: false)
    let n = Double(ends.count)
    let mean = (low: ends.reduce(0) { $0 + $1.low } / n, high: ends.reduce(0) { $0 + $1.high } / n)
    let level = 0.3 * mean.low + 0.7 * mean.high
    let threshold = Threshold(
      sweep.model, output: try region(sweep), isShift: false, level: level, in: 0...1)
    let finding = try threshold.find(jobs: jobs)
    #expect(abs(try #require(finding.threshold) - 0.7) < 2e-6)
    let expected = ends.map { (level - $0.low) / ($0.high - $0.low) }
    #expect(finding.crossings.count == expected.filter { (0...1).contains($0) }.count)
    for (found, root) in zip(finding.crossings, expected.filter { (0...1).contains($0) }.sorted()) {
      #expect(abs(found - root) < 2e-6)
    }
  }

  @Test func saysWhenNothingCrosses() throws {
    let sweep = try sweep()
    for (level, above) in [(-0.1, 1.0), (2.5, 0.0)] {
      let finding = try Threshold(
        sweep.model, output: try region(sweep), isShift: false, level: level, in: 0...1
      ).find(jobs: 2)
      #expect(finding.threshold == nil && finding.crossings.isEmpty)
      #expect(finding.shares.above == above && finding.shares.below == 1 - above)
      let table = Threshold(
        sweep.model, output: try region(sweep), isShift: false, level: level, in: 0...1
      ).table(finding)
      #expect(table.rows[0][11] == .empty && table.rows[0][12] == .empty)
    }
  }
}
