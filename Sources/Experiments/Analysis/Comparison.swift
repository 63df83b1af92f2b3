internal import AllianceModel
internal import Scenarios
public import SourceText
public import Tables

/// Headline numbers of one run per parameter draw, from memory or from a results folder.
public struct NestedRecord: Sendable {
  public struct Key: Hashable, Sendable {
    public let period: String, kappa: String, subject: String, measure: String
  }

  public let name: String
  /// What two runs must share to be paired: data set, seed, parameter draws.
  let pairing: String
  var keys: [Key] = []
  var values: [Key: [Double]] = [:]
}

extension NestedRecord {
  public init(_ result: ScenarioResult) {
    name = result.scenario.name
    pairing =
      "\(result.scenario.world.name), seed \(Int64(bitPattern: result.scenario.seed)), "
      + "\(result.scenario.draws.parameters) x \(result.scenario.draws.chance) draws"
    for row in result.nested {
      let key = Key(
        period: row.period.description, kappa: row.mode.rawValue, subject: row.subject.word,
        measure: row.measure)
      keys.append(key)
      values[key] = row.values
    }
  }

  /// Reads a results folder back.
  public init?(folder: String, into diagnostics: inout Diagnostics) {
    let descriptor = FileSystem.join(folder, "datapackage.json")
    guard let bytes = try? FileSystem.read(descriptor), let json = parseJSON(bytes),
      let run = json["entente"]
    else {
      diagnostics.report(
        Diagnostic(
          .error, code: "no-results", "'\(folder)' is not a results folder of entente",
          file: descriptor))
      return nil
    }
    name = json["name"]?.text ?? FileSystem.lastComponent(folder)
    let draws = ["parameter_draws", "chance_draws"].map { "\(Int(run[$0]?.double ?? 0))" }
    pairing =
      "\(run["dataset"]?.text ?? ""), seed \(run["seed"]?.text ?? ""), "
      + "\(draws.joined(separator: " x ")) draws"
    let path = FileSystem.join(folder, "nested.csv")
    guard let content = try? FileSystem.read(path) else {
      diagnostics.report(
        Diagnostic(.error, code: "no-results", "the folder lacks nested.csv", file: path))
      return nil
    }
    guard let table = Self.read(path, content, into: &diagnostics) else { return nil }
    for row in table.rows {
      for subject in table.header.dropFirst(ResultTables.nestedKey.count) where row[subject] != nil
      {
        let key = Key(
          period: row["period"] ?? "", kappa: row["kappa"] ?? "", subject: subject,
          measure: subject == Expectation.Subject.network.word
            ? NetworkMeasure.alignmentBalance.name : OutputLayout.measures[0])
        if values[key] == nil { keys.append(key) }
        values[key, default: []].append(row.number(subject, into: &diagnostics) ?? .nan)
      }
    }
  }

  /// The table with whatever subjects its header names.
  private static func read(
    _ path: String, _ content: [UInt8], into diagnostics: inout Diagnostics
  ) -> CSVDocument? {
    let file = SourceFile(name: path, bytes: content)
    let subjects = file.line(1).split(separator: ",").map(String.init)
      .dropFirst(ResultTables.nestedKey.count)
    return readCSV(
      file, required: ResultTables.nestedKey.map(\.name), optional: Array(subjects),
      into: &diagnostics)
  }
}

/// Paired differences of runs on common random numbers.
public enum Comparison {
  /// Why two records cannot be paired; `nil` when they can.
  public static func obstacle(_ a: NestedRecord, _ b: NestedRecord) -> String? {
    a.pairing == b.pairing
      ? nil
      : "'\(a.name)' and '\(b.name)' share no random numbers: \(a.pairing) against \(b.pairing)"
  }

  /// Each record after the first against the first, key by key.
  public static func table(_ records: [NestedRecord]) -> Table {
    var table = Table(
      name: "comparison",
      columns: [
        Column("from", .string, "run compared with"), Column("to", .string, "run compared"),
        ResultTables.period, ResultTables.kappa, ResultTables.subject, ResultTables.measure,
        Column("from_value", .number, "mean in the first run"),
        Column("to_value", .number, "mean in the other run"),
        Column("difference", .number, "other minus first, draw by draw"),
        Column("q05", .number, "5% point of the difference given the parameters"),
        Column("q95", .number, "95% point"),
        Column("p_up", .number, "share of parameter draws above the band"),
        Column("p_same", .number, "share within the band"),
        Column("p_down", .number, "share below the band"),
        Column("mc_se", .number, "Monte Carlo standard error of the difference"),
      ])
    guard let first = records.first else { return table }
    for other in records.dropFirst() {
      for key in first.keys {
        if let row = row(key, first, other) { table.append(row) }
      }
    }
    return table
  }

  private static func row(
    _ key: NestedRecord.Key, _ first: NestedRecord, _ other: NestedRecord
  ) -> [Cell]? {
    guard let a = first.values[key], let b = other.values[key], a.count == b.count else {
      return nil
    }
    let difference = zip(b, a).map { $0 - $1 }.filter(\.isFinite)
    let (mean, error) = Summariser.meanAndError(difference)
    let points = quantiles(of: difference, [0.05, 0.95])
    let band = key.subject == "network" ? Band.network : Band.outcome
    let n = Double(max(1, difference.count))
    func share(_ test: (Double) -> Bool) -> Cell {
      difference.isEmpty ? .empty : .number(Double(difference.count(where: test)) / n)
    }
    return [
      .text(first.name), .text(other.name), .text(key.period), .text(key.kappa),
      .text(key.subject), .text(key.measure),
      ResultTables.number(Summariser.meanAndError(a.filter(\.isFinite)).mean),
      ResultTables.number(Summariser.meanAndError(b.filter(\.isFinite)).mean),
      ResultTables.number(mean), ResultTables.number(points?[0]), ResultTables.number(points?[1]),
      share { $0 > band }, share { abs($0) <= band }, share { $0 < -band },
      ResultTables.number(error),
    ]
  }

  /// The largest absolute difference of a comparison table.
  public static func largestDifference(_ table: Table) -> Double {
    guard let column = table.columns.firstIndex(where: { $0.name == "difference" }) else {
      return 0
    }
    return table.rows.reduce(0) { largest, row in
      if case .number(let value) = row[column] { max(largest, abs(value)) } else { largest }
    }
  }
}
