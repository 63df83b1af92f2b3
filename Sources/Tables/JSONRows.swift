/// A table as a list of objects, one for each row, with a member for each column; empty cells and
/// numbers that are not finite are null.
public func jsonRows(_ table: Table) -> JSONValue {
  .array(
    table.rows.map { row in
      .object(zip(table.columns, row).map { ($0.name, jsonValue($1)) })
    })
}

private func jsonValue(_ cell: Cell) -> JSONValue {
  switch cell {
  case .text(let text): .string(text)
  case .integer(let value): .integer(value)
  case .number(let value): .number(value)
  case .boolean(let value): .bool(value)
  case .empty: .null
  }
}
