import GSLNumerics
import NetworkFiles
import NetworkMeasures
import Tables
import Testing

@Suite struct LandscapeReportTests {
  /// A and B friends, C the enemy of both, D without ties; powers 1, 2, 3, 9.
  private static func frame() throws -> NetworkFrame {
    let friends = try TieNetwork(order: 4, ties: [(0, 1, 1)])
    // A directed tie counts half, so that both layers make A and C enemies by 1.
    let enemies = try TieNetwork(order: 4, isDirected: true, ties: [(0, 2, -2), (1, 2, -1)])
    var known = Capabilities(order: 4)
    known.set("power", [1, 2, 3, 9])
    known.set("hole", [1, nil, 3, 9])
    return NetworkFrame(
      period: "1939", names: ["A", "B", "C", "D"],
      layers: [
        NetworkLayer(name: "amity", network: friends),
        NetworkLayer(name: "enmity", network: enemies),
      ], capabilities: known)
  }

  private static func report(_ power: String?) throws -> LandscapeReport {
    var report = LandscapeReport(power: power, keeping: 3, random: CounterRandom(seed: 1))
    try report.add(frame())
    return report
  }

  @Test func minimaByHand() throws {
    let report = try Self.report("power")
    // s s p: AB 2, AC −3, BC −3. C apart: E = 2 (−3 − 3) = −12, and nothing else is stable.
    #expect(
      report.minima.rows == [
        [
          .text("1939"), .integer(1), .number(-12), .number(1), .text("A B"), .text("C"),
          .text("D"), .integer(1), .empty, .number(1), .text("exact"),
        ]
      ])
    #expect(report.actors.rows.map { $0[2] } == [.integer(1), .integer(1), .integer(2), .empty])
    #expect(report.actors.rows.map { $0[3] } == [.number(1), .number(1), .number(1), .empty])
  }

  @Test func withoutPowerAllCountAlike() throws {
    // AB 1, AC −1, BC −.5.
    #expect(try Self.report(nil).minima.rows[0][2] == .number(-3))
  }

  @Test func refusesUnknownPower() throws {
    #expect(throws: LandscapeReport.Problem.self) { try Self.report("cinc") }
    #expect(throws: LandscapeReport.Problem.self) { try Self.report("hole") }
  }
}
