public import SourceText
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
    self.init(SourceFile(name: path, bytes: try FileSystem.read(path)), into: &diagnostics)
  }

  init?(_ file: SourceFile, into diagnostics: inout Diagnostics) {
    let read = readCSV(
      file, required: [], optional: [Self.pointColumn], others: .accepted, into: &diagnostics)
    guard let read else { return nil }
    self.file = file
    names = read.header
    rows = read.rows
  }

  /// The column that joins the tables of a sweep.
  static let pointColumn = "design_point"

  /// The number in each row; nil where it is missing. What is no number is reported.
  func numbers(_ column: String, into diagnostics: inout Diagnostics) -> [Double?] {
    rows.map { isMissing($0, column) ? nil : $0.number(column, into: &diagnostics) }
  }

  /// Whether a cell of a column of numbers is empty or says so in the word of R or Python.
  func isMissing(_ row: CSVRow, _ column: String) -> Bool {
    row[column].map { ["NA", "NaN", "nan"].contains($0) } ?? true
  }

  /// Whether some cell holds a finite number.
  func hasNumber(_ column: String) -> Bool {
    rows.contains { $0[column].flatMap(decimalNumber)?.isFinite == true }
  }
}
