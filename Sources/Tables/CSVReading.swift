public import SourceText

/// Reads a CSV file with a header, reporting everything that is wrong with it in one pass.
///
/// Accepted are RFC 4180 with LF, CR LF or CR, a byte order mark, and empty lines. Reported with
/// their places are bytes that are not UTF-8, NUL, bad quotation marks, columns that are missing,
/// unknown or given twice, and rows with another number of fields than the header. Rows with bad
/// quotation marks or another number of fields are left out of the result. Limits: 1,000 columns,
/// 1 MiB a field, 1,000 rows that cannot be used.
/// - Parameters:
///   - required: the columns that must be there.
///   - optional: the columns that may be.
///   - others: what becomes of further columns.
/// - Returns: the rows; nil if the file is empty, too large or its header is wrong.
public func readCSV(
  _ file: SourceFile, required: [String], optional: [String], others: OtherColumns = .refused,
  into diagnostics: inout Diagnostics
) -> CSVDocument? {
  checkBytes(file, into: &diagnostics)
  var scanner = CSVScanner(file)
  guard let header = scanner.record() else {
    diagnostics.report(Diagnostic(code: "empty-file", "the file has no header", file: file.name))
    return nil
  }
  let index = checkHeader(
    header, count: scanner.fieldCount, file, required: required, optional: optional,
    others: others, into: &diagnostics)
  guard let index else { return nil }
  let columns = CSVColumns(file: file, index: index)
  let rows = readRows(&scanner, columns, header.count, into: &diagnostics)
  return CSVDocument(file: file, header: header.map(\.text), rows: rows)
}

/// What becomes of columns that are neither required nor optional.
public enum OtherColumns: Sendable {
  /// They are errors.
  case refused
  /// They are read, unless the name is near one that is known and not there: then it is probably a
  /// slip and an error.
  case accepted
}

/// The sound records that follow the header.
private func readRows(
  _ scanner: inout CSVScanner, _ columns: CSVColumns, _ wanted: Int,
  into diagnostics: inout Diagnostics
) -> [CSVRow] {
  var rows: [CSVRow] = []
  var problems = 0
  while problems + scanner.problems.errorCount < mostProblems, let fields = scanner.record() {
    if scanner.recordHasProblem { continue }
    if isSound(fields, scanner.fieldCount, wanted, columns.file, into: &diagnostics) {
      rows.append(CSVRow(columns: columns, fields: fields))
    } else {
      problems += 1
    }
  }
  diagnostics.append(contentsOf: scanner.problems)
  if problems + scanner.problems.errorCount >= mostProblems {
    reportTooMany(columns.file, into: &diagnostics)
  }
  return rows
}

/// Says that a file was not read to its end.
func reportTooMany(_ file: SourceFile, into diagnostics: inout Diagnostics) {
  diagnostics.report(
    Diagnostic(
      code: "too-many-problems", "after \(mostProblems) problems the file was not read on",
      file: file.name))
}

/// After so many rows that cannot be used a file is not read on.
let mostProblems = 1000

/// Whether a row has the right number of fields, none too long.
func isSound(
  _ fields: [CSVField], _ found: Int, _ wanted: Int, _ file: SourceFile,
  into diagnostics: inout Diagnostics
) -> Bool {
  if let long = fields.first(where: { $0.text.utf8.count > 1 << 20 }) {
    diagnostics.report(
      Diagnostic(
        code: "field-too-long", "a field exceeds 1 MiB", at: file.location(atByte: long.start)))
    return false
  }
  guard found != wanted else { return true }
  let odd = fields[min(wanted, fields.count - 1)]
  diagnostics.report(
    Diagnostic(
      code: "ragged-row", "the row has \(count(found)), the header has \(wanted)",
      at: file.location(atByte: odd.start, count: odd.count),
      help: found > wanted
        ? "put a field that holds a comma in quotation marks" : nil))
  return false
}

private func count(_ fields: Int) -> String { fields == 1 ? "1 field" : "\(fields) fields" }

/// Reports NUL and what is not UTF-8: the first such byte of each line, at most ten lines.
func checkBytes(_ file: SourceFile, into diagnostics: inout Diagnostics) {
  if file.contains(0) {
    reportLines(file, "nul-byte", "the line holds a NUL byte", into: &diagnostics) {
      $0.firstIndex(of: 0)
    }
  }
  guard firstBadByte(file.bytes) != nil else { return }
  reportLines(
    file, "bad-utf8", "the line holds a byte that is not UTF-8 text",
    help: "save the file with UTF-8 encoding", into: &diagnostics
  ) { line in firstBadByte(Array(line)).map { line.startIndex + $0 } }
}

private func reportLines(
  _ file: SourceFile, _ code: String, _ message: String, help: String? = nil,
  into diagnostics: inout Diagnostics, find: (ArraySlice<UInt8>) -> Int?
) {
  var found = 0
  for line in 1...file.lineStarts.count {
    guard let place = find(file.bytes[file.range(ofLine: line)]) else { continue }
    found += 1
    let location = file.location(atByte: place)
    if found <= 10 {
      diagnostics.report(Diagnostic(code: code, message, at: location, help: help))
    } else {
      diagnostics.report(
        Diagnostic(code: code, "further lines hold such bytes", at: location, help: help))
      return
    }
  }
}
