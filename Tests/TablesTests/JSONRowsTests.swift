import Tables
import Testing

@Suite struct JSONRowsTests {
  @Test func aRowIsAnObject() {
    var table = Table(name: "t", columns: [Column("a", .string, "x"), Column("b", .number, "y")])
    table.append([.text("p"), .number(.nan)])
    table.append([.empty, .integer(2)])
    #expect(
      jsonRows(table).encoded(pretty: false) == "[{\"a\":\"p\",\"b\":null},{\"a\":null,\"b\":2}]")
  }
}
