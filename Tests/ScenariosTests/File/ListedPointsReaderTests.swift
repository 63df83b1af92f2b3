import Designs
import SourceText
import Testing

@testable import Scenarios

@Suite struct ListedPointsReaderTests {
  private func load(_ csv: String) throws -> (SweepSpecification?, [String]) {
    let sandbox = try Sandbox()
    let path = FileSystem.join(sandbox.folder, "X.csv")
    try FileSystem.write(Array(csv.utf8), to: path)
    var diagnostics = Diagnostics()
    let sweep = loadSweep(
      try sandbox.write("try", "design: {csv: X.csv}\n"), into: &diagnostics)
    return (sweep, diagnostics.sorted().map(\.place))
  }

  @Test func aFileOfPoints() throws {
    let (read, found) = try load("a,b\n1,x\n-2.5e3,y\n1,\"with, comma\"\n")
    let sweep = try #require(read)
    #expect(found.isEmpty)
    #expect(sweep.space.factors.map(\.name) == ["a", "b"])
    #expect(sweep.space.values(of: sweep.design, at: 1) == [-2500, 1])
    #expect(sweep.space.factors[1].level(2) == .word("with, comma"))
  }

  @Test(arguments: [
    ("", ["- empty-file"]), ("a,b\n", ["1:10 bad-design"]), ("a,b\n1,\n", ["2:3 missing-value"]),
    ("a,a\n1,2\n", ["1:3 duplicate-column"]), ("a,b\n1,2,3\n", ["2:5 ragged-row"]),
  ]) func badFiles(csv: String, expected: [String]) throws {
    #expect(try load(csv).1 == expected)
  }

  @Test func aMissingFile() {
    #expect(problems("design: {csv: no-such.csv}") == ["1:15 unreadable"])
    #expect(problems("design: {csv: {fil: x.csv}}") == ["1:10 missing-key", "1:16 unknown-key"])
    #expect(problems("design: {csv: [x.csv]}") == ["1:15 wrong-type"])
  }
}
