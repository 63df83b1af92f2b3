import Foundation
import Testing

/// Same version, input and seed: same bytes (architecture, Promises).
@Suite struct SameBytesTests {
  private let pact = """
    report: [start, 2026-Q4, end]
    interventions: all
    events:
      - at: 2026-Q1
        sign_pact: {id: p, members: [CHN, RUS, PRK], obligations: [defence]}

    """

  @Test func forAnyThreadsAnyRunAnyPlace() throws {
    let command = try Command()
    try command.write("pact.yaml", Command.head("pact") + pact)
    func run(_ jobs: String, _ output: String) throws -> [String: Data] {
      let run = try command.run(
        "run", ".", "--draws", "20x5", "--jobs", jobs, "--output", output, "--quiet",
        "--with", "draws", "--with", "ties", "--with", "actors")
      #expect(run.code == 0, "\(run.complaint)")
      return try command.files(below: output)
    }
    let one = try run("1", "one")
    #expect(one.count == 2 + 13 + 14)
    #expect(try run("2", "two") == one)
    #expect(try run("7", "one") == one)
    let moved = try Command()
    try moved.write("pact.yaml", Command.head("pact") + pact)
    #expect(
      try moved.run(
        "run", ".", "--draws", "20x5", "-q", "--output", "there", "--with", "draws", "--with",
        "ties", "--with", "actors"
      ).code == 0)
    #expect(try moved.files(below: "there") == one)
  }

  @Test func comparesFoldersAndFilesAlike() throws {
    let command = try Command()
    try command.write("pact.yaml", Command.head("pact") + pact)
    try command.write("base.yaml", Command.head("base") + "report: [start, 2026-Q4, end]\n")
    #expect(try command.run("run", ".", "--draws", "20x5", "-q", "--digits", "full").code == 0)
    let folders = try command.run(
      "compare", "Results/base", "Results/pact", "--format", "csv", "--fail-on-difference")
    #expect(folders.code == 1)
    #expect(folders.output.hasPrefix("from,to,period,kappa,subject,measure,"))
    let files = try command.run(
      "compare", "base.yaml", "pact.yaml", "--draws", "20x5", "--format", "csv", "-q")
    #expect(files.code == 0)
    #expect(Set(files.output.split(separator: "\n")) == Set(folders.output.split(separator: "\n")))
    #expect(
      try command.run(
        "compare", "Results/base", "Results/pact", "--fail-on-difference", "--tolerance", "1"
      ).code == 0)
  }
}
