import SourceText
import Testing

@testable import Experiments

@Suite struct LooseTableTests {
  private func read(_ text: String) -> (table: LooseTable?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let table = LooseTable(SourceFile(name: "t", bytes: Array(text.utf8)), into: &diagnostics)
    return (table, diagnostics)
  }

  @Test func anyColumns() throws {
    let table = try #require(read("a,design_point,é\n1,0,x\n").table)
    #expect(table.names == ["a", "design_point", "é"])
    #expect(table.hasNumber("a") && !table.hasNumber("é"))
  }

  @Test func missingInTheWordsOfROrPython() throws {
    var (table, diagnostics) = read("a,b\n1,x\nNA,x\nnan,x\nNaN,x\n,x\n1e400,x\nlots,x\n")
    let found = try #require(table).numbers("a", into: &diagnostics)
    #expect(found == [1, nil, nil, nil, nil, nil, nil])
    // Missing is no mistake; what is no finite number is.
    #expect(diagnostics.all.map(\.code) == ["bad-number", "bad-number"])
    #expect(diagnostics.all.map { $0.location?.line } == [7, 8])
  }

  @Test func mistakes() {
    #expect(read("").diagnostics.all.map(\.code) == ["empty-file"])
    #expect(read("a,a\n1,2\n").diagnostics.all.map(\.code) == ["duplicate-column"])
    #expect(read("desing_point,a\n1,2\n").diagnostics.all.map(\.code) == ["unknown-column"])
    #expect(read("a,b\n1\n").diagnostics.all.map(\.code) == ["ragged-row"])
  }
}
