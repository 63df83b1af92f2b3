public import SourceText

/// A CSV file whose header was checked, with the place of every field.
public struct CSVDocument: Sendable {
  /// The file it was read from.
  public let file: SourceFile
  /// The names of the columns, in the order of the file.
  public let header: [String]
  /// The rows below the header that have a field for each column.
  public let rows: [CSVRow]
}

/// A row of a CSV file.
public struct CSVRow: Sendable {
  let columns: CSVColumns
  let fields: [CSVField]

  /// The text in `column`; nil if the field is empty or the file has no such column.
  public subscript(column: String) -> String? {
    guard let index = columns.index[column], !fields[index].text.isEmpty else { return nil }
    return fields[index].text
  }

  /// The place of the field in `column`; that of the row if the file has no such column.
  public func location(_ column: String) -> SourceLocation {
    columns.index[column].map { columns.location(of: fields[$0]) } ?? location
  }

  /// The place of the first field of the row.
  public var location: SourceLocation { columns.location(of: fields[0]) }
}

/// What the rows of a file share: the file and where each column stands.
final class CSVColumns: Sendable {
  let file: SourceFile
  let index: [String: Int]

  init(file: SourceFile, index: [String: Int]) {
    self.file = file
    self.index = index
  }

  func location(of field: CSVField) -> SourceLocation {
    file.location(atByte: field.start, count: field.count)
  }
}

/// The text of a field without its quotation marks, and the bytes it takes with them.
struct CSVField: Sendable {
  let text: String
  let start: Int
  let count: Int
}
