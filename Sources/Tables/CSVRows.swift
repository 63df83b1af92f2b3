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
