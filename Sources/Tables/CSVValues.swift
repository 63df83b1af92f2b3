public import SourceText

extension CSVRow {
  /// The finite number in `column`; nil if the field is empty, and, reported, if it holds something
  /// else.
  public func number(_ column: String, into diagnostics: inout Diagnostics) -> Double? {
    guard let text = self[column] else { return nil }
    if let number = decimalNumber(text), number.isFinite { return number }
    report(
      "bad-number", column, "a number", into: &diagnostics,
      help: hasDecimalComma(text) ? "write the decimal point as '.'" : nil)
    return nil
  }

  /// The whole number in `column`; nil if the field is empty, and, reported, if it holds something
  /// else.
  public func integer(_ column: String, into diagnostics: inout Diagnostics) -> Int? {
    guard let text = self[column] else { return nil }
    if let number = Int(text) { return number }
    report("bad-integer", column, "a whole number", into: &diagnostics)
    return nil
  }

  /// The truth value in `column`: `Y`, `N`, `true` or `false`, whatever the case; nil if the field
  /// is empty, and, reported, if it holds something else.
  public func boolean(_ column: String, into diagnostics: inout Diagnostics) -> Bool? {
    switch self[column]?.lowercased() {
    case nil: return nil
    case "y", "true": return true
    case "n", "false": return false
    default:
      report("bad-boolean", column, "Y or N", into: &diagnostics)
      return nil
    }
  }

  private func report(
    _ code: String, _ column: String, _ wanted: String, into diagnostics: inout Diagnostics,
    help: String? = nil
  ) {
    let text = self[column] ?? ""
    let shown = text.count > 40 ? text.prefix(40) + "..." : text[...]
    diagnostics.report(
      Diagnostic(
        code: code, "the column '\(column)' needs \(wanted), not '\(shown)'",
        at: location(column), help: help))
  }
}

/// Whether `text` is a number but for a comma as its decimal point.
private func hasDecimalComma(_ text: String) -> Bool {
  text.contains(",") && decimalNumber(String(text.map { $0 == "," ? "." : $0 })) != nil
}

/// Reads a table that `csv` wrote in the standard dialect, so that writing it again gives the same
/// bytes.
/// - Parameters:
///   - name: the name of the table.
///   - columns: its columns; each must be in the file, and no other.
/// - Returns: the table; nil if the header is wrong. Cells that do not fit their column are
///   reported and empty.
public func readTable(
  _ file: SourceFile, name: String, columns: [Column], into diagnostics: inout Diagnostics
) -> Table? {
  let document = readCSV(
    file, required: columns.map(\.name), optional: [], into: &diagnostics)
  guard let document else { return nil }
  var table = Table(name: name, columns: columns)
  for row in document.rows {
    table.append(columns.map { cell(of: row, $0, into: &diagnostics) })
  }
  return table
}

private func cell(of row: CSVRow, _ column: Column, into diagnostics: inout Diagnostics) -> Cell {
  let name = column.name
  return switch column.kind {
  case .string: row[name].map { .text(restoredFormula($0)) } ?? .empty
  case .integer: row.integer(name, into: &diagnostics).map { .integer($0) } ?? .empty
  case .number: row.number(name, into: &diagnostics).map { .number($0) } ?? .empty
  case .boolean: row.boolean(name, into: &diagnostics).map { .boolean($0) } ?? .empty
  }
}
