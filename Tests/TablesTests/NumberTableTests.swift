import SourceText
import Tables
import Testing

private func read(_ text: String) -> (table: NumberTable?, problems: [String]) {
  var diagnostics = Diagnostics()
  let table = readNumbers(
    SourceFile(name: "t.csv", bytes: Array(text.utf8)), into: &diagnostics)
  return (
    table,
    diagnostics.sorted().map {
      "\($0.location?.description ?? $0.fileName ?? "?") \($0.code)"
    }
  )
}

@Suite struct NumberTableTests {
  /// Line ends, byte order mark, quotation marks, blank lines, no line end at the end.
  @Test(arguments: [
    "a,b\n1,2.5\n-3,4e2\n", "a,b\r\n1,2.5\r\n-3,4e2", "\u{FEFF}a,b\r1,2.5\r\r-3,400",
    "\"a\",b\n\"1\",2.5\n\n-3,\"4e2\"\n",
  ]) func forms(text: String) throws {
    let (table, problems) = read(text)
    let found = try #require(table)
    #expect(problems == [] && found.names == ["a", "b"] && found.rows == 2)
    #expect(found.values == [1, -3, 2.5, 400] && found.words.isEmpty)
  }

  /// The same bits as the standard library's reading, on hard cases of rounding and length.
  @Test(arguments: [
    "0.1", "-0.1", "9007199254740993", "9007199254740992.9", "0.5000000000000001110223024625156",
    "1.7976931348623157e308", "2.2250738585072011e-308", "4.9e-324", "1e-400", "+.5", "5.", "0",
    "-0", "00012.50", "123456789012345678901234567890", "18446744073709551615",
    "0.9999999999999999", "0.99999999999999994449", "1.00000000000000011102230246251565",
    "3.141592653589793", "1E5", "1.5e+3", "0.0000000000000000001", "99999999999999999.99",
  ]) func rounding(text: String) throws {
    let table = try #require(read("a,b\n\(text),\(text)\n").table)
    let wanted = try #require(Double(text))
    #expect(table.values.map(\.bitPattern) == [wanted.bitPattern, wanted.bitPattern])
  }

  /// Numbers of every length and place of the point, against the standard library.
  @Test func manyNumbers() throws {
    var (state, texts): (UInt64, [String]) = (88_172_645_463_325_252, [])
    for _ in 0..<20_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let digits = String(state).prefix(Int(state % 19) + 1)
      let point = Int(state >> 32) % (digits.count + 1)
      texts.append(digits.prefix(point) + "." + digits.dropFirst(point))
    }
    texts = texts.map { $0.hasPrefix(".") ? "0" + $0 : $0 }
    let table = try #require(read("a\n" + texts.joined(separator: "\n") + "\n").table)
    #expect(table.values == texts.map { Double($0)! })
  }

  @Test func emptyAndWords() throws {
    let (table, problems) = read("a,b\n1,\n,x y\nNaN,\"2,5\"\n1e999,3\n0x10,4\n")
    let found = try #require(table)
    #expect(problems == [] && found.rows == 5)
    #expect(found.words.map(\.text) == ["x y", "NaN", "2,5", "1e999", "0x10"])
    #expect(found.words.map(\.row) == [1, 2, 2, 3, 4])
    #expect(found.words.map(\.column) == [1, 0, 1, 0, 0])
    #expect(
      found.values.map(\.isNaN) == [false, true, true, true, true] + [
        true, true, true, false, false,
      ])
    #expect(found.location(of: found.words[2]).description == "t.csv:4:5")
    #expect(found.location(row: 1, column: 1).description == "t.csv:3:2")
    #expect(found.location(ofColumn: 1).description == "t.csv:1:3")
  }

  @Test func problems() {
    #expect(read("").problems == ["t.csv empty-file"])
    #expect(read("a,a\n1,2\n").problems == ["t.csv:1:3 duplicate-column"])
    #expect(read("a,\n1,2\n").problems == ["t.csv:1:3 unknown-column"])
    let ragged = read("a,b\n1\n1,2,3\n4,5\n")
    #expect(ragged.problems == ["t.csv:2:1 ragged-row", "t.csv:3:5 ragged-row"])
    #expect(ragged.table?.values == [4, 5])
    #expect(read("a\n1\"\n2\n").problems == ["t.csv:2:2 bad-quote"])
    #expect(read("a\n1\n\u{0}\n").problems.contains("t.csv:3:1 nul-byte"))
  }
}
