import Foundation
import Testing

/// `entente design` as a user meets it.
@Suite struct DesignCommandTests {
  private static let text = """
    design: {sobol: {points: 8, scramble: none, skip: 1}}
    factors:
      a: [0, 4]
      pact: {levels: [defence, consultation]}

    """

  /// The first points of the sequence (Joe & Kuo), in units and words.
  @Test func valuesAndCoordinates() throws {
    let command = try Command()
    try command.write("d.yaml", Self.text)
    let values = try command.run("design", "d.yaml", "--to", "3")
    #expect(values.code == 0)
    #expect(values.output == "a,pact\n2,consultation\n3,defence\n1,consultation\n")
    let unit = try command.run("design", "d.yaml", "--unit", "--index", "--from", "1", "--to", "2")
    #expect(unit.output == "design_point,a,pact\n1,0.75,0.25\n")
  }

  /// Parts put together, a larger size and a file are the same points.
  @Test func partsSizesAndFiles() throws {
    let command = try Command()
    try command.write("d.yaml", Self.text)
    let whole = try command.run("design", "d.yaml").output
    let first = try command.run("design", "d.yaml", "--to", "5").output
    let second = try command.run("design", "d.yaml", "--from", "5").output
    #expect(whole == first + second.drop { $0 != "\n" }.dropFirst())
    let larger = try command.run("design", "d.yaml", "--points", "64").output
    #expect(larger.hasPrefix(whole) && larger.utf8.filter { $0 == 10 }.count == 65)
    let file = try command.run("design", "d.yaml", "--output", "X.csv")
    #expect(file.code == 0 && file.output.isEmpty)
    #expect(String(decoding: try command.read("X.csv"), as: UTF8.self) == whole)
  }

  /// What was written is read again as points, to the same values.
  @Test func pointsFromAFile() throws {
    let command = try Command()
    try command.write("d.yaml", Self.text)
    let whole = try command.run("design", "d.yaml", "--output", "X.csv")
    #expect(whole.code == 0)
    try command.write("again.yaml", "design: {csv: X.csv}\n")
    let again = try command.run("design", "again.yaml")
    #expect(again.output == String(decoding: try command.read("X.csv"), as: UTF8.self))
    try command.write("X.csv", "a,b\n1,\n2\n")
    let bad = try command.run("design", "again.yaml")
    #expect(bad.code == 65 && bad.output.isEmpty)
    #expect(bad.complaint.contains("X.csv:3:"))
    try command.write("gone.yaml", "design: {csv: nothing.csv}\n")
    #expect(try command.run("design", "gone.yaml").code == 65)
  }

  @Test func seedsChangeRandomisedPoints() throws {
    let command = try Command()
    try command.write("r.yaml", "design: {lhs: {points: 6}}\nfactors: {a: [0, 1]}\nseed: 1\n")
    let own = try command.run("design", "r.yaml").output
    #expect(try command.run("design", "r.yaml", "--seed", "1").output == own)
    #expect(try command.run("design", "r.yaml", "--seed", "-9").output != own)
  }

  @Test func pointsThatBreakConstraintsAreCounted() throws {
    let command = try Command()
    try command.write(
      "c.yaml",
      "design: {grid: {levels: 3}}\nfactors: {a: [0, 1], b: [0, 1]}\nconstraints: [a < b]\n")
    let found = try command.run("design", "c.yaml")
    #expect(found.code == 0)
    #expect(Set(found.output.split(separator: "\n")) == ["a,b", "0,0.5", "0.5,1", "0,1"])
    #expect(found.complaint.contains("6 of 9 points break a constraint"))
    #expect(try command.run("design", "c.yaml", "--quiet").complaint.isEmpty)
  }

  /// Every problem in one pass, nothing written, code 65.
  @Test func badFiles() throws {
    let command = try Command()
    try command.write(
      "bad.yaml",
      """
      design: {saltelli: {points: 4, scrmble: none}}
      factors:
        a: {unifrm: [0, 4]}
        b: [0, 1]
      constraints: [a + d < 1]

      """)
    let found = try command.run("design", "bad.yaml", "--output", "X.csv")
    #expect(found.code == 65)
    #expect(!command.exists("X.csv"))
    for place in ["bad.yaml:1:32:", "bad.yaml:3:7:", "bad.yaml:5:15:", "did you mean 'scramble'?"] {
      #expect(found.complaint.contains(place), "\(place)")
    }
  }

  @Test func codesOfUseAndPlaces() throws {
    let command = try Command()
    try command.write("d.yaml", Self.text)
    #expect(try command.run("design").code == 64)
    #expect(try command.run("design", "d.yaml", "--from", "9").code == 64)
    #expect(try command.run("design", "d.yaml", "--from", "5", "--to", "4").code == 64)
    #expect(try command.run("design", "d.yaml", "--points", "0").code == 64)
    #expect(try command.run("design", "nothing.yaml").code == 66)
    #expect(try command.run("design", "d.yaml", "--output", "no/such/X.csv").code == 73)
    #expect(try command.run("design", "d.yaml", "--output", "/dev/null").code == 73)
  }

  @Test func theListNamesEveryDesign() throws {
    let command = try Command()
    let list = try command.run("list", "designs").output
    for word in ["grid", "csv", "one-at-a-time", "lhs", "sobol", "halton", "morris", "saltelli"] {
      #expect(list.contains("\n\(word) "))
    }
  }

  /// `entente check` takes a scenario with a sound section and refuses a bad one.
  @Test func scenariosAreChecked() throws {
    let command = try Command()
    let head = "entente: 1\nname: s\nbaseline: asia-pacific-2025\nreference: baseline-drift\n"
    let sweep =
      "sweep: {design: {morris: {trajectories: 4}}, factors: {contest.exponent: [0.5, 2]}}\n"
    try command.write("s.yaml", head + sweep)
    #expect(try command.run("check", "s.yaml").code == 0)
    try command.write("s.yaml", head + sweep.replacingOccurrences(of: "morris", with: "moris"))
    let bad = try command.run("check", "s.yaml")
    #expect(bad.code == 65 && bad.complaint.contains("did you mean 'morris'?"))
  }
}
