import Foundation
import GSLNumerics
import Testing

@testable import AllianceModel
@testable import Scenarios

/// Exits of leaders 1946–2010 (Archigos) against the shipped hazards and their uncertainty, year by
/// year in office, the regime that of the year before.
@Suite(.enabled(if: HistoricalTables.areAtHand, HistoricalTables.absence))
struct LeaderHistoryTests {
  /// A year, or what there is of it, of a leader in office.
  private struct Spell {
    let regime: Regime
    let age: Double, tenure: Double, length: Double
    /// 0 natural, 1 irregular, 2 regular; `nil` while in office, or removed by another state.
    let cause: Int?
  }

  private static let spells = Result { try read() }

  private static func read() throws -> [Spell] {
    let panel = try HistoricalPanel.shared.get()
    let index = panel.index
    var found: [Spell] = []
    let columns = ["gwcode", "yrborn", "startdate", "enddate", "exit"]
    try HistoricalTables.read("archigos_v41_leaders.csv", columns) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }), let born = cells[1].integer,
        let start = moment(cells[2]), let end = moment(cells[3]), start < 2011, end >= 1946
      else { return }
      let exit = String(Substring(cells[4]))
      for year in max(1946, Int(start))...max(1946, min(2010, Int(end))) {
        guard Double(year) <= end, Double(year + 1) > start else { continue }
        guard let regime = panel.regime[year - 1946][state] else { continue }
        let (from, to) = (max(start, Double(year)), min(end, Double(year + 1)))
        let middle = (from + to) / 2
        found.append(
          Spell(
            regime: regime, age: middle - Double(born), tenure: middle - start, length: to - from,
            cause: Int(end) == year ? cause(exit) : nil))
      }
    }
    return found
  }

  /// Decimal years.
  private static func moment(_ date: Substring.UTF8View) -> Double? {
    let parts = date.split(separator: 45).compactMap(\.integer)
    guard parts.count == 3 else { return nil }
    return Double(parts[0]) + (Double(parts[1]) - 1) / 12 + (Double(parts[2]) - 1) / 365.25
  }

  private static func cause(_ exit: String) -> Int? {
    switch exit {
    case "Natural Death", "Retired Due to Ill Health", "Suicide": 0
    case "Irregular": 1
    case "Regular": 2
    default: nil
    }
  }

  private static func hazards(_ draw: Int) -> LeaderHazards {
    let all = ["natural", "irregular", "regular"].map { cause in
      let values = LeaderHazards.Coefficients.names.map {
        HistoricalCounts.parameter("leaders.\(cause).\($0)", draw)
      }
      let scale = log(HistoricalCounts.parameter("leaders.scale.\(cause)", draw))
      return LeaderHazards.Coefficients(
        constant: values[0] + scale, age: values[1], ageSquared: values[2], tenure: values[3],
        autocracy: values[4], democracy: values[5], democracyTenure: values[6])
    }
    return LeaderHazards(natural: all[0], irregular: all[1], regular: all[2])
  }

  private static let regimes: [Regime] = [.democracy, .anocracy, .autocracy]

  /// Exits by regime and cause: every one of the nine counts lies within its 90% interval, but for
  /// one: regular exits of autocrats, of whom the score used here counts more.
  @Test func exits() throws {
    let spells = try Self.spells.get()
    var record = HistoricalCounts(draws: 40, groups: 9)
    func group(_ spell: Spell) -> Int { 3 * Self.regimes.firstIndex(of: spell.regime)! }
    for spell in spells {
      if let cause = spell.cause { record.observed[group(spell) + cause] += 1 }
    }
    for draw in 0..<40 {
      let hazards = Self.hazards(draw + 1)
      for spell in spells {
        let rates = hazards.rates(
          age: spell.age, tenure: spell.tenure, regime: spell.regime, .init())
        let first = group(spell)
        record.expected[draw][first] += rates.natural * spell.length
        record.expected[draw][first + 1] += rates.irregular * spell.length
        record.expected[draw][first + 2] += rates.regular * spell.length
      }
    }
    var outside = 0
    for place in 0..<9 {
      let interval = record.interval(place..<(place + 1), UInt32(place))
      outside += interval.contains(record.observed[place]) ? 0 : 1
    }
    #expect(outside <= 1)
  }
}
