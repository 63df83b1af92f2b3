import Foundation
import Testing

/// `entente sensitivity`: files in, table out, exit codes.
@Suite struct SensitivityCommandTests {
  /// f = u + 2v + 3uv on four Saltelli blocks without second order; indices from SALib 1.6.0.
  private static let x = """
    u,v
    0.1,0.7
    0.6,0.7
    0.1,0.3
    0.6,0.3
    0.4,0.2
    0.9,0.2
    0.4,0.8
    0.9,0.8
    0.8,0.9
    0.2,0.9
    0.8,0.1
    0.2,0.1
    0.3,0.5
    0.5,0.5
    0.3,0.6
    0.5,0.6

    """
  private static let y =
    "y\n1.71\n3.26\n0.79\n1.74\n1.04\n1.84\n2.96\n4.66\n4.76\n2.54\n1.24\n0.46\n1.75\n2.25\n2.04\n2.6\n"

  @Test func table() throws {
    let command = try Command()
    try command.write("X.csv", Self.x)
    try command.write("Y.csv", Self.y)
    let run = try command.run(
      "sensitivity", "X.csv", "Y.csv", "--method", "sobol", "--bootstrap", "0", "--format", "csv")
    #expect(run.code == 0)
    #expect(
      run.output == """
        output,method,factor,other,index,value,low,high,se,n,dropped,note
        y,sobol,u,,S1,0.6011040044,,,,4,0,
        y,sobol,v,,S1,1.298327833,,,,4,0,above 1: an estimate is not bound to 0 to 1 as a true share is
        y,sobol,u,,ST,0.4661484027,,,,4,0,
        y,sobol,v,,ST,0.9643622631,,,,4,0,

        """)
    #expect(run.complaint.contains("y, sobol: no intervals"))
    let json = try command.run("sensitivity", "X.csv", "Y.csv", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    let text = try command.run(
      "sensitivity", "X.csv", "Y.csv", "--groups", "all=u+v", "--method", "sobol")
    // In one block of a single group AB would be B.
    #expect(text.code == 65 && text.complaint.contains("A with 'all' of B"))
  }

  @Test func sameBytesForAnyJobs() throws {
    let command = try Command()
    try command.write("X.csv", Self.x)
    try command.write("Y.csv", Self.y)
    let one = try command.run("sensitivity", "X.csv", "Y.csv", "--format", "csv", "--jobs", "1")
    let two = try command.run("sensitivity", "X.csv", "Y.csv", "--format", "csv", "--jobs", "2")
    #expect(one.output == two.output && one.code == 0)
  }

  @Test func refusals() throws {
    let command = try Command()
    try command.write("X.csv", Self.x)
    try command.write("Y.csv", Self.y)
    let unknown = try command.run("sensitivity", "X.csv", "Y.csv", "--method", "sobl")
    #expect(unknown.code == 64 && unknown.complaint.contains("did you mean 'sobol'?"))
    #expect(try command.run("sensitivity", "X.csv", "none.csv").code == 66)
    #expect(
      try command.run("sensitivity", "X.csv", "Y.csv", "--groups", "g=u+w").code == 64)
    try command.write("odd.csv", Self.x.replacing("0.1,0.3", with: "0.1,0.35"))
    let odd = try command.run("sensitivity", "odd.csv", "Y.csv", "--method", "sobol")
    #expect(odd.code == 65 && odd.output.isEmpty)
    #expect(odd.complaint.contains("[misfit]") && odd.complaint.contains("row 3 (block 1,"))
    try command.write("short.csv", "y\n1\n")
    let short = try command.run("sensitivity", "X.csv", "short.csv")
    #expect(short.code == 65 && short.complaint.contains("[row-count]"))
    try command.write("word.csv", Self.y.replacing("0.79", with: "O.79"))
    let word = try command.run("sensitivity", "X.csv", "word.csv")
    #expect(word.code == 65 && word.complaint.contains("word.csv:4:1: error: [bad-number]"))
  }

  /// One failed point in about 512, for every method on the design that it needs: every index has a
  /// value. f = u + 2 v² + 3 u w.
  @Test func oneFailedPointLeavesEveryIndexDefined() throws {
    let command = try Command()
    let designs = [
      "Saltelli blocks": "{saltelli: {points: 64}}", "FAST curves": "{fast: {points: 171}}",
      "trajectories that move one factor at a time": "{morris: {trajectories: 128}}",
      "any points": "{sobol: {points: 512}}",
    ]
    let methods = try command.run("list", "analyses", "--format", "csv").output
      .split(separator: "\n").dropFirst()
    var tried: Set<String> = []
    for line in methods {
      let name = String(line.prefix { $0 != "," })
      guard tried.insert(name).inserted else { continue }
      let need = try #require(designs.keys.first { line.contains($0) }, "\(line)")
      try command.write(
        "d.yaml", "design: \(designs[need]!)\nfactors: {u: [0, 1], v: [0, 1], w: [0, 1]}\n")
      #expect(try command.run("design", "d.yaml", "--output", "X.csv").code == 0)
      let points = String(decoding: try command.read("X.csv"), as: UTF8.self)
        .split(separator: "\n").dropFirst().map {
          $0.split(separator: ",").compactMap { Double($0) }
        }
      #expect((512...513).contains(points.count))
      var outputs = points.map { "\($0[0] + 2 * $0[1] * $0[1] + 3 * $0[0] * $0[2])" }
      outputs[100] = "NaN"
      try command.write("Y.csv", "y\n" + outputs.joined(separator: "\n") + "\n")
      let run = try command.run(
        "sensitivity", "X.csv", "Y.csv", "--method", name, "--bootstrap", "20", "--format", "csv")
      let rows = run.output.split(separator: "\n").dropFirst()
      #expect(run.code == 0 && rows.count >= 3, "\(name): \(run.complaint)")
      for row in rows {
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        #expect(Double(cells[5])?.isFinite == true && cells[10] == "1", "\(row)")
      }
    }
    #expect(tried.count > 10)
  }
}
