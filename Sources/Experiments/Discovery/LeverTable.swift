internal import Discovery
public import SourceText
internal import Tables

/// The levers and their costs, read from a CSV table: `lever` (the factor), `cost`, and as wanted
/// `label`, `free` (the level that costs nothing, by default 0), `level` (then `cost` is that of
/// this level, one row for each).
public struct LeverTable: Sendable {
  let levers: [Lever]

  /// Reads the file at `path`; nil after reporting what is wrong.
  ///
  /// - Parameter factors: the factors that there are.
  /// - Throws: `FileError` if it cannot be read.
  public init?(
    _ path: String, factors: [String], into diagnostics: inout Diagnostics
  ) throws {
    self.init(
      SourceFile(name: path, bytes: try FileSystem.read(path)), factors: factors,
      into: &diagnostics)
  }

  init?(_ file: SourceFile, factors: [String], into diagnostics: inout Diagnostics) {
    let before = diagnostics.errorCount
    let document = readCSV(
      file, required: ["lever", "cost"], optional: ["label", "free", "level"], into: &diagnostics)
    guard let document else { return nil }
    var order: [String] = []
    var rows: [String: [CSVRow]] = [:]
    for row in document.rows {
      let name = row["lever"] ?? ""
      guard factors.contains(name) else {
        diagnostics.report(
          Diagnostic(
            code: "unknown-lever", "there is no factor '\(name)'", at: row.location("lever"),
            help: nearestWord(to: name, in: factors).map { "did you mean '\($0)'?" }))
        continue
      }
      if rows[name] == nil { order.append(name) }
      rows[name, default: []].append(row)
    }
    var levers: [Lever] = []
    for name in order {
      if let lever = Self.lever(name, rows[name]!, into: &diagnostics) { levers.append(lever) }
    }
    if order.isEmpty, diagnostics.errorCount == before {
      diagnostics.report(Diagnostic(code: "no-lever", "there is no lever", file: file.name))
    }
    guard diagnostics.errorCount == before else { return nil }
    self.levers = levers
  }

  private static func lever(
    _ name: String, _ rows: [CSVRow], into diagnostics: inout Diagnostics
  ) -> Lever? {
    var levels: [String: Double] = [:]
    var perUnit: (cost: Double, free: Double)?
    for row in rows {
      guard let cost = row.number("cost", into: &diagnostics), cost >= 0 else {
        diagnostics.report(
          Diagnostic(
            code: "bad-cost", "a cost is a number that is not negative", at: row.location("cost")))
        continue
      }
      let free = row.number("free", into: &diagnostics) ?? 0
      if let level = row["level"], perUnit == nil, levels[level] == nil {
        levels[level] = cost
      } else if row["level"] == nil, perUnit == nil, levels.isEmpty {
        perUnit = (cost, free)
      } else {
        diagnostics.report(
          Diagnostic(
            code: "duplicate-lever", "the lever '\(name)' has a cost already",
            at: row.location("lever"), help: "give one row, or one row for each level"))
      }
    }
    let label = rows.compactMap { $0["label"] }.first ?? name
    let price = perUnit.map { Lever.Price.perUnit(cost: $0.cost, free: $0.free) }
    return try? Lever(factor: name, label: label, price: price ?? .levels(levels))
  }
}
