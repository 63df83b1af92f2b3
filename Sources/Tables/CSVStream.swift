public import SourceText

/// A CSV file written row by row with little memory: what `csv` gives for a whole table.
public final class CSVStream {
  private let file: AppendedFile
  private var writer: CSVWriter
  private var digest = RunningSHA256()
  private var length = 0

  /// Begins the file at `path`, which must not exist, with the header of `columns`.
  public init(
    _ path: String, columns: [Column], dialect: CSVDialect = .standard, digits: Digits = .ten
  ) throws(FileError) {
    file = try AppendedFile(path)
    writer = CSVWriter(dialect: dialect, digits: digits)
    for column in columns { writer.append(.text(column.name)) }
    writer.endLine()
  }

  /// The next cell of the row begun.
  public func append(_ cell: Cell) { writer.append(cell) }

  /// Ends the row.
  public func endRow() throws(FileError) {
    writer.endLine()
    if writer.bytes.count >= 1 << 18 { try flush() }
  }

  /// Writes what is left onto the disk.
  /// - Returns: size and SHA-256 of the file.
  public func finish() throws(FileError) -> (size: Int, digest: String) {
    try flush()
    try file.synchronise()
    return (length, digest.hexadecimal())
  }

  private func flush() throws(FileError) {
    var failure: FileError?
    writer.bytes.withUnsafeBytes { bytes in
      digest.update(bytes)
      do throws(FileError) { try file.write(bytes, at: length) } catch { failure = error }
    }
    if let failure { throw failure }
    length += writer.bytes.count
    writer.clear()
  }
}
