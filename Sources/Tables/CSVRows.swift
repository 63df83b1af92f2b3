/// The lines of a CSV file made row by row and taken away in parts, so that a table of any length
/// needs little memory: what `csv` gives for a whole table.
public struct CSVRows {
  private var writer: CSVWriter

  /// Begins with the header of `columns`.
  public init(
    columns: [Column], dialect: CSVDialect = .standard, digits: Digits = .ten
  ) {
    writer = CSVWriter(dialect: dialect, digits: digits)
    writer.write(columns.map { .text($0.name) })
  }

  /// Begins in the middle: rows that will follow others.
  public init(continuing dialect: CSVDialect, digits: Digits = .ten) {
    writer = CSVWriter(dialect: dialect, digits: digits, continuing: true)
  }

  /// Cells, at least one, as they stand in a row: for what many rows have in common.
  public static func encoded(
    _ cells: [Cell], dialect: CSVDialect = .standard, digits: Digits = .ten
  ) -> [UInt8] {
    var writer = CSVWriter(dialect: dialect, digits: digits, continuing: true)
    for cell in cells { writer.append(cell) }
    return writer.bytes
  }

  /// The next cells of the row begun, encoded before for the same dialect.
  public mutating func append(encoded cells: [UInt8]) { writer.append(encoded: cells) }

  /// The next cell of the row begun.
  public mutating func append(_ cell: Cell) { writer.append(cell) }

  /// Ends the row.
  public mutating func endRow() { writer.endLine() }

  /// How many bytes there are to take.
  public var count: Int { writer.bytes.count }

  /// The bytes of the lines since the last time; only between rows.
  public mutating func take() -> [UInt8] {
    defer { writer.clear() }
    return writer.bytes
  }
}
