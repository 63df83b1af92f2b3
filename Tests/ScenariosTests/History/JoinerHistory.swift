import Foundation

@testable import AllianceModel

/// Who joined the violent disputes of 1947–2010 (GML-MID 2.2.1, hostility 4 and 5): every dispute ×
/// third state × side, as methods C3 estimates it, with what was known the year before.
struct JoinerHistory {
  struct Dispute {
    let number: Int, year: Int
    let isWar: Bool
    let cases: [Case]
  }

  struct Case {
    /// 0 the side that began, 1 the target's.
    let side: Int
    /// In the order of `JoinerTerm.allCases`.
    let covariates: [Double]
    let hasJoined: Bool
  }

  private struct Participants {
    var year = Int.max
    var originators: [[Int]] = [[], []], joiners: [[Int]] = [[], []]
  }

  let panel: HistoricalPanel
  private(set) var disputes: [Dispute] = []

  init(_ panel: HistoricalPanel) throws {
    self.panel = panel
    var hostility: [Int: Int] = [:]
    try HistoricalTables.read("gml_mid_v221_dispute.csv", ["dispnum", "hostlev"]) { cells in
      if let number = cells[0].integer, let level = cells[1].integer { hostility[number] = level }
    }
    var all: [Int: Participants] = [:]
    let columns = ["dispnum", "ccode", "styear", "sidea", "orig"]
    try HistoricalTables.read("gml_mid_v221_participant.csv", columns) { cells in
      guard let number = cells[0].integer, hostility[number] ?? 0 >= 4,
        let code = cells[1].integer, let year = cells[2].integer
      else { return }
      all[number, default: Participants()].year = min(all[number]?.year ?? .max, year)
      guard let state = panel.index[code] else { return }
      let side = cells[3].integer == 1 ? 0 : 1
      if cells[4].integer == 1 {
        all[number]!.originators[side].append(state)
      } else {
        all[number]!.joiners[side].append(state)
      }
    }
    for number in all.keys.sorted() {
      let found = all[number]!
      guard (1947...2010).contains(found.year), found.originators.allSatisfy({ !$0.isEmpty })
      else { continue }
      disputes.append(
        Dispute(
          number: number, year: found.year, isWar: hostility[number] == 5,
          cases: cases(found, isWar: hostility[number] == 5)))
    }
  }

  private func cases(_ found: Participants, isWar: Bool) -> [Case] {
    let (before, now) = (found.year - 1946, found.year - 1945)
    let principals = found.originators[0] + found.originators[1]
    let strength = found.originators.map { side in
      side.reduce(0) {
        $0 + (panel.cinc[before + 10][$1].isFinite ? panel.cinc[before + 10][$1] : 0)
      }
    }
    guard strength.allSatisfy({ $0 > 0 }) else { return [] }
    var list: [Case] = []
    for state in 0..<panel.count
    where panel.exists[before][state] && panel.exists[now][state] && !principals.contains(state) {
      let km = principals.map { panel.distance[before][state * panel.count + $0] }
        .filter(\.isFinite).min()
      let cinc = panel.cinc[before + 10][state]
      guard let km, cinc.isFinite else { continue }
      for side in 0..<2 {
        let x = covariates(
          of: state, found.originators[side], found.originators[1 - side], before,
          [
            .constant: 1, .logDistance: log(Double(km) / 1000 + 0.1), .post1945: 1,
            .logCINC: log(max(cinc, 1e-6)), .target: side == 1 ? 1 : 0, .war: isWar ? 1 : 0,
            .logBalance: log(strength[side] / strength[1 - side]),
          ])
        list.append(
          Case(
            side: side, covariates: x, hasJoined: found.joiners[side].contains(state)))
      }
    }
    return list
  }

  private func covariates(
    of state: Int, _ own: [Int], _ opponents: [Int], _ year: Int,
    _ numbers: [JoinerTerm: Double]
  ) -> [Double] {
    func has(_ layer: [[Bool]], _ others: [Int]) -> Double {
      others.contains { layer[year][state * panel.count + $0] } ? 1 : 0
    }
    let polity = panel.polity[year]
    return JoinerTerm.allCases.map { term in
      switch term {
      case .defenceWithSide: has(panel.defence, own)
      case .defenceWithOpponent: has(panel.defence, opponents)
      case .offenceWithSide: has(panel.offence, own)
      case .nonaggressionWithSide: has(panel.nonaggression, own)
      case .nonaggressionWithOpponent: has(panel.nonaggression, opponents)
      case .consultationWithSide: has(panel.consultation, own)
      case .rivalOfOpponent: has(panel.rivalry, opponents)
      case .rivalOfSide: has(panel.rivalry, own)
      case .majorPower: panel.major[year][state] ? 1 : 0
      case .jointDemocracy: own.contains { min(polity[state], polity[$0]) >= 6 } ? 1 : 0
      case .jointAutocracy: own.contains { max(polity[state], polity[$0]) <= -6 } ? 1 : 0
      default: numbers[term] ?? 0
      }
    }
  }
}
