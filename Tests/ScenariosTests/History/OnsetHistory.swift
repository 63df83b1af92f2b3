import Foundation
import GSLNumerics

@testable import AllianceModel

/// The hazard of disputes with the use or show of force (methods C5) on the directed, politically
/// relevant dyads of each year: within 40 km of one another, or with a major power.
struct OnsetHistory {
  struct Case {
    let year: Int
    /// Correlates of War numbers.
    let challengerCode: Int, targetCode: Int
    let facts: DyadFacts
    let challenger: Double, target: Double, peace: Double
    let areAllied: Bool, hasOutsideAlly: Bool
    /// Whether the challenger was on the side that began a dispute of hostility 3 or more.
    let hasBegun: Bool
  }

  private let pacts: PactHistory
  private var panel: HistoricalPanel { pacts.panel }
  /// By year from 1946: directed dyads with an onset; pairs with any dispute.
  private var onsets: [Set<Int>], disputes: [Set<Int>]
  /// By pair, low × n + high: the last year with a dispute before 1946, and by state its first year.
  private var earlier: [Int: Int] = [:]
  private var firstYears: [Int]

  init(_ panel: HistoricalPanel) throws {
    pacts = PactHistory(panel)
    let years = HistoricalPanel.years.count
    (onsets, disputes) = (Array(repeating: [], count: years), Array(repeating: [], count: years))
    let n = panel.count
    let index = panel.index
    firstYears = Array(repeating: 2011, count: n)
    var (onsets, disputes, earlier, firstYears) = (onsets, disputes, earlier, firstYears)
    try HistoricalTables.read("cow_states.csv", ["ccode", "styear"]) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }), let year = cells[1].integer
      else { return }
      firstYears[state] = min(firstYears[state], year)
    }
    let columns = ["ccode1", "ccode2", "year", "midonset", "sidea1", "hostlev"]
    try HistoricalTables.read("gml_mid_v221_directed_dyadyear.csv", columns) { cells in
      guard let a = cells[0].integer.flatMap({ index[$0] }),
        let b = cells[1].integer.flatMap({ index[$0] }), let year = cells[2].integer, year <= 2010
      else { return }
      let pair = min(a, b) * n + max(a, b)
      guard year >= 1945 else {
        earlier[pair] = max(earlier[pair] ?? 0, year)
        return
      }
      disputes[year - 1945].insert(pair)
      if cells[3].integer == 1, cells[4].integer == 1, (cells[5].integer ?? 0) >= 3 {
        onsets[year - 1945].insert(a * n + b)
      }
    }
    (self.onsets, self.disputes) = (onsets, disputes)
    (self.earlier, self.firstYears) = (earlier, firstYears)
  }

  /// Every case 1947–2010 whose covariates are known.
  func cases() -> [Case] {
    let n = panel.count
    var found: [Case] = []
    for a in 0..<n {
      for b in (a + 1)..<n {
        let pair = a * n + b
        var last = max(earlier[pair] ?? 0, max(firstYears[a], firstYears[b]))
        for year in 1946...2010 {
          let (before, now) = (year - 1946, year - 1945)
          if disputes[before].contains(pair) { last = year - 1 }
          guard year >= 1947, panel.exists[before][a], panel.exists[before][b],
            panel.exists[now][a], panel.exists[now][b],
            panel.distance[before][pair] <= 40 || panel.major[before][a] || panel.major[before][b],
            let facts = pacts.facts(a, b, before)
          else { continue }
          let peace = Double(max(0, year - 1 - last))
          found.append(directed(a, b, facts, year, peace))
          found.append(directed(b, a, facts, year, peace))
        }
      }
    }
    return found
  }

  private func directed(
    _ a: Int, _ b: Int, _ facts: DyadFacts, _ year: Int, _ peace: Double
  ) -> Case {
    let (n, before) = (panel.count, year - 1946)
    func logShare(_ state: Int) -> Double {
      panel.cinc[before + 10][state] > 1e-6 ? log(panel.cinc[before + 10][state]) : log(1e-6)
    }
    return Case(
      year: year, challengerCode: panel.codes[a], targetCode: panel.codes[b], facts: facts,
      challenger: logShare(a), target: logShare(b), peace: peace,
      areAllied: facts.hasDefence,
      hasOutsideAlly: (0..<n).contains { $0 != a && panel.defence[before][b * n + $0] },
      hasBegun: onsets[year - 1945].contains(a * n + b))
  }
}
