import Discovery
import SourceText
import Tables
import Testing

@testable import Experiments

@Suite struct BoxReportTests {
  private func report(_ most: Int = 1) throws -> BoxReport {
    var diagnostics = Diagnostics()
    // Of interest: x at least 15 and w other than q; the row without an outcome is left out.
    var (x, y) = ("x,w\n", "y\n")
    for row in 0..<60 {
      x += "\(row % 30),\(["p", "q", "r"][row / 7 % 3])\n"
      y += row == 5 ? "NaN\n" : "\(row % 30 >= 15 && row / 7 % 3 != 1 ? 2 : 0)\n"
    }
    let a = LooseTable(SourceFile(name: "X", bytes: Array(x.utf8)), into: &diagnostics)!
    let b = LooseTable(SourceFile(name: "Y", bytes: Array(y.utf8)), into: &diagnostics)!
    let request = DiscoveryRequest(outcome: "y", interest: .above(1))
    let input = DiscoveryInput(a, b, request, into: &diagnostics)!
    return try BoxReport(
      input, most: most, choice: .balanced, settings: PrimSettings(), resamples: 10, seed: 1)
  }

  @Test func tablesHaveTheirKeysAndMeanings() throws {
    let tables = try report().tables
    #expect(tables.map(\.name) == ["limits", "boxes", "trajectory", "membership"])
    for table in tables {
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty })
      #expect(!table.rows.isEmpty)
    }
    #expect(tables[3].rows.count == 59)
  }

  @Test func textSaysWhatWasFoundAndLeftOut() throws {
    let text = try report().text
    #expect(text.hasPrefix("Left out: 1 failed or without an outcome.\n"))
    #expect(text.contains("w is p or r  (quasi-p "))
    #expect(text.contains("x is at least 14.5  (quasi-p below 0.0001, again in "))
    #expect(text.contains("density 100%, coverage 100%"))
  }
}
