import NetworkMeasures
import Tables
import Testing

@testable import NetworkFiles

@Suite struct SampleReportTests {
  private func frame(_ beliefs: [TieBelief]) throws -> NetworkFrame {
    NetworkFrame(
      names: ["A", "B", "C"],
      layers: [
        NetworkLayer(
          name: "", network: try TieNetwork(order: 3, ties: [(0, 1, 1), (1, 2, -1)]),
          beliefs: beliefs)
      ], capabilities: Capabilities(order: 3))
  }

  private func measure(_ name: String) throws -> Measure {
    try #require(MeasureCatalogue.measure(name))
  }

  /// Sure ties have intervals of no width.
  @Test func sureTies() throws {
    var report = SampleReport(
      [try measure("strength")], kind: .beliefs, draws: 5, seed: 1, parameters: MeasureParameters())
    report.add(try frame([]))
    #expect(report.table.rows.count == 3)
    #expect(
      Array(report.table.rows[1][5...10])
        == [.number(2), .number(2), .number(2), .number(2), .number(2), .integer(5)])
  }

  @Test func ranges() throws {
    var report = SampleReport(
      [try measure("strength")], kind: .beliefs, draws: 200, seed: 1,
      parameters: MeasureParameters())
    report.add(
      try frame([TieBelief(low: 0.5, high: 2), TieBelief(low: -1, high: -1, honour: 0.5)]))
    guard case .number(let low) = report.table.rows[0][7],
      case .number(let high) = report.table.rows[0][9]
    else { return #expect(Bool(false)) }
    // 5% and 95% of 200 draws: within three standard errors of the quantiles of the split normal.
    #expect((0.3...0.7).contains(low) && (1.7...2.4).contains(high))
    #expect(report.table.rows[2][7] == .number(0) && report.table.rows[2][9] == .number(1))
  }

  @Test func nullModelsAreOfTheNetworkAlone() throws {
    var report = SampleReport(
      [try measure("degree"), try measure("mean_weight"), try measure("efficiency")],
      kind: .null(.signs), draws: 10, seed: 1, parameters: MeasureParameters())
    report.add(try frame([]))
    #expect(report.table.rows.count == 2)
    // The mean weight does not depend on which tie is negative: no z.
    #expect(report.table.rows[0][5] == .number(0) && report.table.rows[0][8] == .empty)
    #expect(report.refusals.map(\.measure) == ["efficiency"])
  }
}
