public import NetworkMeasures
public import SourceText
internal import Tables

/// A table of actors: column `actor`, optional `period`, and any further columns. A column whose
/// cells are all numbers or empty holds numbers, any other words; `group` always holds words.
public struct ActorTable: Sendable {
  /// Every actor, sorted.
  public let names: [String]
  private let periods: [String: Period]

  struct Period: Sendable {
    var names: [String]
    var position: [String: Int]
    var capabilities: Capabilities
    /// Where each stands in the file; none of a table that was not read.
    var rows: [CSVRow] = []
  }

  /// Reads a table; `nil` if anything in it is wrong, which is then reported: actors without a
  /// name or given twice in a period.
  public init?(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    let document = readCSV(
      file, required: ["actor"], optional: ["period"], others: .accepted, into: &diagnostics)
    guard let document else { return nil }
    var byPeriod: [String: [CSVRow]] = [:]
    var first: [String: CSVRow] = [:]
    for row in document.rows {
      guard let name = row["actor"] else {
        diagnostics.report(
          Diagnostic(code: "missing-value", "an actor has no name", at: row.location("actor")))
        continue
      }
      let period = row["period"] ?? ""
      if let earlier = first.updateValue(row, forKey: period + "\u{0}" + name) {
        diagnostics.report(
          Diagnostic(
            code: "duplicate-actor", "the actor '\(name.prefix(40))' is there twice",
            at: row.location("actor"),
            notes: [Diagnostic.Note("it is first given here", at: earlier.location)]))
      }
      byPeriod[period, default: []].append(row)
    }
    if diagnostics.hasErrors { return nil }
    // The columns of a table without actors are there all the same.
    if byPeriod.isEmpty { byPeriod[""] = [] }
    let columns = document.header.filter { $0 != "actor" && $0 != "period" && !$0.isEmpty }
    let numeric = columns.filter { column in
      column != "group" && document.rows.allSatisfy { $0.isNumber(column) }
    }
    periods = byPeriod.mapValues { Self.period($0, columns, Set(numeric)) }
    names = Set(periods.values.flatMap(\.names)).sorted()
  }

  /// A table of actors known already, sorted, without periods.
  init(_ names: [String], _ capabilities: Capabilities) {
    var position: [String: Int] = [:]
    for (index, name) in names.enumerated() { position[name] = index }
    self.names = names
    periods = ["": Period(names: names, position: position, capabilities: capabilities)]
  }

  private static func period(
    _ rows: [CSVRow], _ columns: [String], _ numeric: Set<String>
  ) -> Period {
    let rows = rows.sorted { $0["actor"] ?? "" < $1["actor"] ?? "" }
    let names = rows.map { $0["actor"] ?? "" }
    var capabilities = Capabilities(order: names.count)
    for column in columns {
      if numeric.contains(column) {
        var ignored = Diagnostics()
        capabilities.set(column, rows.map { $0.number(column, into: &ignored) })
      } else {
        capabilities.set(column, words: rows.map { $0[column] })
      }
    }
    for column in columns { setRanges(column, &capabilities) }
    var position: [String: Int] = [:]
    for (index, name) in names.enumerated() { position[name] = index }
    return Period(names: names, position: position, capabilities: capabilities, rows: rows)
  }

  /// The cell of an actor in a period; `nil` if it has no row there.
  func location(of name: String, period: String?, _ column: String) -> SourceLocation? {
    guard let period = rows(period), let place = period.position[name], place < period.rows.count
    else { return nil }
    return period.rows[place].location(column)
  }

  /// The columns `X_low` and `X_high`, if they are there, as 5% and 95% of the column X; the range
  /// of an actor is widened to hold its number.
  private static func setRanges(_ column: String, _ capabilities: inout Capabilities) {
    guard let values = capabilities.numbers[column],
      let lows = capabilities.numbers[column + "_low"],
      let highs = capabilities.numbers[column + "_high"]
    else { return }
    let ranges = values.indices.map { actor -> ClosedRange<Double>? in
      guard let value = values[actor] else { return nil }
      return min(lows[actor] ?? value, value)...max(highs[actor] ?? value, value)
    }
    capabilities.set(ranges: ranges, of: column)
  }

  /// The rows of a period; those without a period if it has none of its own.
  private func rows(_ period: String?) -> Period? {
    if let period, let found = periods[period] { return found }
    return periods[""] ?? (period == nil && periods.count == 1 ? periods.values.first : nil)
  }

  /// The actors of a period, sorted.
  public func names(period: String?) -> [String] { rows(period)?.names ?? [] }

  /// What is known of the actors of a period.
  public func capabilities(period: String?) -> Capabilities {
    rows(period)?.capabilities ?? Capabilities(order: 0)
  }

  /// Where an actor stands among those of a period.
  func position(of name: String, period: String?) -> Int? { rows(period)?.position[name] }

  /// The periods for which there are rows; one without a name if the table has no periods.
  public var frames: [NetworkFrame] {
    periods.keys.sorted().map { period in
      let rows = periods[period]!
      let none = try? TieNetwork(order: rows.names.count, ties: [])
      return NetworkFrame(
        period: period, names: rows.names,
        layers: none.map { [NetworkLayer(name: "", network: $0)] } ?? [],
        capabilities: rows.capabilities)
    }
  }
}

extension CSVRow {
  /// Whether a cell holds a finite number or nothing.
  fileprivate func isNumber(_ column: String) -> Bool {
    var problems = Diagnostics()
    return self[column] == nil || number(column, into: &problems) != nil
  }
}
