import Testing

@testable import Tables

@Suite struct CSVRowsTests {
  /// However often the lines are taken away, together they are those of the whole table.
  @Test(arguments: [CSVDialect.standard, .excel(semicolon: true, decimalComma: true)])
  func partsAreTheWhole(dialect: CSVDialect) {
    let columns = [Column("a", .number, "a"), Column("b", .string, "b")]
    var table = Table(name: "t", columns: columns)
    var rows = CSVRows(columns: columns, dialect: dialect, digits: .full)
    var bytes: [UInt8] = []
    for index in 0..<50 {
      let row: [Cell] = [
        .number(Double(index) / 7), index % 3 == 0 ? .empty : .text("=x;\(index)"),
      ]
      table.append(row)
      for cell in row { rows.append(cell) }
      rows.endRow()
      if index % 7 == 0 { bytes += rows.take() }
    }
    bytes += rows.take()
    #expect(rows.count == 0)
    #expect(bytes == csv(table, dialect: dialect, digits: .full))
  }

  @Test func headerAlone() {
    var rows = CSVRows(columns: [Column("a", .number, "a")])
    #expect(rows.take() == Array("a\n".utf8))
  }
}
