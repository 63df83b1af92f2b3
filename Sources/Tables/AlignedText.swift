internal import SourceText

/// `table` in aligned columns for a terminal: a header, a rule, then the rows; numbers to the
/// right, text to the left, two blanks between, no blanks at the end of a line. Control characters
/// are neutralised.
public func alignedText(_ table: Table, digits: Digits = .ten) -> String {
  let header = table.columns.map { neutralised($0.name) }
  let body = table.rows.map { row in row.map { shown($0, digits) } }
  let widths = table.columns.indices.map { column in
    ([header] + body).map { displayWidth($0[column]) }.max() ?? 0
  }
  let isRight = table.columns.map { $0.kind == .number || $0.kind == .integer }
  let rule = widths.map { String(repeating: "-", count: $0) }
  return ([header, rule] + body).map { line($0, widths, isRight) + "\n" }.joined()
}

private func shown(_ cell: Cell, _ digits: Digits) -> String {
  switch cell {
  case .text(let text): neutralised(text)
  case .integer(let value): String(value)
  case .number(let value): formatNumber(value, digits: digits)
  case .boolean(let value): value ? "true" : "false"
  case .empty: ""
  }
}

private func line(_ cells: [String], _ widths: [Int], _ isRight: [Bool]) -> String {
  var text = ""
  for (column, cell) in cells.enumerated() {
    if column > 0 { text += "  " }
    let blank = String(repeating: " ", count: max(0, widths[column] - displayWidth(cell)))
    text += isRight[column] ? blank + cell : cell + blank
  }
  while text.last == " " { text.removeLast() }
  return text
}
