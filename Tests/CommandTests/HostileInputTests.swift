import Foundation
import Testing

/// Bad input: a clear error with its place, exit 65 or 66, nothing written, in about a second.
@Suite(.serialized) struct HostileInputTests {
  private func head(_ body: String) -> Data { Data((Command.head("x") + body).utf8) }

  /// Runs a hostile file; the first line of the complaint.
  private func refuse(_ bytes: Data, _ code: String, line: Int? = nil) throws {
    let command = try Command()
    try command.write("x.yaml", bytes)
    let run = try command.run("run", "x.yaml", "--draws", "2x2")
    #expect(run.code == 65, "\(run.complaint.prefix(300))")
    #expect(run.complaint.contains("[\(code)]"), "\(run.complaint.prefix(300))")
    if let line { #expect(run.complaint.hasPrefix("x.yaml:\(line):")) }
    #expect(!command.exists("Results"))
    // Ten times the goal, for debug builds on busy machines.
    #expect(run.seconds < 10)
  }

  @Test func bytesThatAreNoText() throws {
    var bytes = head("title: ")
    bytes.append(contentsOf: [0xC3, 0x28, 0x0A])
    let command = try Command()
    try command.write("x.yaml", bytes)
    let run = try command.run("check", "x.yaml")
    #expect(run.code == 65 && run.complaint.hasPrefix("x.yaml:4:8: error:"))
  }

  @Test func markAndLineEndsAreAccepted() throws {
    let command = try Command()
    let text = Command.head("x").replacingOccurrences(of: "\n", with: "\r\n")
    try command.write("x.yaml", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8))
    #expect(try command.run("check", "x.yaml", "-q").code == 0)
  }

  @Test(arguments: [
    ("seed: 1\nseed: 2\n", "duplicate-key", 5),
    ("parameters:\n  contest.exponnt: 1\n", "unknown-parameter", 5),
    ("parameters:\n  contest.exponent: {normal: [1, -1]}\n", "impossible-distribution", 5),
    ("parameters:\n  contest.exponent: -1\n", "out-of-range", 5),
    ("extends: x\n", "cyclic-extends", 4),
    ("horizon: {to: 2020-Q1}\n", "bad-horizon", 4),
    ("report: [2050-Q1]\n", "outside-horizon", 4),
    ("draws: 0\n", "out-of-range", 4),
    ("draws: {parameters: 1e99}\n", "out-of-range", 4),
  ])
  func wrongKeysAndValues(body: String, code: String, line: Int) throws {
    try refuse(head(body), code, line: line)
  }

  @Test func namesThatWouldEscape() throws {
    for name in ["../../x", "/x", "''", ".hidden", String(repeating: "a", count: 300)] {
      let text = "entente: 1\nname: \(name)\nbaseline: asia-pacific-2025\n"
      let command = try Command()
      try command.write("x.yaml", text)
      #expect(try command.run("run", "x.yaml", "--draws", "2x2").code == 65, "\(name)")
      #expect(!command.exists("Results"))
    }
  }

  @Test func emptyFoldersAndFiles() throws {
    let command = try Command()
    try command.write("empty.yaml", "")
    #expect(try command.run("check", "empty.yaml").code == 65)
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent("folder.yaml"), withIntermediateDirectories: true)
    #expect(try command.run("check", "folder.yaml").code == 66)
  }

  @Test func tenMegabytesOnOneLine() throws {
    try refuse(head("title: [" + String(repeating: "a, ", count: 3_300_000) + "]\n"), "yaml-limit")
  }

  @Test func anAliasBomb() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let command = try Command()
    try command.write("x.yaml", Command.head("x") + text)
    let run = try command.run("check", "x.yaml")
    #expect(run.code == 65 && run.seconds < 10)
  }
}
