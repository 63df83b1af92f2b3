import NetworkMeasures
import Tables
import Testing

@testable import NetworkFiles

@Suite struct MeasureReportTests {
  private func frame(_ layers: [(String, [(Int, Int, Double)])]) throws -> NetworkFrame {
    NetworkFrame(
      period: "2001", names: ["A", "B", "C"],
      layers: try layers.map { name, ties in
        NetworkLayer(
          name: name,
          network: try TieNetwork(
            order: 3, ties: ties.map { (first: $0.0, second: $0.1, weight: $0.2) }))
      }, capabilities: Capabilities(order: 3))
  }

  @Test func oneRowForEachValue() throws {
    var report = MeasureReport([try #require(MeasureCatalogue.measure("degree"))])
    report.add(try frame([("x", [(0, 1, 1)]), ("y", [])]))
    #expect(report.table.rows.count == 6 && report.refusals.isEmpty)
    #expect(
      report.table.rows[0] == [
        .text("2001"), .text("x"), .text("degree"), .text("A"), .empty, .number(1), .empty,
      ])
  }

  @Test func aRefusalIsARowWithItsReason() throws {
    var report = MeasureReport([try #require(MeasureCatalogue.measure("closeness"))])
    report.add(try frame([("x", [(0, 1, -1)])]))
    #expect(report.refusals.map(\.measure) == ["closeness"])
    guard case .text(let note) = report.table.rows[0][6] else { return #expect(Bool(false)) }
    #expect(note.hasPrefix("refused: is not defined for negative ties"))
    #expect(report.table.rows[0][5] == .empty)
  }

  @Test func theListSaysAllThatAPageNeeds() {
    let table = measureList()
    #expect(table.rows.count == MeasureCatalogue.all.count)
    #expect(table.rows.allSatisfy { row in !row.contains(.empty) && !row.contains(.text("")) })
  }
}
