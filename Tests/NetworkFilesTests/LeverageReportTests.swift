import NetworkMeasures
import Tables
import Testing

@testable import NetworkFiles

@Suite struct LeverageReportTests {
  @Test func aRowForEachRemoval() throws {
    var report = LeverageReport(
      [try #require(MeasureCatalogue.measure("ties"))], removal: .ties,
      parameters: MeasureParameters())
    report.add(
      NetworkFrame(
        period: "1", names: ["A", "B"],
        layers: [
          NetworkLayer(name: "x", network: try TieNetwork(order: 2, ties: [(0, 1, 1)]))
        ], capabilities: Capabilities(order: 2)))
    #expect(
      report.table.rows == [
        [
          .text("1"), .text("x"), .text("ties"), .empty, .text("A"), .text("B"), .number(1),
          .number(0), .number(-1),
        ]
      ])
  }
}
