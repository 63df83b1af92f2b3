import Foundation
import Testing

/// `entente decide` on tables and results folders.
@Suite struct DecideCommandTests {
  private func command() throws -> Command {
    let command = try Command()
    var text = "policy,future,gain,cost\n"
    for (policy, gains) in [("a", [2, 2, 0, 1]), ("b", [1, 1, 1, 1]), ("c", [0, 4, 0, 0])] {
      for (future, gain) in gains.enumerated() { text += "\(policy),\(future),\(gain),1\n" }
    }
    try command.write("t.csv", text)
    return command
  }

  @Test func tables() throws {
    let command = try command()
    let run = try command.run(
      "decide", "t.csv", "--more", "gain", "--less", "cost", "--meets", "gain=1", "--output", "out")
    #expect(run.code == 0)
    #expect(run.output.contains("maximin: b (1"))
    let files = try command.files(below: "out")
    #expect(
      files.keys.sorted() == [
        "datapackage.json", "dominance.csv", "front.csv", "ranking.csv", "regret.csv",
      ])
    try command.run(
      "decide", "t.csv", "--more", "gain", "--less", "cost", "--meets", "gain=1", "--output",
      "out", "--jobs", "1")
    #expect(try command.files(below: "out") == files)
  }

  @Test func resultsFolders() throws {
    let command = try command()
    try command.write(
      "more.yaml",
      Command.head("more") + "events:\n  - at: 2026-Q1\n    change_capability: "
        + "{actor: CHN, spending: 2}\n")
    let made = try command.run(
      "run", "baseline-drift.yaml", "more.yaml", "--draws", "10x2", "--with", "draws", "--quiet")
    #expect(made.code == 0, "\(made.complaint)")
    let run = try command.run("decide", "Results", "--less", "region")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("2 policies in 10 futures.\n"))
    #expect(run.output.contains("laplace: baseline-drift ("))
    let draws = try command.run("decide", "Results", "--less", "region", "--table", "draws")
    #expect(draws.output.hasPrefix("2 policies in 20 futures in 10 groups.\n"))
    // Another seed: no common futures.
    try command.run(
      "run", "more.yaml", "--draws", "10x2", "--seed", "5", "--quiet", "--output", "Other")
    let other = try command.run(
      "decide", "Results/baseline-drift", "Other/more", "--less", "region")
    #expect(other.code == 65 && other.complaint.contains("share no random numbers"))
  }

  @Test func mistakes() throws {
    let command = try command()
    let near = try command.run("decide", "t.csv", "--more", "gian")
    #expect(near.code == 64 && near.complaint.contains("did you mean 'gain'?"))
    #expect(try command.run("decide", "t.csv").code == 64)
    #expect(try command.run("decide", "--more", "gain").code == 64)
    #expect(try command.run("decide", "no.csv", "--more", "gain").code == 66)
    #expect(try command.run("decide", "t.csv", "--more", "gain", "--meets", "cost=1").code == 64)
    #expect(
      try command.run("decide", "t.csv", "--more", "gain", "--front", "satisficing").code == 64)
    try command.write("twice.csv", "policy,future,gain\na,1,1\na,1,2\n")
    let twice = try command.run("decide", "twice.csv", "--more", "gain")
    #expect(twice.code == 65)
    #expect(twice.complaint.hasPrefix("twice.csv:3:1: error: [duplicate-outcome]"))
    #expect(try command.run("decide", "--rules").output.contains("minimax-regret"))
  }

  @Test func levers() throws {
    let command = try command()
    try command.write("X.csv", "base,pact\n0,0\n1,0\n0,1\n1,1\n")
    try command.write("Y.csv", "risk\n5\n3\n2\n1\n")
    try command.write("costs.csv", "lever,cost\nbase,1\npact,4\n")
    let run = try command.run(
      "decide", "X.csv", "Y.csv", "--levers", "costs.csv", "--less", "risk", "--meets", "risk=2")
    #expect(run.code == 0, "\(run.complaint)")
    #expect(run.output.hasSuffix("  pact = 1: risk 2, cost 4\n"))
    try command.write("costs.csv", "lever,cost\nbse,1\n")
    let near = try command.run(
      "decide", "X.csv", "Y.csv", "--levers", "costs.csv", "--less", "risk")
    #expect(near.code == 65 && near.complaint.contains("did you mean 'base'?"))
    #expect(
      try command.run("decide", "X.csv", "--levers", "costs.csv", "--less", "risk").code == 64)
  }
}
