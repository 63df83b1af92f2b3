import Foundation
import Testing

@Suite struct FitCommandTests {
  /// Ten actors in a ring of pacts, half of which move one place on by the second period.
  private static let panel =
    "period,a,b\n"
    + (0..<10).map { "1,S\($0),S\(($0 + 1) % 10)\n" }.joined()
    + (0..<10).map { "2,S\($0),S\(($0 + ($0 % 2 == 0 ? 1 : 2)) % 10)\n" }.joined()

  @Test func fitsAPanel() throws {
    let command = try Command()
    try command.write("ties.csv", Self.panel)
    let outcome = try command.run("fit", "pacts", "ties.csv", "-t", "density", "--format", "csv")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("parameter,estimate,se,z,t_conv"))
    #expect(lines[1].hasPrefix("rate (period 1),"))
    #expect(outcome.complaint.contains("t_conv.max"))
    let again = try command.run("fit", "pacts", "ties.csv", "-t", "density", "--format", "csv")
    #expect(again.output == outcome.output)
    let other = try command.run(
      "fit", "pacts", "ties.csv", "-t", "density", "--format", "csv", "--seed", "2")
    #expect(other.output != outcome.output)
  }

  @Test func saysWhatIsWrong() throws {
    let command = try Command()
    try command.write("ties.csv", Self.panel)
    #expect(try command.run("fit", "pacts").code == 64)
    #expect(try command.run("fit", "packs", "ties.csv").complaint.contains("'pacts'"))
    #expect(try command.run("fit", "pacts", "absent.csv").code == 66)
    let word = try command.run("fit", "pacts", "ties.csv", "-t", "densty")
    #expect(word.code == 64 && word.complaint.contains("did you mean 'density'?"))
    let covariate = try command.run("fit", "pacts", "ties.csv", "-t", "density,ego(polity)")
    #expect(covariate.code == 65 && covariate.output.isEmpty)
    try command.write("bad.csv", "period,a,b\n1,A,A\n")
    let bad = try command.run("fit", "pacts", "bad.csv")
    #expect(bad.code == 65 && bad.complaint.contains("bad.csv:2:"))
    try command.write("still.csv", "period,a,b\n1,A,B\n2,A,B\n")
    let still = try command.run("fit", "pacts", "still.csv", "-t", "density")
    #expect(still.code == 65 && still.complaint.contains("nothing changes"))
  }

  /// A folder with all that there is to know: a row of the forecast for each pair, shares, the same
  /// bytes again on five threads; and what is missing at the end of the panel is said before anything is written.
  @Test func writesAFolder() throws {
    let command = try Command()
    try command.write("ties.csv", Self.panel)
    func fit(_ folder: String, _ more: String...) throws -> Command.Outcome {
      try command.run(
        ["fit", "pacts", "ties.csv", "-t", "density", "--output", folder] + more)
    }
    func text(_ name: String) throws -> String {
      String(decoding: try command.read(name), as: UTF8.self)
    }
    let outcome = try fit("one")
    #expect(outcome.code == 0 && outcome.complaint.contains("goodness of fit, p: degrees"))
    let forecast = try text("one/forecast.csv").split(separator: "\n")
    #expect(forecast[0] == "a,b,now,p,change" && forecast.count == 1 + 45)
    for line in forecast.dropFirst() {
      let cells = line.split(separator: ",")
      let p = try #require(Double(cells[3]))
      #expect((0...1).contains(p) && ["yes", "no"].contains(cells[2]))
    }
    #expect(try text("one/estimates.csv").contains("density,"))
    #expect(try text("one/covariance.csv").hasPrefix("parameter,rate (period 1),density"))
    #expect(try text("one/goodness.csv").contains("triads,"))
    _ = try fit("two", "--jobs", "5")
    for table in ["estimates", "covariance", "goodness", "forecast"] {
      #expect(try text("two/\(table).csv") == text("one/\(table).csv"))
    }
    _ = try fit("three", "--ahead", "3")
    #expect(try text("three/forecast.csv") != text("one/forecast.csv"))
    #expect(try fit("four", "--ahead", "0").code == 64)
    #expect(try command.run("fit", "pacts", "ties.csv", "-t", "density", "--ahead", "2").code == 64)

    let known = (0..<10).map { "1,S\($0),\($0)\n" }.joined()
    let later = (0..<10).map { "2,S\($0),\($0 == 7 ? "" : "1")\n" }.joined()
    try command.write("actors.csv", "period,actor,v\n" + known + later)
    let missing = try command.run(
      "fit", "pacts", "ties.csv", "--actors", "actors.csv", "-t", "density,alter(v)", "--output",
      "five")
    #expect(
      missing.code == 65
        && missing.complaint.contains("actors.csv:19:6: error: [missing-value] 'S7' has no 'v'"))
    #expect(!command.exists("five"))
  }

  @Test func listsEffects() throws {
    let outcome = try Command().run("fit", "effects")
    #expect(outcome.code == 0 && outcome.output.contains("friend_of_enemy"))
  }
}
