import Foundation
import SourceText
import Tables
import Testing

@Suite struct CSVStreamTests {
  /// A file made of parts is the file that `csv` makes of the whole, in every dialect.
  @Test(arguments: [CSVDialect.standard, .excel(), .excel(semicolon: true, decimalComma: true)])
  func partsMakeTheWhole(dialect: CSVDialect) throws {
    let columns = [
      Column("a", .integer, "a"), Column("b", .string, "b"), Column("c", .number, "c"),
    ]
    var table = Table(name: "t", columns: columns)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let stream = try CSVStream(path, columns: columns, dialect: dialect)
    for part in 0..<3 {
      var rows = CSVRows(continuing: dialect)
      for row in 0..<4 {
        let cells: [Cell] = [.integer(part * 4 + row), .text("x;,\"y"), .number(1.5)]
        table.append(cells)
        rows.append(cells[0])
        rows.append(encoded: CSVRows.encoded(Array(cells[1...]), dialect: dialect))
        rows.endRow()
      }
      try stream.append(rows.take())
    }
    let (size, digest) = try stream.finish()
    let whole = csv(table, dialect: dialect)
    #expect(try FileSystem.read(path) == whole)
    #expect(size == whole.count)
    #expect(digest == sha256(whole))
  }
}
