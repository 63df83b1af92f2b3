internal import SourceText
internal import Tables

/// For each row of the points the row of its results, -1 where there is none.
///
/// Joined by `design_point` if both files have it: results may then come in any order, and a point
/// without a result is a failed one. Otherwise row by row.
func joined(
  _ points: NumberTable, _ results: NumberTable, into diagnostics: inout Diagnostics
) -> [Int] {
  let key = "design_point"
  if let x = points.names.firstIndex(of: key), let y = results.names.firstIndex(of: key) {
    let wanted = rowsByKey(points, x, into: &diagnostics)
    let found = rowsByKey(results, y, into: &diagnostics)
    var rows = [Int](repeating: -1, count: points.rows)
    for (point, row) in found {
      if let place = wanted[point] {
        rows[place] = row
      } else {
        diagnostics.report(
          Diagnostic(
            code: "unknown-point", "there is no point \(shown(point)) in \(points.file.name)",
            at: results.location(row: row, column: y)))
      }
    }
    return rows
  }
  if points.rows != results.rows {
    diagnostics.report(
      Diagnostic(
        code: "row-count",
        "\(results.rows) rows of outputs for \(points.rows) points in \(points.file.name)",
        file: results.file.name,
        help: "a failed point needs a row too, with an empty cell or NaN; or give both files a "
          + "column design_point"))
  }
  return Array(0..<points.rows)
}

/// The row of each point; reports points given twice or without a number.
private func rowsByKey(
  _ table: NumberTable, _ column: Int, into diagnostics: inout Diagnostics
) -> [Double: Int] {
  var rows: [Double: Int] = [:]
  rows.reserveCapacity(table.rows)
  for row in 0..<table.rows {
    let point = table.values[column * table.rows + row]
    let problem: (String, String)? =
      if point.isNaN {
        ("bad-number", "design_point needs a whole number")
      } else if rows.updateValue(row, forKey: point) != nil {
        ("duplicate-point", "the point \(shown(point)) is given twice")
      } else { nil }
    guard let problem, diagnostics.errorCount < 1000 else { continue }
    diagnostics.report(
      Diagnostic(
        code: problem.0, problem.1, at: table.location(row: row, column: column)))
  }
  return rows
}

private func shown(_ point: Double) -> String { formatNumber(point, digits: .ten) }
