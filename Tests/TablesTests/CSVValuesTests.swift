import SourceText
import Tables
import Testing

private func row(_ cell: String) throws -> CSVRow {
  var diagnostics = Diagnostics()
  let file = SourceFile(name: "t", bytes: Array("k,x\n1,\"\(cell)\"\n".utf8))
  let document = readCSV(file, required: ["k", "x"], optional: [], into: &diagnostics)
  return try #require(document?.rows.first)
}

@Suite struct CSVValuesTests {
  @Test(arguments: [("1", 1), ("-0.5", -0.5), ("+1e3", 1000), (".5", 0.5), ("5.", 5)])
  func numbers(text: String, expected: Double) throws {
    var diagnostics = Diagnostics()
    #expect(try row(text).number("x", into: &diagnostics) == expected)
    #expect(!diagnostics.hasErrors)
  }

  @Test(arguments: [
    "nan", "inf", "-Infinity", "1e999", "0x10", "1 ", " 1", "1,5", "1_000", "--1", "N/A",
  ])
  func noNumbers(text: String) throws {
    var diagnostics = Diagnostics()
    #expect(try row(text).number("x", into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["bad-number"])
    #expect(diagnostics.all[0].location?.description == "t:2:3")
    #expect((diagnostics.all[0].help != nil) == (text == "1,5"))
  }

  @Test func integers() throws {
    var diagnostics = Diagnostics()
    #expect(try row("-12").integer("x", into: &diagnostics) == -12)
    #expect(!diagnostics.hasErrors)
    for text in ["1.0", "1e3", "x", "9223372036854775808"] {
      #expect(try row(text).integer("x", into: &diagnostics) == nil)
    }
    #expect(diagnostics.errorCount == 4)
  }

  @Test func truth() throws {
    var diagnostics = Diagnostics()
    #expect(
      try ["Y", "y", "true"].map { try row($0).boolean("x", into: &diagnostics) } == [
        true, true, true,
      ])
    #expect(
      try ["N", "n", "FALSE"].map { try row($0).boolean("x", into: &diagnostics) } == [
        false, false, false,
      ])
    #expect(!diagnostics.hasErrors)
    for text in ["1", "0", "yes", "t"] {
      #expect(try row(text).boolean("x", into: &diagnostics) == nil)
    }
    #expect(diagnostics.errorCount == 4)
  }

  @Test func emptyAndAbsentAreNoProblem() throws {
    var diagnostics = Diagnostics()
    let row = try row("")
    #expect(row.number("x", into: &diagnostics) == nil)
    #expect(row.integer("x", into: &diagnostics) == nil)
    #expect(row.boolean("x", into: &diagnostics) == nil)
    #expect(row.number("absent", into: &diagnostics) == nil)
    #expect(!diagnostics.hasErrors)
  }

  @Test func tablesReadBack() throws {
    let columns = [
      Column("text", .string, ""), Column("whole", .integer, ""), Column("real", .number, ""),
      Column("truth", .boolean, ""),
    ]
    var table = Table(name: "t", columns: columns)
    for text in ["=1+1", "'=1", "''", "-5", "a,\"b\"\r\nc", "\tx", "日本", "'", "''@"] {
      table.append([.text(text), .integer(-3), .number(0.1 + 0.2), .boolean(false)])
    }
    table.append([.empty, .empty, .empty, .empty])
    let bytes = csv(table, digits: .full)
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", bytes: bytes)
    let back = try #require(readTable(file, name: "t", columns: columns, into: &diagnostics))
    #expect(!diagnostics.hasErrors)
    #expect(back.rows == table.rows)
    #expect(csv(back, digits: .full) == bytes)
  }

  @Test func badCellsAreReportedAndEmpty() throws {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", bytes: Array("x\n1\nbad\n".utf8))
    let table = readTable(
      file, name: "t", columns: [Column("x", .number, "")], into: &diagnostics)
    #expect(table?.rows == [[.number(1)], [.empty]])
    #expect(diagnostics.errorCount == 1)
    #expect(
      readTable(file, name: "t", columns: [Column("y", .number, "")], into: &diagnostics) == nil)
  }
}
