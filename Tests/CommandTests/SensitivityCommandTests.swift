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
}
