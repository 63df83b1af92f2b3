import Foundation
import Testing

/// Designs that grow, sweeps that stop by themselves, and what they are expected to show.
@Suite struct SweepGrowthTests {
  private func command(_ edit: (inout String) -> Void = { _ in }) throws -> Command {
    let command = try Command()
    try write(command, edit)
    return command
  }

  private func write(_ command: Command, _ edit: (inout String) -> Void) throws {
    var body = Command.sweep
    edit(&body)
    try command.write("s.yaml", Command.head("s") + body)
  }

  private func replace(_ old: String, _ new: String) -> (inout String) -> Void {
    { $0 = $0.replacingOccurrences(of: old, with: new) }
  }

  /// Points that ran before a design grew are not run again, and the bytes are those of the whole:
  /// for each kind of design whose first points stay.
  @Test(arguments: [
    ("sobol: {points: 96}", "sobol: {points: 160}"),
    ("halton: {points: 96}", "halton: {points: 97}"),
    ("random: {points: 20}", "random: {points: 50}"), ("lhs: {points: 32}", "lhs: {points: 64}"),
    ("saltelli: {points: 4}", "saltelli: {points: 8}"),
    ("morris: {trajectories: 3}", "morris: {trajectories: 5}"),
  ]) func designsGrow(short: String, long: String) throws {
    let command = try command(replace("sobol: {points: 96}", long))
    #expect(try command.run("sweep", "s.yaml", "-q", "--output", "whole").code == 0)
    try write(command, replace("sobol: {points: 96}", short))
    #expect(try command.run("sweep", "s.yaml", "-q").code == 0)
    let before = try command.read("Results/s.journal")
    try write(command, replace("sobol: {points: 96}", long))
    let run = try command.run("sweep", "s.yaml", "--resume")
    #expect(run.code == 0, "\(run.complaint)")
    #expect(run.complaint.contains("resuming"))
    #expect(
      try command.files(below: "Results/s.sweep") == command.files(below: "whole/s.sweep"))
    // The records of the first points are where they were: nothing was run twice.
    let after = try command.read("Results/s.journal")
    #expect(after.dropFirst(128).starts(with: before.dropFirst(128)))
    #expect(after.count == (try command.read("whole/s.journal")).count)
  }

  /// A longer design whose first points are others is another sweep, and nothing is lost.
  @Test func othersDoNot() throws {
    let command = try command(replace("sobol: {points: 96}", "lhs: {points: 32}"))
    #expect(try command.run("sweep", "s.yaml", "-q").code == 0)
    let before = try command.read("Results/s.journal")
    try write(command, replace("sobol: {points: 96}", "lhs: {points: 48}"))
    let other = try command.run("sweep", "s.yaml", "-q", "--resume")
    #expect(other.code == 65 && other.complaint.contains("another sweep"))
    try write(command, replace("sobol: {points: 96}", "lhs: {points: 16}"))
    let fewer = try command.run("sweep", "s.yaml", "-q", "--resume")
    #expect(fewer.code == 65 && fewer.complaint.contains("32 points, this one has 16"))
    #expect(try command.read("Results/s.journal") == before)
  }

  /// A merge that asks for more points than ran changes no shard.
  @Test func mergingWritesToNoJournal() throws {
    let command = try command()
    for shard in ["1/2", "2/2"] {
      #expect(try command.run("sweep", "s.yaml", "-q", "--shard", shard).code == 0)
    }
    let before = try command.files(below: "Results")
    let more = try command.run("merge", "s.yaml", "-q", "--points", "128")
    #expect(more.code == 65 && more.complaint.contains("48 of 64 points"), "\(more.complaint)")
    #expect(try command.files(below: "Results") == before)
    #expect(try command.run("merge", "s.yaml", "-q").code == 0)
  }

  /// The sweep ends at the first power of two at which the error is small enough, at the same point
  /// for any number of threads and after an interruption.
  @Test func stopsWhenTheErrorIsSmall() throws {
    let command = try command {
      $0 = $0.replacingOccurrences(
        of: "{sobol: {points: 96}}",
        with: "{random: {points: 4096}}\n  stop: {error: 0.012, theatre: TWN, quantity: value}")
    }
    let run = try command.run("sweep", "s.yaml", "-j", "2")
    #expect(run.code == 0, "\(run.complaint)")
    #expect(run.complaint.contains("no more are run"), "\(run.complaint)")
    let points = String(decoding: try command.read("Results/s.sweep/points.csv"), as: UTF8.self)
    let done = points.split(separator: "\n").count { $0.contains(",done,") }
    #expect(done >= 128 && done < 4096 && done & (done - 1) == 0)
    // sd/√n from the table, by hand.
    let outputs = String(decoding: try command.read("Results/s.sweep/outputs.csv"), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let column = try #require(outputs[0].firstIndex(of: "TWN_2030Q4"))
    let values = outputs.dropFirst().compactMap { Double($0[column]) }
    func error(_ count: Int) -> Double {
      let part = values.prefix(count)
      let mean = part.reduce(0, +) / Double(count)
      let squares = part.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(count - 1) / Double(count)).squareRoot()
    }
    #expect(values.count == done)
    #expect(error(done) <= 0.012 && error(done / 2) > 0.012)
    let whole = try command.files(below: "Results/s.sweep")
    #expect(
      try command.run("sweep", "s.yaml", "-q", "-j", "1", "--output", "b", "--max-points", "40")
        .code
        == 1)
    #expect(
      try command.run("sweep", "s.yaml", "-q", "-j", "1", "--output", "b", "--resume").code == 0)
    let again = try command.files(below: "b/s.sweep")
    #expect(again["outputs.csv"] == whole["outputs.csv"])
    #expect(again["summary.csv"] == whole["summary.csv"])
    let shard = try command.run("sweep", "s.yaml", "-q", "--shard", "1/2")
    #expect(shard.code == 64 && shard.complaint.contains("no shard knows"))
  }

  /// Expectations on indices agree with `entente sensitivity` on the sweep's own tables.
  @Test func indicesAreJudged() throws {
    let command = try command {
      $0 = $0.replacingOccurrences(of: "sobol: {points: 96}", with: "saltelli: {points: 64}")
      $0 += """
          expect:
            - {theatre: TWN, quantity: value, index: {name: ST, factor: contest.exponent, rank: {below: 1}}}
            - {theatre: TWN, quantity: value, index: {name: S1, factor: events.p.probability, value: {above: 0.9}}}
            - {theatre: TWN, quantity: value, index: {name: mu_star, factor: contest.exponent, value: {above: 0}}}

        """
    }
    let run = try command.run("sweep", "s.yaml")
    #expect(run.code == 1)
    let text = try command.run(
      "sensitivity", "Results/s.sweep/points.csv", "Results/s.sweep/outputs.csv", "--format", "csv",
      "--method", "sobol", "--output", "TWN_2030Q4")
    func index(_ name: String, _ factor: String) throws -> Double {
      let row = try #require(
        text.output.split(separator: "\n").first { $0.contains(",\(factor),,\(name),") })
      return try #require(Double(row.split(separator: ",", omittingEmptySubsequences: false)[5]))
    }
    let totals = try ["commitment.kappa.USA.TWN", "events.p.probability", "contest.exponent"].map {
      try index("ST", $0)
    }
    let isFirst = totals[2] == totals.max()
    #expect(run.complaint.contains("rank of contest.exponent by ST is") != isFirst)
    let s1 = (try index("S1", "events.p.probability") * 1e5).rounded() / 1e5
    #expect(
      run.complaint.contains("S1 of events.p.probability is \(s1), expected at least 0.9"),
      "\(run.complaint)")
    #expect(run.complaint.contains("the points give no mu_star"))
  }

  @Test(arguments: [
    (
      "expect: [{theatre: TWN, index: {name: SX, factor: contest.exponent, value: {above: 0}}}]",
      "there is no index 'SX'"
    ),
    (
      "expect: [{theatre: TWN, index: {name: ST, factor: contest.exponnt, value: {above: 0}}}]",
      "did you mean 'contest.exponent'?"
    ),
    ("expect: [{theatre: TWN, index: {name: ST, factor: contest.exponent}}]", "no-condition"),
    ("stop: {error: -1, theatre: TWN}", "error must be above 0"),
    ("stop: {error: 0.1, theatre: TWX}", "TWX"), ("stop: {theatre: TWN}", "missing-key"),
    ("stop: {second: 5}", "did you mean 'seconds'?"),
  ]) func badGates(text: String, message: String) throws {
    let command = try command { $0 += "  \(text)\n" }
    for word in ["check", "sweep"] {
      let run = try command.run(word, "s.yaml")
      #expect(run.code == 65)
      #expect(run.complaint.contains(message), "\(run.complaint)")
      #expect(!command.exists("Results"))
    }
  }

  /// A sweep against a stored one, with a stated tolerance.
  @Test func comparedWithAReference() throws {
    let command = try command(replace("points: 96", "points: 8"))
    #expect(try command.run("sweep", "s.yaml", "-q", "--output", "a").code == 0)
    #expect(try command.run("sweep", "s.yaml", "-q", "--output", "b").code == 0)
    let words = ["compare", "a/s.sweep", "b/s.sweep", "--fail-on-difference"]
    #expect(try command.run(words).code == 0)
    var text = String(decoding: try command.read("b/s.sweep/outputs.csv"), as: UTF8.self)
    var lines = text.split(separator: "\n").map(String.init)
    var cells = lines[4].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[1] = "\((Double(cells[1]) ?? 0) + 0.004)"
    lines[4] = cells.joined(separator: ",")
    text = lines.joined(separator: "\n") + "\n"
    try command.write("b/s.sweep/outputs.csv", text)
    let found = try command.run(words + ["--format", "csv"])
    #expect(found.code == 1)
    let row = try #require(found.output.split(separator: "\n").dropFirst().first)
      .split(separator: ",", omittingEmptySubsequences: false)
    #expect(row[3...4] == ["8", "0"] && row[7] == "3")
    #expect(abs((Double(row[6]) ?? 0) - 0.004) < 1e-9 && abs((Double(row[5]) ?? 0) - 0.0005) < 1e-9)
    #expect(try command.run(words + ["--tolerance", "0.005"]).code == 0)
    #expect(try command.run(words + ["--tolerance", "0.003"]).code == 1)
    lines[4] = "3" + String(repeating: ",", count: cells.count - 1)
    try command.write("b/s.sweep/outputs.csv", lines.joined(separator: "\n") + "\n")
    #expect(try command.run(words + ["--tolerance", "1"]).code == 1)
    try write(command, replace("points: 96", "points: 9"))
    #expect(try command.run("sweep", "s.yaml", "-q", "--output", "c").code == 0)
    let other = try command.run("compare", "a/s.sweep", "c/s.sweep")
    #expect(other.code == 65 && other.complaint.contains("the points in"), "\(other.complaint)")
  }

  /// What did not run cannot be judged.
  @Test func anUnfinishedSweepIsNotJudged() throws {
    let command = try command { $0 += "  expect: [{theatre: TWN, points: {above: 96}}]\n" }
    let part = try command.run("sweep", "s.yaml", "--max-points", "8")
    #expect(part.code == 1 && part.complaint.contains("expectations wait"), "\(part.complaint)")
    #expect(!part.complaint.contains("[expectation]"))
    let whole = try command.run("sweep", "s.yaml", "--resume")
    #expect(whole.code == 0 && whole.complaint.contains("1 of 1 expectations met"))
  }
}
