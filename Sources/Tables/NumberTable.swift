public import SourceText

/// A CSV file read as numbers, column by column: much faster and smaller than as text, for files of
/// a million rows.
public struct NumberTable: Sendable {
  /// A cell that is not empty and no number.
  public struct Word: Sendable {
    /// The row, from 0, below the header.
    public let row: Int
    /// The column, from 0.
    public let column: Int
    /// The text without its quotation marks.
    public let text: String
    let start: Int, count: Int
  }

  /// The file it was read from.
  public let file: SourceFile
  /// The names in the header, all different.
  public let names: [String]
  /// How many rows.
  public let rows: Int
  /// The cells, names.count × rows numbers, column after column; NaN where a cell is empty or a
  /// word.
  public let values: [Double]
  /// The cells that are words, row by row.
  public let words: [Word]
  let header: [CSVField]
  let rowStarts: [Int]

  /// The place of a column's name.
  public func location(ofColumn column: Int) -> SourceLocation {
    file.location(atByte: header[column].start, count: header[column].count)
  }

  /// The place of a word.
  public func location(of word: Word) -> SourceLocation {
    file.location(atByte: word.start, count: word.count)
  }

  /// The place of a row's cell.
  public func location(row: Int, column: Int) -> SourceLocation {
    var scanner = CSVScanner(file)
    scanner.skip(to: rowStarts[row])
    guard let fields = scanner.record(), column < fields.count else {
      return file.location(atByte: rowStarts[row])
    }
    return file.location(atByte: fields[column].start, count: fields[column].count)
  }
}

/// Reads a CSV file of numbers with a header, whatever its columns are called.
///
/// The dialect, what is reported, and the limits are those of ``readCSV(_:required:optional:into:)``;
/// a header name that is empty or given twice is reported too. A cell that is no number is no
/// problem here: it is kept as a word.
/// - Returns: the numbers; nil if the file is empty or its header is wrong.
public func readNumbers(_ file: SourceFile, into diagnostics: inout Diagnostics) -> NumberTable? {
  checkBytes(file, into: &diagnostics)
  var scanner = CSVScanner(file)
  guard let header = scanner.record() else {
    diagnostics.report(Diagnostic(code: "empty-file", "the file has no header", file: file.name))
    return nil
  }
  // Every name is known: what is left to report is names missing, given twice, or too many.
  let names = header.map(\.text)
  let index = checkHeader(
    header, count: scanner.fieldCount, file, required: [], optional: names.filter { !$0.isEmpty },
    into: &diagnostics)
  guard index != nil, !scanner.recordHasProblem else {
    diagnostics.append(contentsOf: scanner.problems)
    return nil
  }
  var reader = NumberReader(file: file, columns: names.count)
  reader.read(&scanner, into: &diagnostics)
  return NumberTable(
    file: file, names: names, rows: reader.rowStarts.count, values: reader.byColumn,
    words: reader.words, header: header, rowStarts: reader.rowStarts)
}

/// Takes rows of plain numbers straight from the bytes, and hands every other row to the scanner.
private struct NumberReader {
  let file: SourceFile
  let columns: Int
  private(set) var words: [NumberTable.Word] = []
  private(set) var rowStarts: [Int] = []
  /// Row after row.
  private var cells: [Double] = []
  private var problems = 0

  init(file: SourceFile, columns: Int) {
    (self.file, self.columns) = (file, columns)
    rowStarts.reserveCapacity(file.lineStarts.count)
    cells.reserveCapacity(file.lineStarts.count * columns)
  }

  mutating func read(_ scanner: inout CSVScanner, into diagnostics: inout Diagnostics) {
    while problems + scanner.problems.errorCount < mostProblems {
      let next = file.bytes.withUnsafeBufferPointer { plainRows($0, from: scanner.next) }
      scanner.skip(to: next)
      guard let fields = scanner.record() else { break }
      if scanner.recordHasProblem { continue }
      if isSound(fields, scanner.fieldCount, columns, file, into: &diagnostics) {
        take(fields)
      } else {
        problems += 1
      }
    }
    diagnostics.append(contentsOf: scanner.problems)
    if problems + scanner.problems.errorCount >= mostProblems {
      reportTooMany(file, into: &diagnostics)
    }
  }

  /// Takes rows of numbers and empty cells as long as they are no more than that.
  /// - Returns: where the first other row begins, or the end.
  private mutating func plainRows(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    while true {
      while place < bytes.count, isLineEnd(bytes[place]) { place += 1 }
      guard place < bytes.count, let end = plainRow(bytes, from: place) else { return place }
      rowStarts.append(place)
      place = end
    }
  }

  /// Takes one such row.
  /// - Returns: where it ends; nil, and nothing is taken, if it is another kind of row.
  private mutating func plainRow(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var place = start
    for column in 0..<columns {
      guard let value = plainNumber(bytes, &place), place < bytes.count,
        column == columns - 1 ? isLineEnd(bytes[place]) : bytes[place] == UInt8(ascii: ",")
      else {
        cells.removeLast(column)
        return nil
      }
      cells.append(value)
      place += 1
    }
    return place
  }

  private mutating func take(_ fields: [CSVField]) {
    for (column, field) in fields.enumerated() {
      let value = decimalNumber(field.text).flatMap { $0.isFinite ? $0 : nil }
      cells.append(value ?? .nan)
      guard value == nil, !field.text.isEmpty else { continue }
      words.append(
        NumberTable.Word(
          row: rowStarts.count, column: column, text: field.text, start: field.start,
          count: field.count))
    }
    rowStarts.append(fields[0].start)
  }

  /// The cells column after column.
  var byColumn: [Double] {
    let rows = rowStarts.count
    return [Double](unsafeUninitializedCapacity: cells.count) { target, count in
      for column in 0..<columns {
        for row in 0..<rows { target[column * rows + row] = cells[row * columns + column] }
      }
      count = cells.count
    }
  }
}
