import Tables
import Testing

private func text(
  _ cells: [Cell], _ kind: Column.Kind = .string, dialect: CSVDialect = .standard,
  digits: Digits = .ten
) -> String {
  var table = Table(name: "t", columns: cells.indices.map { Column("c\($0)", kind, "") })
  table.append(cells)
  let lines = csv(table, dialect: dialect, digits: digits)
  return String(decoding: lines, as: UTF8.self)
}

@Suite struct CSVWritingTests {
  @Test func everyKindOfCell() {
    #expect(
      text([.text("a"), .integer(.min), .number(0.1), .boolean(true), .boolean(false), .empty])
        == "c0,c1,c2,c3,c4,c5\na,-9223372036854775808,0.1,true,false,\n")
  }

  /// RFC 4180, section 2, rules 6 and 7.
  @Test func quoting() {
    #expect(
      text([.text("a,b"), .text("say \"hi\""), .text("two\nlines"), .text("a\rb"), .text(" x ")])
        == "c0,c1,c2,c3,c4\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\rb\", x \n")
  }

  @Test func numbersThatAreNotFiniteAreEmpty() {
    #expect(text([.number(.nan), .number(.infinity), .number(-0.0)]) == "c0,c1,c2\n,,0\n")
  }

  @Test func emptyRowOfOneColumnIsARow() {
    #expect(text([.empty]) == "c0\n\"\"\n")
    #expect(text([.text("")]) == "c0\n\"\"\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd|'/c calc'!A0", "'+cmd|'/c calc'!A0"), ("-2+3", "'-2+3"),
    ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""),
    ("=\"a\"", "\"'=\"\"a\"\"\""), ("-", "'-"), ("+", "'+"), ("'=1", "''=1"), ("-0x1F", "'-0x1F"),
    ("-inf", "'-inf"),
  ])
  func formulasAreNeutralised(cell: String, written: String) {
    #expect(text([.text(cell)]) == "c0\n\(written)\n")
  }

  @Test(arguments: ["-5", "+5", "-1.5e-3", "a=b", "'tis", "1-2", "", " =1"])
  func otherTextIsLeftAlone(cell: String) {
    #expect(text([.text("x"), .text(cell)]) == "c0,c1\nx,\(cell)\n")
  }

  @Test func namesOfColumnsAreNeutralisedToo() {
    let table = Table(name: "t", columns: [Column("=x", .string, ""), Column("a,b", .string, "")])
    #expect(csv(table) == Array("'=x,\"a,b\"\n".utf8))
  }

  @Test func excel() {
    #expect(text([.number(1.5)], dialect: .excel()) == "\u{FEFF}c0\r\n1.5\r\n")
    #expect(
      text(
        [.number(1.5), .text("a;b"), .text("a,b")],
        dialect: .excel(semicolon: true, decimalComma: true))
        == "\u{FEFF}c0;c1;c2\r\n1,5;\"a;b\";a,b\r\n")
    #expect(
      text([.number(1.5), .number(2)], dialect: .excel(decimalComma: true))
        == "\u{FEFF}c0,c1\r\n\"1,5\",2\r\n")
  }

  @Test func digits() {
    #expect(text([.number(1.0 / 3)]) == "c0\n0.3333333333\n")
    #expect(text([.number(1.0 / 3)], digits: .full) == "c0\n0.3333333333333333\n")
  }

  @Test func nulIsReplaced() {
    #expect(text([.text("a\u{0}b")]) == "c0\n\"a\u{FFFD}b\"\n")
  }

  @Test func tableWithoutRows() {
    #expect(csv(Table(name: "t", columns: [Column("a", .number, "")])) == Array("a\n".utf8))
  }
}
