import Foundation
import GSLNumerics
import Testing

@testable import AllianceModel
@testable import Scenarios

/// The balance of the shipped world at the military expenditure of earlier years (SIPRI, constant
/// dollars of 2023), everything else as it is today: methods M5f, after Heginbotham et al. 2015, The
/// U.S.–China Military Scorecard (RAND RR-392), who have the American advantage fall from 1996 to
/// 2017, more at Taiwan than in the Spratly Islands.
@Suite(.enabled(if: HistoricalTables.areAtHand, HistoricalTables.absence))
struct SpendingTrendTests {
  private static let years = [1996, 2003, 2010, 2017, 2024]

  /// Correlates of War numbers of the theatres' actors with a series.
  private static let numbers = [
    2: "USA", 200: "GBR", 365: "RUS", 710: "CHN", 713: "TWN", 732: "KOR", 740: "JPN", 750: "IND",
    770: "PAK", 840: "PHL", 900: "AUS",
  ]

  /// Billions of dollars by actor and year.
  private static func spending() throws -> [String: [Int: Double]] {
    var found: [String: [Int: Double]] = [:]
    let columns = ["ccode", "year", "milex_const2023_usd_m"]
    try HistoricalTables.read("sipri_milex_1949_2024.csv", columns) { cells in
      guard let code = cells[0].integer.flatMap({ numbers[$0] }), let year = cells[1].integer,
        let millions = cells[2].real
      else { return }
      found[code, default: [:]][year] = millions / 1000
    }
    return found
  }

  /// The shipped world with the spending of a year and the growth of the ten years before.
  private static func world(_ year: Int, _ spending: [String: [Int: Double]]) throws -> World {
    var world = Shipped.world
    for (code, series) in spending {
      let now = try #require(series[year], "\(code) \(year)")
      // Russia's series begins in 1992, Taiwan's in 1988.
      let first = try #require((year - 10...year - 1).first { series[$0] != nil })
      let growth = log(now / series[first]!) / Double(year - first)
      for (name, value) in [("milex", now), ("past_growth", growth)] {
        let position = try #require(world.parameters.position("power.\(name).\(code)"))
        world.parameters.override(position, with: .number(.fixed(value)))
      }
    }
    return world
  }

  /// P(attacker achieves its aim) in each theatre, the mean of 200 × 25 draws.
  private static func chances(_ world: World) throws -> [String: Double] {
    let simulation = try Simulation(
      world: world, events: [],
      horizon: Horizon(start: world.start, end: world.start, step: .quarter), reported: [0],
      interventions: [], seed: 1996)
    let simulator = try Simulator(simulation)
    let layout = simulation.outputs
    var sums = [Double](repeating: 0, count: layout.count)
    for outer in 0..<200 {
      simulator.setParameters(.nested(outer: outer, inner: 0))
      for inner in 0..<25 {
        var outputs = [Double](repeating: 0, count: layout.count)
        simulator.run(chance: DrawIndex.nested(outer: outer, inner: inner).chance, into: &outputs)
        for place in sums.indices { sums[place] += outputs[place] / 5000 }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: world.theatres.indices.map {
        (world.theatres[$0].id, sums[layout.theatre($0, measure: 0)])
      })
  }

  @Test func theScorecard() throws {
    let spending = try Self.spending()
    let found = try Self.years.map { try Self.chances(Self.world($0, spending)) }
    let (taiwan, seas) = (found.map { $0["TWN"]! }, found.map { $0["SCS"]! })
    #expect(taiwan == taiwan.sorted() && seas == seas.sorted())
    #expect(taiwan[3] - taiwan[0] > seas[3] - seas[0])
  }
}
