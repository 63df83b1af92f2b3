import Foundation
import Testing

/// Exit codes are a promise to scripts (architecture, Command line).
@Suite struct ExitCodeTests {
  @Test func done() throws {
    let command = try Command()
    let run = try command.run("run", "baseline-drift.yaml", "--draws", "10x2", "--quiet")
    #expect(run.code == 0 && run.output.isEmpty && run.complaint.isEmpty)
    #expect(command.exists("Results/baseline-drift/headline.csv"))
  }

  @Test func anExpectationMissed() throws {
    let command = try Command()
    let text = Command.head("x") + "expect:\n  - {theatre: TWN, value: {above: 2}}\n"
    try command.write("x.yaml", text)
    let run = try command.run("run", "x.yaml", "--draws", "10x2", "--quiet")
    #expect(run.code == 1)
    #expect(run.complaint.hasPrefix("x.yaml:5:5: error: [expectation]"))
    let junit = try command.run(
      "run", "x.yaml", "--draws", "10x2", "--quiet", "--format", "junit")
    #expect(junit.code == 1 && junit.output.contains("failures=\"1\""))
    #expect(
      try command.run("run", "x.yaml", "--draws", "10x2", "-q", "--format", "github")
        .complaint.hasPrefix("::error file=x.yaml,line=5,"))
  }

  @Test func usage() throws {
    let command = try Command()
    let unknown = try command.run("rnu")
    #expect(unknown.code == 64 && unknown.complaint.contains("run"))
    #expect(try command.run("run", "x", "--drwas", "1x1").complaint.contains("--draws"))
    for words in [["--draws", "0x5"], ["--draws", "many"], ["--set", "x"], ["--jobs", "0"]] {
      let run = try command.run("run", "baseline-drift.yaml", words[0], words[1])
      #expect(run.code == 64, "\(words)")
    }
    let dynamics = try command.run("run", "baseline-drift.yaml", "--dynamics", "leaders,pact")
    #expect(dynamics.code == 64 && dynamics.complaint.contains("did you mean 'pacts'?"))
    #expect(!command.exists("Results"))
  }

  @Test func badScenarioAndMissingInput() throws {
    let command = try Command()
    try command.write("x.yaml", Command.head("x") + "evnts: []\n")
    let bad = try command.run("run", ".")
    #expect(bad.code == 65)
    #expect(
      bad.complaint == """
        ./x.yaml:4:1: error: [unknown-key] key of a scenario 'evnts' is not known
          evnts: []
          ^~~~~
          help: did you mean 'events'?
        1 error

        """)
    #expect(!command.exists("Results"))
    #expect(try command.run("run", "nowhere.yaml").code == 66)
  }

  @Test func aForeignFolderIsLeftAlone() throws {
    let command = try Command()
    let foreign = command.folder.appendingPathComponent("Results/baseline-drift")
    try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
    try command.write("Results/baseline-drift/mine.txt", "mine")
    let run = try command.run("run", "baseline-drift.yaml", "--draws", "10x2")
    #expect(run.code == 73)
    #expect(try command.files(below: "Results").count == 1)
    #expect(try command.run("new", "baseline-drift.yaml").code == 73)
  }

  @Test func interrupted() throws {
    let command = try Command()
    let (process, out, err) = try command.start(
      ["run", "baseline-drift.yaml", "--draws", "4000x40", "--quiet"])
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    process.waitUntilExit()
    try out.close()
    try err.close()
    #expect(process.terminationStatus == 130)
    #expect(!command.exists("Results/baseline-drift"))
  }
}
