import Foundation
import Testing

/// `entente discover` on tables.
@Suite struct DiscoverCommandTests {
  private func command() throws -> Command {
    let command = try Command()
    var (x, y) = ("a,b\n", "cost\n")
    for row in 0..<80 {
      x += "\(row % 20),\(row / 20)\n"
      y += "\(row % 20 >= 12 ? 5 : 1)\n"
    }
    try command.write("X.csv", x)
    try command.write("Y.csv", y)
    return command
  }

  @Test func boxes() throws {
    let command = try command()
    let run = try command.run(
      "discover", "X.csv", "Y.csv", "--outcome", "cost", "--above", "3", "--output", "out")
    #expect(run.code == 0)
    #expect(run.output.contains("a is at least 11.5"))
    let names = try command.files(below: "out").keys.sorted()
    #expect(
      names == [
        "boxes.csv", "datapackage.json", "limits.csv", "membership.csv", "trajectory.csv",
      ])
    let package = String(decoding: try command.read("out/datapackage.json"), as: UTF8.self)
    #expect(
      package.contains("\"entente discover X.csv Y.csv --outcome cost --above 3\""), "\(package)")
    // The same again, into a folder that is its own.
    let first = try command.files(below: "out")
    try command.run(
      "discover", "X.csv", "Y.csv", "--outcome", "cost", "--above", "3", "--output", "out")
    #expect(try command.files(below: "out") == first)
  }

  @Test func usage() throws {
    let command = try command()
    let near = try command.run("discover", "X.csv", "Y.csv", "--outcome", "cots", "--above", "3")
    #expect(near.code == 64 && near.complaint.contains("did you mean 'cost'?"))
    for words in [
      ["--outcome", "cost"], ["--outcome", "cost", "--above", "1", "--below", "2"],
      ["--above", "1"], ["--outcome", "cost", "--above", "1", "--choose", "density=2"],
      ["--outcome", "cost", "--above", "1", "--factors", "a,c"],
    ] {
      let (process, out, err) = try command.start(["discover", "X.csv", "Y.csv"] + words)
      process.waitUntilExit()
      try out.close()
      try err.close()
      #expect(process.terminationStatus == 64, "\(words)")
    }
  }

  @Test func badInput() throws {
    let command = try command()
    try command.write("short.csv", "cost\n1\n")
    #expect(
      try command.run(
        "discover", "X.csv", "short.csv", "--outcome", "cost", "--above", "3"
      ).code == 65)
    let none = try command.run(
      "discover", "X.csv", "Y.csv", "--outcome", "cost", "--above", "9", "--output", "out")
    #expect(none.code == 65 && none.complaint == "entente: there is no case of interest\n")
    #expect(!command.exists("out"))
    #expect(
      try command.run("discover", "no.csv", "Y.csv", "--outcome", "cost", "--above", "3").code
        == 66)
    try FileManager.default.createDirectory(
      at: command.folder.appendingPathComponent("mine"), withIntermediateDirectories: true)
    #expect(
      try command.run(
        "discover", "X.csv", "Y.csv", "--outcome", "cost", "--above", "3", "--output", "mine"
      )
      .code == 73)
  }
}
