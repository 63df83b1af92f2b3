import Foundation
import Testing

/// `entente threshold` on the shipped data set.
@Suite struct ThresholdCommandTests {
  private static let factor = "commitment.kappa.USA.TWN"
  private static let level = 0.3

  private func rows(_ text: String) -> [[String: Substring]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return lines.dropFirst().map { line in
      Dictionary(zip(lines[0].map(String.init), line)) { first, _ in first }
    }
  }

  /// The value found, put into the scenario, gives the level; a step beside it, another side. The
  /// probability of the attacker's aim falls with American commitment.
  @Test func theValueFoundGivesTheLevel() throws {
    let command = try Command()
    func find(_ jobs: String) throws -> Command.Outcome {
      try command.run(
        "threshold", "baseline-drift.yaml", "--factor", Self.factor, "--from", "-2", "--to", "6",
        "--of", "TWN", "--level", "\(Self.level)", "--draws", "20x10", "--format", "csv", "--jobs",
        jobs)
    }
    let one = try find("1")
    #expect(one.code == 0, "\(one.complaint)")
    #expect(try find("2").output == one.output)
    let found = try #require(rows(one.output).first)
    let threshold = try #require(found["threshold"].flatMap { Double($0) })
    let low = try #require(found["q05"].flatMap { Double($0) })
    let high = try #require(found["q95"].flatMap { Double($0) })
    #expect(low < threshold && threshold < high)

    /// The mean and its Monte Carlo error with the factor at a value.
    func run(_ value: Double) throws -> (value: Double, error: Double) {
      let run = try command.run(
        "run", "baseline-drift.yaml", "--set", "\(Self.factor)=\(value)", "--draws", "20x10",
        "--quiet")
      #expect(run.code == 0, "\(run.complaint)")
      let text = String(
        decoding: try command.read("Results/baseline-drift/summary.csv"), as: UTF8.self)
      let row = try #require(
        rows(text).first {
          $0["subject"] == "TWN" && $0["period"] == "2030-Q4" && $0["kappa"] == "elicited"
            && $0["measure"] == found["measure"]
        })
      return (
        try #require(row["scenario_value"].flatMap { Double($0) }),
        try #require(row["mc_se"].flatMap { Double($0) })
      )
    }
    let at = try run(threshold)
    #expect(abs(at.value - Self.level) <= at.error)
    // The search ends within a millionth of its interval of 8.
    #expect(try run(threshold - 1e-4).value > Self.level)
    #expect(try run(threshold + 1e-4).value < Self.level)
  }

  /// Sharded or not, on one thread or two, a sweep on both sides of the threshold crosses the level.
  @Test func aSweepCrossesThere() throws {
    let command = try Command()
    let found = try command.run(
      "threshold", "baseline-drift.yaml", "--factor", Self.factor, "--from", "-2", "--to", "6",
      "--of", "TWN", "--level", "\(Self.level)", "--draws", "20x10", "--format", "csv")
    let threshold = try #require(rows(found.output).first?["threshold"].flatMap { Double($0) })
    try command.write(
      "s.yaml",
      Command.head("s")
        + """
        sweep:
          draws: {parameters: 20, chance: 10}
          design: {grid: {}}
          factors: {\(Self.factor): {levels: [\(threshold - 1e-4), \(threshold + 1e-4)]}}

        """)
    #expect(try command.run("sweep", "s.yaml", "-q", "--output", "whole", "-j", "1").code == 0)
    let whole = try command.files(below: "whole/s.sweep")
    for shard in 1...2 {
      let run = try command.run(
        "sweep", "s.yaml", "-q", "--output", "parts", "--shard", "\(shard)/2", "-j", "2")
      #expect(run.code == 0, "\(run.complaint)")
    }
    #expect(try command.run("merge", "s.yaml", "-q", "--output", "parts").code == 0)
    #expect(try command.files(below: "parts/s.sweep") == whole)
    let outputs = rows(String(decoding: try #require(whole["outputs.csv"]), as: UTF8.self))
    let values = outputs.compactMap { $0["TWN_2030Q4"].flatMap { Double($0) } }
    #expect(values.count == 2 && values[0] > Self.level && values[1] < Self.level, "\(values)")
  }
}
