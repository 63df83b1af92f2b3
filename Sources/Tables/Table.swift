/// One value of a table.
public enum Cell: Sendable, Hashable {
  /// A text.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite is written empty.
  case number(Double)
  /// A truth value.
  case boolean(Bool)
  /// Nothing known; never zero.
  case empty
}

/// Rows of cells under named columns.
public struct Table: Sendable {
  /// The name, which is also the file's without its ending.
  public let name: String
  /// The columns, in the order of the cells of a row.
  public let columns: [Column]
  /// The rows, in the order in which they were added.
  public private(set) var rows: [[Cell]] = []

  /// A table without rows.
  public init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// Adds a row, which has one cell for each column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has one cell for each column")
    rows.append(row)
  }

  /// Makes room for `count` rows in all.
  public mutating func reserveCapacity(_ count: Int) { rows.reserveCapacity(count) }
}
