internal import SourceText

/// The punctuation of a CSV file.
public struct CSVDialect: Sendable, Hashable {
  /// The byte between fields.
  public let separator: UInt8
  /// The byte between the whole digits of a number and the others.
  public let decimalPoint: UInt8
  /// Whether the file starts with a UTF-8 byte order mark.
  public let hasByteOrderMark: Bool
  /// Whether lines end with CR LF; otherwise with LF.
  public let endsLinesWithCRLF: Bool

  /// Comma, point, LF, no byte order mark.
  public static let standard = CSVDialect(
    separator: UInt8(ascii: ","), decimalPoint: UInt8(ascii: "."), hasByteOrderMark: false,
    endsLinesWithCRLF: false)

  /// What Excel opens by a double click: byte order mark and CR LF; `semicolon` and `decimalComma`
  /// for the countries whose Excel expects them.
  public static func excel(semicolon: Bool = false, decimalComma: Bool = false) -> CSVDialect {
    CSVDialect(
      separator: UInt8(ascii: semicolon ? ";" : ","),
      decimalPoint: UInt8(ascii: decimalComma ? "," : "."), hasByteOrderMark: true,
      endsLinesWithCRLF: true)
  }
}

/// `table` as CSV after RFC 4180: a header, then a line for each row.
///
/// Text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@`, tab, CR or LF
/// and is no plain number) gets an apostrophe in front, which `readTable` takes away again. NUL is
/// written as U+FFFD; truth values as `true` and `false`; numbers that are not finite empty.
public func csv(
  _ table: Table, dialect: CSVDialect = .standard, digits: Digits = .ten
) -> [UInt8] {
  var writer = CSVWriter(dialect: dialect, digits: digits)
  writer.bytes.reserveCapacity(64 + table.rows.count * table.columns.count * 12)
  writer.write(table.columns.map { .text($0.name) })
  for row in table.rows { writer.write(row) }
  return writer.bytes
}

struct CSVWriter {
  let dialect: CSVDialect
  let digits: Digits
  var bytes: [UInt8]
  private var lineStart: Int
  private var isFirst = true

  /// - Parameter continuing: whether the lines follow others, so that no byte order mark is due.
  init(dialect: CSVDialect, digits: Digits, continuing: Bool = false) {
    self.dialect = dialect
    self.digits = digits
    bytes = dialect.hasByteOrderMark && !continuing ? [0xEF, 0xBB, 0xBF] : []
    lineStart = bytes.count
  }

  mutating func write(_ row: [Cell]) {
    for cell in row { append(cell) }
    endLine()
  }

  /// One more cell of the line begun.
  mutating func append(_ cell: Cell) {
    if !isFirst { bytes.append(dialect.separator) }
    isFirst = false
    write(cell)
  }

  /// Cells that another writer has encoded, at least one.
  mutating func append(encoded cells: [UInt8]) {
    if !isFirst { bytes.append(dialect.separator) }
    isFirst = false
    bytes.append(contentsOf: cells)
  }

  mutating func endLine() {
    // A line with nothing on it would be no row.
    if bytes.count == lineStart { bytes += [quote, quote] }
    if dialect.endsLinesWithCRLF { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
    begin()
  }

  private mutating func begin() {
    lineStart = bytes.count
    isFirst = true
  }

  /// Forgets the lines written so far, which somebody has taken.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    begin()
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .text(let text): write(text)
    case .integer(let value): appendInteger(value, to: &bytes)
    case .number(let value): write(value)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    case .empty: break
    }
  }

  private mutating func write(_ value: Double) {
    let start = bytes.count
    appendNumber(value, digits: digits, point: dialect.decimalPoint, to: &bytes)
    if dialect.decimalPoint == dialect.separator, bytes[start...].contains(dialect.separator) {
      bytes.insert(quote, at: start)
      bytes.append(quote)
    }
  }

  private mutating func write(_ text: String) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { text in
      guard isPlain(text) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isDone != true { writeQuoted(text) }
  }

  /// Whether a text is written as it is. Cheap, because nearly every text is.
  private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, !startsLikeFormula(first) else { return text.isEmpty }
    for byte in text where needsQuotes(byte) { return false }
    return true
  }

  private mutating func writeQuoted(_ text: String) {
    let shown = neutralisedFormula(text)
    guard shown.utf8.contains(where: needsQuotes) else {
      bytes.append(contentsOf: shown.utf8)
      return
    }
    bytes.append(quote)
    for byte in shown.utf8 {
      if byte == 0 {
        bytes += [0xEF, 0xBF, 0xBD]
      } else {
        if byte == quote { bytes.append(quote) }
        bytes.append(byte)
      }
    }
    bytes.append(quote)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == dialect.separator || byte == quote || byte == 0x0A || byte == 0x0D || byte == 0
  }
}

private let quote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")

/// `text` so that no spreadsheet runs it: an apostrophe in front of what would be a formula, and
/// one more in front of what already reads like such a cell, so that nothing is lost.
func neutralisedFormula(_ text: String) -> String { looksLikeFormula(text) ? "'" + text : text }

/// The text that `neutralisedFormula` made `cell` of.
func restoredFormula(_ cell: String) -> String {
  cell.utf8.first == apostrophe && looksLikeFormula(String(cell.dropFirst()))
    ? String(cell.dropFirst()) : cell
}

/// Whether a text with this first byte may look like a formula; more are asked than need be.
private func startsLikeFormula(_ byte: UInt8) -> Bool {
  switch byte {
  case apostrophe, UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "\t"), 0x0D, 0x0A:
    true
  default: false
  }
}

private func looksLikeFormula(_ text: String) -> Bool {
  let bare = text.utf8.drop { $0 == apostrophe }
  switch bare.first {
  case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), 0x0D, 0x0A: return true
  case UInt8(ascii: "+"), UInt8(ascii: "-"): return decimalNumber(text) == nil
  default: return false
  }
}
