internal import Glibc

extension Table {
  /// Only the named columns, in the order given; names that are not there are left out.
  public func selecting(_ names: [String]) -> Table {
    let positions = names.compactMap { name in columns.firstIndex { $0.name == name } }
    var table = Table(name: name, columns: positions.map { columns[$0] })
    for row in rows { table.append(positions.map { row[$0] }) }
    return table
  }

  /// The first row as a column of its own, beside the names of the columns: for reading.
  public var transposed: Table {
    var table = Table(
      name: name, columns: [Column("name", .string, "column"), Column("value", .string, "cell")])
    for (column, cell) in zip(columns, rows.first ?? []) {
      if case .number(let value) = cell {
        table.append([.text(column.name), .text(formatNumber(value, digits: .ten))])
      } else {
        table.append([.text(column.name), cell])
      }
    }
    return table
  }

  /// Numbers rounded to some decimals, for reading.
  public func rounded(_ decimals: Int) -> Table {
    let scale = pow(10, Double(decimals))
    var table = Table(name: name, columns: columns)
    for row in rows {
      table.append(
        row.map { cell in
          if case .number(let value) = cell { return .number((value * scale).rounded() / scale) }
          return cell
        })
    }
    return table
  }
}
