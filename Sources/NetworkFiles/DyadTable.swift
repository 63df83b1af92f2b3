public import SourceText
internal import Tables

/// A table of pairs of actors: columns `a`, `b`, optional `period`, and covariates of pairs. A row
/// speaks for both directions unless the table also has the pair the other way round.
public struct DyadTable: Sendable {
  /// The names of its covariates.
  public let columns: [String]
  /// The name of its file.
  let file: String
  private var values: [Key: [Double?]] = [:]

  private struct Key: Hashable {
    let period: String, a: String, b: String
  }

  /// Reads a table; `nil` if anything in it is wrong, which is then reported: cells that are no
  /// numbers, actors without a name, pairs given twice.
  public init?(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    let document = readCSV(
      file, required: ["a", "b"], optional: ["period"], others: .accepted, into: &diagnostics)
    guard let document else { return nil }
    self.file = file.name
    columns = document.header.filter { !["a", "b", "period", ""].contains($0) }
    var problems = Diagnostics()
    for row in document.rows {
      guard let a = row["a"], let b = row["b"] else {
        problems.report(
          Diagnostic(
            code: "missing-value", "an actor has no name",
            at: row.location(row["a"] == nil ? "a" : "b")))
        continue
      }
      let key = Key(period: row["period"] ?? "", a: a, b: b)
      if values[key] != nil {
        problems.report(
          Diagnostic(
            code: "duplicate-pair", "the pair '\(a)', '\(b)' is there twice", at: row.location("a"))
        )
      }
      values[key] = columns.map { row.number($0, into: &problems) }
    }
    diagnostics.append(contentsOf: problems)
    if problems.hasErrors { return nil }
  }

  /// The value of a covariate for a pair in a period, or for all periods; `nil` if there is none.
  func value(_ column: String, _ a: String, _ b: String, period: String) -> Double? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    for key in [
      Key(period: period, a: a, b: b), Key(period: period, a: b, b: a),
      Key(period: "", a: a, b: b), Key(period: "", a: b, b: a),
    ] {
      if let row = values[key] { return row[place] }
    }
    return nil
  }
}
