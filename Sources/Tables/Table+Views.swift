internal import Glibc

extension Table {
  /// Only the named columns, in the order given; names that are not there are left out.
  public func selecting(_ names: [String]) -> Table {
    let positions = names.compactMap { name in columns.firstIndex { $0.name == name } }
    var table = Table(name: name, columns: positions.map { columns[$0] })
    for row in rows { table.append(positions.map { row[$0] }) }
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
