import GSLNumerics
import Testing

@testable import AllianceModel
@testable import Scenarios

/// The odds of clashes against what happened, with the shipped parameters and their uncertainty.
@Suite(.enabled(if: HistoricalTables.areAtHand, HistoricalTables.absence))
struct OnsetHistoryTests {
  private static let cases = Result {
    try OnsetHistory(HistoricalPanel.shared.get()).cases()
  }

  private static func probabilities(_ draw: Int, of cases: [OnsetHistory.Case]) -> [Double] {
    let hazard = OnsetHazard(
      OnsetHazard.names.map { HistoricalCounts.parameter("deterrence.\($0)", draw) })
    return cases.map { item in
      let fixed = hazard.fixedPart(
        item.facts, challenger: item.challenger, target: item.target, peace: item.peace)
      return hazard.probability(
        fixed, areAllied: item.areAllied, hasOutsideAlly: item.hasOutsideAlly)
    }
  }

  /// Methods C5: of dyads after 1985, which the estimates that it was tested with had not seen, AUC
  /// .911 on its sample; here all years' estimates.
  @Test func tellsWhoClashes() throws {
    let cases = try Self.cases.get()
    let items = zip(cases, Self.probabilities(0, of: cases))
      .map { (year: $0.year, p: $1, hasBegun: $0.hasBegun) }
    let all = HistoricalCounts.discrimination(items.map { ($0.p, $0.hasBegun) })
    let late = HistoricalCounts.discrimination(
      items.filter { $0.year > 1985 }.map { ($0.p, $0.hasBegun) })
    #expect(all > 0.87 && late > 0.89)
  }

  /// The number of onsets in all and by decade.
  @Test func foreseesHowMany() throws {
    let cases = try Self.cases.get()
    var record = HistoricalCounts(draws: 40, groups: 7)
    func group(_ item: OnsetHistory.Case) -> Int { min(6, (item.year - 1941) / 10) }
    for item in cases where item.hasBegun { record.observed[group(item)] += 1 }
    for draw in 0..<40 {
      for (item, p) in zip(cases, Self.probabilities(draw + 1, of: cases)) {
        record.expected[draw][group(item)] += p
      }
    }
    let total = record.interval(0..<7, 1)
    let decades = (0..<7).count {
      record.interval($0..<($0 + 1), UInt32($0 + 2)).contains(record.observed[$0])
    }
    #expect(total.contains(record.observed.reduce(0, +)))
    #expect(decades == 7)
  }

  /// The attackers of the theatres against their defenders, where both are states of the tables.
  @Test func theatres() throws {
    // Correlates of War numbers of the principals.
    let numbers = [
      "CHN": 710, "TWN": 713, "PRK": 731, "KOR": 732, "JPN": 740, "PHL": 840, "IND": 750,
      "PAK": 770, "RUS": 365, "VNM": 816,
    ]
    let world = Shipped.world
    let pairs = try world.theatres.map {
      (
        try #require(numbers[world.actors[$0.attacker].code]),
        try #require(numbers[world.actors[$0.defender].code])
      )
    }
    func group(_ item: OnsetHistory.Case) -> Int? {
      pairs.firstIndex { $0 == (item.challengerCode, item.targetCode) }
    }
    let cases = try Self.cases.get().filter { group($0) != nil }
    let groups = cases.map { group($0)! }
    var record = HistoricalCounts(draws: 40, groups: pairs.count)
    for (item, group) in zip(cases, groups) {
      if item.hasBegun { record.observed[group] += 1 }
    }
    for draw in 0..<40 {
      for (group, p) in zip(groups, Self.probabilities(draw + 1, of: cases)) {
        record.expected[draw][group] += p
      }
    }
    #expect(record.interval(0..<pairs.count, 99).contains(record.observed.reduce(0, +)))
  }
}
