import Tables
import Testing

@Suite struct AlignedTextTests {
  @Test func numbersToTheRightTextToTheLeft() {
    var table = Table(
      name: "t",
      columns: [
        Column("name", .string, ""), Column("n", .integer, ""), Column("value", .number, ""),
        Column("ok", .boolean, ""),
      ])
    table.append([.text("日本"), .integer(1000), .number(1.0 / 3), .boolean(true)])
    table.append([.text("x\u{1B}[0m"), .empty, .number(-12.5), .empty])
    #expect(
      alignedText(table) == """
        name      n         value  ok
        -----  ----  ------------  ----
        日本   1000  0.3333333333  true
        x\u{241B}[0m               -12.5

        """)
    #expect(alignedText(table, digits: .full).contains("0.3333333333333333"))
  }

  @Test func tablesWithoutRowsOrColumns() {
    let table = Table(name: "t", columns: [Column("ab", .number, "")])
    #expect(alignedText(table) == "ab\n--\n")
    #expect(alignedText(Table(name: "t", columns: [])) == "\n\n")
  }
}
