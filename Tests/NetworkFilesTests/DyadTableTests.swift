import SourceText
import Testing

@testable import NetworkFiles

@Suite struct DyadTableTests {
  private func read(_ text: String) -> (table: DyadTable?, codes: [String]) {
    var diagnostics = Diagnostics()
    let table = DyadTable(
      SourceFile(name: "dyads.csv", bytes: Array(text.utf8)), into: &diagnostics)
    return (table, diagnostics.sorted().map { "\($0.location?.line ?? 0) \($0.code)" })
  }

  @Test func findsTheMostParticularRow() throws {
    let table = try #require(
      read("a,b,period,d,e\nA,B,,1,\nA,B,2000,2,5\nB,A,2000,3,\n").table)
    #expect(table.columns == ["d", "e"])
    #expect(table.value("d", "A", "B", period: "1999") == 1)
    #expect(table.value("d", "B", "A", period: "1999") == 1)
    #expect(table.value("d", "A", "B", period: "2000") == 2)
    #expect(table.value("d", "B", "A", period: "2000") == 3)
    #expect(table.value("e", "B", "A", period: "2000") == nil)
    #expect(table.value("d", "A", "C", period: "2000") == nil)
    #expect(table.value("f", "A", "B", period: "2000") == nil)
  }

  @Test func reportsAllAtOnce() {
    let (table, codes) = read("a,b,d\nA,B,1\nA,B,2\n,B,1\nA,C,x\n")
    #expect(table == nil)
    #expect(codes == ["3 duplicate-pair", "4 missing-value", "5 bad-number"])
    #expect(read("a,d\nA,1\n").codes.first == "1 missing-column")
  }
}
