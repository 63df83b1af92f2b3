internal import Discovery
public import SourceText
internal import Tables

/// What `entente decide` was given: CSV tables with a row for each policy and future, or folders of
/// results and sweeps.
public struct DecisionSource: Sendable {
  private let tables: [Part]

  private struct Part: Sendable {
    let kind: Kind
    let name: String
    let table: LooseTable
  }

  private enum Kind: Sendable { case loose, results, sweep }

  /// Reads the operands. A folder stands for its results, or for the results folders in it.
  ///
  /// - Parameter table: of results folders `nested` or `draws`.
  /// - Returns: nil after reporting what is wrong.
  /// - Throws: `FileError` if a file cannot be read.
  public init?(
    _ operands: [String], table: String, into diagnostics: inout Diagnostics
  ) throws {
    let before = diagnostics.errorCount
    var parts: [Part] = []
    var records: [(path: String, record: String)] = []
    for path in try operands.flatMap({ try Self.expanded($0) }) {
      guard FileSystem.isDirectory(path) else {
        if let read = try LooseTable(path, into: &diagnostics) {
          parts.append(Part(kind: .loose, name: path, table: read))
        }
        continue
      }
      let isSweep = FileSystem.exists(FileSystem.join(path, "outputs.csv"))
      let file = FileSystem.join(path, (isSweep ? "outputs" : table) + ".csv")
      guard FileSystem.exists(file) else {
        diagnostics.report(Self.noTable(path, table))
        continue
      }
      records.append((path, Self.record(path)))
      if let read = try LooseTable(file, into: &diagnostics) {
        parts.append(
          Part(
            kind: isSweep ? .sweep : .results, name: FileSystem.lastComponent(path), table: read))
      }
    }
    for (path, record) in records.dropFirst() where record != records[0].record {
      diagnostics.report(
        Diagnostic(
          code: "other-futures",
          "'\(path)' and '\(records[0].path)' share no random numbers: \(record) against "
            + records[0].record, file: path))
    }
    guard diagnostics.errorCount == before else { return nil }
    tables = parts
  }

  /// A folder of results folders as these, anything else as it is.
  private static func expanded(_ path: String) throws -> [String] {
    guard FileSystem.isDirectory(path), !ResultFolder.isOurs(path) else { return [path] }
    let inside = try FileSystem.list(path).map { FileSystem.join(path, $0) }
    let found = inside.filter { folder in
      FileSystem.exists(FileSystem.join(folder, "nested.csv"))
        || FileSystem.exists(FileSystem.join(folder, "outputs.csv"))
    }
    return found.isEmpty ? [path] : found
  }

  private static func noTable(_ path: String, _ table: String) -> Diagnostic {
    Diagnostic(
      code: "no-table", "'\(path)' holds no \(table).csv", file: path,
      help: table == "draws"
        ? "run the scenario again with --with draws" : "give the folder that entente run wrote")
  }

  /// What folders with the same futures have in common.
  private static func record(_ path: String) -> String {
    guard
      let bytes = try? FileSystem.read(FileSystem.join(path, "datapackage.json"), limit: 1 << 24),
      let own = parseJSON(bytes)?["entente"]
    else { return "unknown seed" }
    func text(_ key: String) -> String {
      switch own[key] {
      case .string(let text)?: text
      case .integer(let number)?: "\(number)"
      default: "-"
      }
    }
    return
      "data set \(text("dataset")), seed \(text("seed")), draws \(text("parameter_draws")) x "
      + text("chance_draws")
  }

  /// The columns that can be criteria, in the order of the first table.
  public func names(_ request: DecisionRequest) -> [String] {
    guard let first = tables.first else { return [] }
    let keys: [String] =
      switch first.kind {
      case .loose: [request.policy, request.future] + (request.group.map { [$0] } ?? [])
      case .results: ["scenario", "period", "kappa", "draw", "chance_draw"]
      case .sweep: [LooseTable.pointColumn]
      }
    return first.table.names.filter { !keys.contains($0) }
  }

  /// The outcomes; nil after reporting what is wrong.
  public func input(
    _ request: DecisionRequest, into diagnostics: inout Diagnostics
  ) -> DecisionInput? {
    let before = diagnostics.errorCount
    var rows: [OutcomeRow] = []
    for part in tables { rows += outcomes(part, request, into: &diagnostics) }
    guard diagnostics.errorCount == before else { return nil }
    return DecisionInput(rows, request.criteria, into: &diagnostics)
  }

  private func outcomes(
    _ part: Part, _ request: DecisionRequest, into diagnostics: inout Diagnostics
  ) -> [OutcomeRow] {
    let needed =
      request.criteria.map(\.name)
      + (part.kind == .loose
        ? [request.policy, request.future] + (request.group.map { [$0] } ?? []) : [])
    let missing = needed.filter { !part.table.names.contains($0) }
    for name in missing {
      diagnostics.report(
        Diagnostic(
          code: "missing-column", "the column '\(name)' is missing", file: part.table.file.name,
          help: nearestWord(to: name, in: part.table.names).map { "did you mean '\($0)'?" }))
    }
    guard missing.isEmpty else { return [] }
    let values = request.criteria.map { part.table.numbers($0.name, into: &diagnostics) }
    let period = request.period ?? part.table.rows.compactMap { $0["period"] }.max()
    var rows: [OutcomeRow] = []
    for (index, row) in part.table.rows.enumerated() {
      if part.kind == .results, row["period"] != period || row["kappa"] != request.kappa {
        continue
      }
      guard let key = key(row, part, request) else {
        diagnostics.report(
          Diagnostic(code: "no-key", "the row names no policy or no future", at: row.location))
        continue
      }
      rows.append(
        OutcomeRow(
          policy: key.policy, future: key.future, group: key.group,
          values: values.map { $0[index] },
          location: row.location))
    }
    if rows.isEmpty, part.kind == .results {
      diagnostics.report(
        Diagnostic(
          code: "no-rows", "no row has period \(period ?? "-") and kappa \(request.kappa)",
          file: part.table.file.name))
    }
    return rows
  }

  private func key(
    _ row: CSVRow, _ part: Part, _ request: DecisionRequest
  ) -> (policy: String, future: String, group: String)? {
    switch part.kind {
    case .loose:
      guard let policy = row[request.policy], let future = row[request.future] else { return nil }
      return (policy, future, request.group.flatMap { row[$0] } ?? future)
    case .results:
      guard let policy = row["scenario"], let draw = row["draw"] else { return nil }
      return (policy, row["chance_draw"].map { "\(draw)/\($0)" } ?? draw, draw)
    case .sweep:
      guard let point = row[LooseTable.pointColumn] else { return nil }
      return (part.name, point, point)
    }
  }
}
