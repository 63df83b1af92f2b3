import Discovery
import SourceText
import Tables
import Testing

@testable import Experiments

@Suite struct TreeReportTests {
  private func report(
    _ interest: DiscoveryRequest.Interest?, _ settings: TreeSettings = TreeSettings()
  ) throws -> TreeReport {
    var diagnostics = Diagnostics()
    var (x, y) = ("x,w\n", "y\n")
    for row in 0..<80 {
      x += "\(row % 20),\(["p", "q"][row / 40])\n"
      y += "\(row % 20 >= 12 ? (row < 40 ? 3 : 2) : 0)\n"
    }
    let a = LooseTable(SourceFile(name: "X", bytes: Array(x.utf8)), into: &diagnostics)!
    let b = LooseTable(SourceFile(name: "Y", bytes: Array(y.utf8)), into: &diagnostics)!
    let request = DiscoveryRequest(outcome: "y", interest: interest)
    let input = DiscoveryInput(a, b, request, into: &diagnostics)!
    return try TreeReport(input, settings: settings, seed: 1)
  }

  @Test func rulesOfACase() throws {
    let report = try report(.above(1))
    #expect(report.text.contains("Rule 1: x is at least 11.5\n  32 rows, 32 of interest"))
    #expect(report.text.contains("density 100%, coverage 100%"))
    let rules = report.rulesTable
    #expect(rules.rows.count == 2)
    #expect(rules.rows[0][3] == .integer(32) && rules.rows[0][6] == .integer(32))
  }

  @Test func rulesOfANumber() throws {
    let report = try report(nil)
    #expect(report.text.contains("Rule 1: x is at least 11.5 and w is p\n  16 rows, mean 3\n"))
    #expect(report.rulesTable.rows[0][6] == .empty)
    #expect(report.nodesTable.rows[0][3] == .text("x is at most 11.5"))
  }

  @Test func tablesHaveMeanings() throws {
    let tables = try report(nil).tables
    #expect(tables.map(\.name) == ["rules", "nodes", "pruning", "membership"])
    for table in tables { #expect(table.columns.allSatisfy { !$0.meaning.isEmpty }) }
    #expect(tables[3].rows.count == 80)
    #expect(tables[2].rows.filter { $0[5] == .boolean(true) }.count == 1)
    var settings = TreeSettings()
    settings.pruning = .none
    #expect(try report(nil, settings).pruningTable.rows[0][3] == .empty)
  }
}
