internal import SourceText
internal import Tables

/// A CSV file of any columns, such as the tables of a sweep or of another program.
public struct LooseTable: Sendable {
  /// The columns in the order of the file.
  public let names: [String]
  let file: SourceFile
  let rows: [CSVRow]

  /// Reads the file at `path`; nil if it cannot be used, which is then reported.
  ///
  /// - Throws: `FileError` if it cannot be read.
  public init?(_ path: String, into diagnostics: inout Diagnostics) throws {
    let file = SourceFile(name: path, bytes: try FileSystem.read(path))
    let read = readCSV(
      file, required: [], optional: [Self.pointColumn], others: .accepted, into: &diagnostics)
    guard let read else { return nil }
    self.file = file
    names = read.header
    rows = read.rows
  }

  /// The column that joins the tables of a sweep.
  static let pointColumn = "design_point"

  /// The number in each row; nil where the cell is empty. What is no number is reported.
  func numbers(_ column: String, into diagnostics: inout Diagnostics) -> [Double?] {
    rows.map { $0.number(column, into: &diagnostics) }
  }

  /// Whether every cell that is not empty holds a finite number, and there is one.
  func isNumeric(_ column: String) -> Bool {
    var found = false
    for row in rows {
      guard let text = row[column] else { continue }
      guard let number = decimalNumber(text), number.isFinite else { return false }
      found = true
    }
    return found
  }

  /// Whether some cell holds a finite number.
  func hasNumber(_ column: String) -> Bool {
    rows.contains { $0[column].flatMap(decimalNumber)?.isFinite == true }
  }
}
