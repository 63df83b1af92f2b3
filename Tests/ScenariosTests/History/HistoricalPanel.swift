import Testing

@testable import AllianceModel

/// The states of the world year by year, 1945–2010, as flat lists: what hazards of pacts need.
struct HistoricalPanel: Sendable {
  static let shared = Result { try HistoricalPanel() }
  static let years = 1945...2010

  let codes: [Int]
  private(set) var exists: [[Bool]]
  /// By year, n × n.
  private(set) var defence: [[Bool]], offence: [[Bool]]
  private(set) var nonaggression: [[Bool]], consultation: [[Bool]]
  private(set) var rivalry: [[Bool]], distance: [[Float]]
  /// By year and state; NaN where unknown. CINC begins ten years earlier.
  private(set) var polity: [[Double]], cinc: [[Double]]
  /// By the extended Unified Democracy Scores, as the data set has them (methods J): .40 and more a
  /// democracy, −.50 and less an autocracy.
  private(set) var regime: [[Regime?]]
  /// Whether a leader left in a year, and irregularly.
  private(set) var exits: [[Bool]], irregular: [[Bool]]
  /// Whether a state was a major power.
  private(set) var major: [[Bool]]
  /// Place of each state by its Correlates of War number.
  let index: [Int: Int]

  var count: Int { codes.count }

  private init() throws {
    var spells: [(code: Int, years: ClosedRange<Int>)] = []
    try HistoricalTables.read("cow_states.csv", ["ccode", "styear", "endyear"]) { cells in
      guard let code = cells[0].integer, let from = cells[1].integer, let to = cells[2].integer,
        let overlap = Self.clamp(from, to)
      else { return }
      spells.append((code, overlap))
    }
    codes = Set(spells.map(\.code)).sorted()
    index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let (n, years) = (codes.count, Self.years.count)
    func grid<T>(_ value: T, _ width: Int, _ count: Int = years) -> [[T]] {
      Array(repeating: Array(repeating: value, count: width), count: count)
    }
    exists = grid(false, n)
    (defence, offence) = (grid(false, n * n), grid(false, n * n))
    nonaggression = grid(false, n * n)
    (consultation, rivalry) = (grid(false, n * n), grid(false, n * n))
    distance = grid(.nan, n * n)
    (polity, cinc) = (grid(.nan, n), grid(.nan, n, years + 10))
    regime = grid(nil, n)
    (exits, irregular, major) = (grid(false, n), grid(false, n), grid(false, n))
    for spell in spells {
      for year in spell.years { exists[year - 1945][index[spell.code]!] = true }
    }
    try readPacts()
    try readRivalries()
    try readDistances()
    try readStates()
  }

  private static func clamp(_ from: Int, _ to: Int) -> ClosedRange<Int>? {
    let (low, high) = (max(from, years.lowerBound), min(to, years.upperBound))
    return low <= high ? low...high : nil
  }

  private func places(_ a: Substring.UTF8View, _ b: Substring.UTF8View) -> (Int, Int)? {
    guard let a = a.integer.flatMap({ index[$0] }), let b = b.integer.flatMap({ index[$0] })
    else { return nil }
    return (a * count + b, b * count + a)
  }

  private mutating func readPacts() throws {
    let columns = ["ccode1", "ccode2", "year", "defense", "nonagg", "neutral", "consul", "offense"]
    try HistoricalTables.read("atop_v51_directed_dyadyear.csv.gz", columns) { cells in
      guard let year = cells[2].integer, Self.years.contains(year),
        let (a, b) = self.places(cells[0], cells[1])
      else { return }
      func set(_ layer: inout [[Bool]]) {
        layer[year - 1945][a] = true
        layer[year - 1945][b] = true
      }
      if cells[3].integer == 1 { set(&defence) }
      if cells[4].integer == 1 || cells[5].integer == 1 { set(&nonaggression) }
      if cells[6].integer == 1 { set(&consultation) }
      if cells[7].integer == 1 { set(&offence) }
    }
  }

  private mutating func readRivalries() throws {
    try HistoricalTables.read(
      "tss_strategic_rivalries.csv", ["ccode1", "ccode2", "start", "end"]
    ) { cells in
      guard let (a, b) = places(cells[0], cells[1]), let from = cells[2].integer,
        let years = Self.clamp(from, cells[3].integer ?? 2020)
      else { return }
      for year in years {
        rivalry[year - 1945][a] = true
        rivalry[year - 1945][b] = true
      }
    }
  }

  private mutating func readDistances() throws {
    let columns = ["ccode1", "ccode2", "start_year", "end_year", "mindist_km"]
    try HistoricalTables.read("cshapes_min_distance_spells.csv", columns) { cells in
      guard let (a, b) = places(cells[0], cells[1]), let from = cells[2].integer,
        let to = cells[3].integer, let years = Self.clamp(from, to), let km = cells[4].real
      else { return }
      for year in years {
        distance[year - 1945][a] = Float(km)
        distance[year - 1945][b] = Float(km)
      }
    }
  }

  private mutating func readStates() throws {
    let scores = ["ccode", "year", "v2x_polyarchy", "euds"]
    try HistoricalTables.read("democracy_cow.csv", scores) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }), let year = cells[1].integer,
        Self.years.contains(year)
      else { return }
      // As the data set maps the index of electoral democracy.
      if let value = cells[2].real { polity[year - 1945][state] = 20 * value - 10 }
      if let value = cells[3].real {
        regime[year - 1945][state] =
          value >= 0.4 ? .democracy : value <= -0.5 ? .autocracy : .anocracy
      }
    }
    try HistoricalTables.read("nmc_v6.csv", ["ccode", "year", "cinc"]) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }), let year = cells[1].integer,
        (1935...2010).contains(year), let value = cells[2].real
      else { return }
      cinc[year - 1935][state] = value
    }
    try HistoricalTables.read("cow_major_powers.csv", ["ccode", "styear", "endyear"]) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }), let from = cells[1].integer,
        let to = cells[2].integer, let years = Self.clamp(from, to)
      else { return }
      for year in years { major[year - 1945][state] = true }
    }
    try HistoricalTables.read("archigos_v41_leaders.csv", ["gwcode", "enddate", "exit"]) { cells in
      guard let state = cells[0].integer.flatMap({ index[$0] }),
        let year = Int(Substring(cells[1]).prefix(4)), Self.years.contains(year)
      else { return }
      exits[year - 1945][state] = true
      if String(Substring(cells[2])) == "Irregular" { irregular[year - 1945][state] = true }
    }
  }
}
