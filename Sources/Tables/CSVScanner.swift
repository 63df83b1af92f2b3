internal import SourceText

/// Splits the bytes of a file into records and fields after RFC 4180, with LF and CR as line ends
/// too. Problems are reported with their places, and the reading goes on.
struct CSVScanner: ~Copyable {
  /// The problems found so far; of bad quotation marks the first of each record.
  private(set) var problems = Diagnostics()
  /// The number of fields of the last record, of which at most `widest` are given.
  private(set) var fieldCount = 0
  /// The largest number of fields that are kept of a record.
  static let widest = 1001

  private let file: SourceFile
  private let bytes: [UInt8]
  /// The byte at which the next record begins, if it is no empty line.
  private(set) var next: Int
  /// Whether the last record has bad quotation marks, so that its fields are in doubt.
  private(set) var recordHasProblem = false

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    next = file.textStart
  }

  /// Goes on at `place`, where a record or an empty line begins.
  mutating func skip(to place: Int) { next = place }

  /// The fields of the next record that is not an empty line; nil at the end of the file.
  mutating func record() -> [CSVField]? {
    while next < bytes.count, isLineEnd(bytes[next]) { next += 1 }
    guard next < bytes.count else { return nil }
    var fields: [CSVField] = []
    fieldCount = 0
    recordHasProblem = false
    while true {
      let field = field()
      fieldCount += 1
      if fieldCount <= Self.widest { fields.append(field) }
      guard next < bytes.count, bytes[next] == comma else { return fields }
      next += 1
    }
  }

  private mutating func field() -> CSVField {
    if next < bytes.count, bytes[next] == quote { return quotedField() }
    let start = next
    var firstQuote: Int?
    while next < bytes.count, bytes[next] != comma, !isLineEnd(bytes[next]) {
      if bytes[next] == quote, firstQuote == nil { firstQuote = next }
      next += 1
    }
    if let firstQuote {
      report(
        "a quotation mark inside a field that does not start with one", firstQuote,
        help: "put the field in quotation marks and double those inside")
    }
    return CSVField(text: text(bytes[start..<next]), start: start, count: next - start)
  }

  private mutating func quotedField() -> CSVField {
    let start = next
    var content: [UInt8] = []
    next += 1
    var partStart = next
    while let end = bytes[next...].firstIndex(of: quote) {
      content += bytes[partStart..<end]
      next = end + 1
      guard next < bytes.count, bytes[next] == quote else {
        skipAfterQuote()
        return CSVField(text: text(content[...]), start: start, count: next - start)
      }
      partStart = next
      next += 1
    }
    report("this quotation mark is never closed", start)
    next = bytes.count
    return CSVField(text: text(bytes[(start + 1)...]), start: start, count: next - start)
  }

  private mutating func skipAfterQuote() {
    let end = next
    while next < bytes.count, bytes[next] != comma, !isLineEnd(bytes[next]) { next += 1 }
    if next > end {
      report(
        "text after the closing quotation mark", end,
        help: "double the quotation marks inside a field")
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func report(_ message: String, _ offset: Int, help: String? = nil) {
    if recordHasProblem { return }
    recordHasProblem = true
    problems.report(
      Diagnostic(code: "bad-quote", message, at: file.location(atByte: offset), help: help))
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")

@inline(__always)
func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
