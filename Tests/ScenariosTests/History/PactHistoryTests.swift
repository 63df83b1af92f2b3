import AllianceModel
import Foundation
import GSLNumerics
import Testing

@testable import AllianceModel
@testable import Scenarios

/// The hazards of pacts against what happened, with the shipped parameters and their uncertainty,
/// one year ahead on the observed world of the year before. Nothing here was used to set the share
/// of formations that are no accessions (`pacts.formation_scale`), which comes from the methods.
@Suite(.enabled(if: HistoricalTables.areAtHand, HistoricalTables.absence))
struct PactHistoryTests {
  private static let draws = 40

  /// A draw of every parameter of pacts; draw 0 is the centre.
  private static func hazards(_ draw: Int, _ formation: PactHazards.Formation = .event)
    -> PactHazards
  {
    PactHazards(formation) { HistoricalCounts.parameter($0, draw) }
  }

  private static func record(
    _ hazards: [PactHazards], _ cases: (inout PactHistory, Int) -> [PactHistory.Case],
    _ probability: (PactHazards, PactHistory.Case) -> Double
  ) throws -> HistoricalCounts {
    var history = PactHistory(try HistoricalPanel.shared.get())
    var record = HistoricalCounts(draws: hazards.count, groups: 61)
    for year in 1950...2010 {
      for item in cases(&history, year) {
        for (draw, hazard) in hazards.enumerated() {
          record.expected[draw][year - 1950] -= log1p(-probability(hazard, item))
        }
        if item.hasChanged { record.observed[year - 1950] += 1 }
      }
    }
    return record
  }

  /// The total lies within the 90% interval, and so do nine years in ten within theirs.
  private static func brackets(_ record: HistoricalCounts, _ what: String) {
    let total = record.observed.reduce(0, +)
    let interval = record.interval(0..<61, 9999)
    let inside = (0..<61).filter { year in
      record.interval(year..<(year + 1), UInt32(year)).contains(record.observed[year])
    }.count
    #expect(interval.contains(total), "\(what): \(total) in \(interval)")
    #expect(Double(inside) >= 0.9 * 61, "\(what): \(inside) of 61 years")
  }

  @Test func formations() throws {
    let record = try Self.record(
      (1...Self.draws).map { Self.hazards($0) }, { $0.free($1) },
      { hazard, item in hazard.formation(hazard.fixed(item.facts), item.triads) })
    Self.brackets(record, "bilateral pacts signed 1950–2010")
  }

  @Test func terminations() throws {
    let record = try Self.record(
      (1...Self.draws).map { Self.hazards($0) }, { $0.bound($1) },
      { hazard, item in hazard.dissolution(hazard.fixed(item.facts), item.triads, item.changes) })
    Self.brackets(record, "pacts with at most three shared allies ended 1950–2010")
  }

  /// The pooled hazard of E3, 96% of whose events are accessions to blocs, foresees several times
  /// the bilateral pacts that were signed, though it is multiplied by the same small share: why it
  /// is not the default.
  @Test func thePooledHazardForeseesTooMany() throws {
    let record = try Self.record(
      [Self.hazards(0), Self.hazards(0, .hazard)], { $0.free($1) },
      { hazard, item in hazard.formation(hazard.fixed(item.facts), item.triads) })
    let expected = record.expected.map { $0.reduce(0, +) }
    let observed = Double(record.observed.reduce(0, +))
    #expect((0.5...2).contains(expected[0] / observed) && expected[1] / observed > 4)
  }

  /// Correlates of War numbers of the data set's actors in Asia and the Pacific, with the United
  /// States and Russia.
  private static let region: Set<Int> = [
    2, 365, 710, 712, 713, 731, 732, 740, 750, 770, 771, 775, 780, 790, 800, 811, 812, 816, 820,
    830, 835, 840, 850, 860, 900, 910, 920,
  ]

  /// Among pairs of the region that had no pact in 2010 Russia and North Korea, who signed one in
  /// 2024, are among the five likeliest, by either model.
  @Test(arguments: [PactHazards.Formation.event, .hazard])
  func russiaAndNorthKorea(formation: PactHazards.Formation) throws {
    let hazard = Self.hazards(0, formation)
    let panel = try HistoricalPanel.shared.get()
    var history = PactHistory(panel)
    var found: [(p: Double, pair: [Int])] = []
    for item in history.free(2010) {
      let pair = [panel.codes[item.a], panel.codes[item.b]]
      guard pair.allSatisfy(Self.region.contains) else { continue }
      found.append((hazard.formation(hazard.fixed(item.facts), item.triads), pair))
    }
    let top = found.sorted { $0.p > $1.p }.prefix(5)
    #expect(found.count > 250 && top.contains { $0.pair == [365, 731] })
  }
}
