import SourceText
import Tables
import Testing

/// The rows of `text` and the rendered places and codes of its problems.
private func read(
  _ bytes: [UInt8], required: [String] = ["a"], optional: [String] = ["b", "c"]
) -> (document: CSVDocument?, problems: [String]) {
  var diagnostics = Diagnostics()
  let document = readCSV(
    SourceFile(name: "t.csv", bytes: bytes), required: required, optional: optional,
    into: &diagnostics)
  let problems = diagnostics.sorted().map {
    "\($0.location?.description ?? $0.fileName ?? "?") \($0.code)"
  }
  return (document, problems)
}

private func read(
  _ text: String, required: [String] = ["a"], optional: [String] = ["b", "c"]
) -> (document: CSVDocument?, problems: [String]) {
  read(Array(text.utf8), required: required, optional: optional)
}

@Suite struct CSVReadingTests {
  /// The examples of RFC 4180, section 2, as the rows they stand for.
  @Test(arguments: [
    "a,b,c\naaa,bbb,ccc\nzzz,yyy,xxx\n", "a,b,c\r\naaa,bbb,ccc\r\nzzz,yyy,xxx",
    "a,b,c\raaa,bbb,ccc\rzzz,yyy,xxx\r", "\u{FEFF}a,b,c\naaa,bbb,ccc\nzzz,yyy,xxx\n",
    "\"a\",\"b\",\"c\"\n\"aaa\",\"bbb\",\"ccc\"\n\nzzz,yyy,xxx\n\n\n",
  ])
  func formsOfTheSame(text: String) throws {
    let (document, problems) = read(text)
    let rows = try #require(document).rows
    #expect(problems == [])
    #expect(
      rows.map { [$0["a"], $0["b"], $0["c"]] } == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
  }

  @Test func quotedFields() throws {
    let rows = try #require(
      read("a,b,c\n\"a\r\nb\",\"x,y\",\"say \"\"hi\"\"\"\n\"\",,\"\"\"\"\n").document
    )
    .rows
    #expect(rows[0]["a"] == "a\r\nb" && rows[0]["b"] == "x,y" && rows[0]["c"] == "say \"hi\"")
    #expect(rows[1]["a"] == nil && rows[1]["b"] == nil && rows[1]["c"] == "\"")
  }

  @Test func placesOfFields() throws {
    let row = try #require(read("a,b,c\né,\"日\nx\",3\n").document?.rows.first)
    #expect(row.location("a").description == "t.csv:2:1")
    #expect(row.location("b").description == "t.csv:2:3")
    #expect(row.location("b").length == 2)
    #expect(row.location("c").description == "t.csv:3:4")
    #expect(row.location("none") == row.location)
    #expect(row["none"] == nil)
  }

  @Test func everythingWrongWithAHeader() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.csv", bytes: Array("actr,b,b,,zzzzz\n1,2,3,4,5\n".utf8))
    #expect(readCSV(file, required: ["actor", "year"], optional: ["b"], into: &diagnostics) == nil)
    #expect(
      diagnostics.rendered() == """
        t.csv:1:1: error: [unknown-column] 'actr' is not a known column
          actr,b,b,,zzzzz
          ^~~~
          help: did you mean 'actor'?
        t.csv:1:1: error: [missing-column] the column 'actor' is missing
          actr,b,b,,zzzzz
          ^~~~
        t.csv:1:1: error: [missing-column] the column 'year' is missing
          actr,b,b,,zzzzz
          ^~~~
        t.csv:1:8: error: [duplicate-column] the column 'b' is given twice
          actr,b,b,,zzzzz
                 ^
          note: t.csv:1:6: it is first given here
        t.csv:1:10: error: [unknown-column] a column has no name
          actr,b,b,,zzzzz
                   ^
        t.csv:1:11: error: [unknown-column] 'zzzzz' is not a known column
          actr,b,b,,zzzzz
                    ^~~~~
        6 errors

        """)
  }

  @Test(arguments: ["a;b\n1;2\n", "a\tb\n1\t2\n"])
  func otherSeparatorsAreNamed(text: String) {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t", bytes: Array(text.utf8))
    #expect(readCSV(file, required: ["a"], optional: ["b"], into: &diagnostics) == nil)
    #expect(diagnostics.all[0].help?.contains("with commas") == true)
  }

  @Test func raggedRowsAreLeftOutAndReported() {
    let (document, problems) = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1\n")
    #expect(document?.rows.count == 1)
    #expect(
      problems == ["t.csv:2:3 ragged-row", "t.csv:4:7 ragged-row", "t.csv:5:1 ragged-row"])
  }

  @Test func badQuotesAreReportedAndReadOn() {
    let (document, problems) = read("a,b,c\n1,x\"y,3\n\"1\"z,2,3\n1,2,3\n1,\"open,3\n4,5,6\n")
    #expect(
      problems == [
        "t.csv:2:4 bad-quote", "t.csv:3:4 bad-quote", "t.csv:5:3 bad-quote",
      ])
    #expect(document?.rows.count == 1)
  }

  @Test func nulAndBadUTF8AreReportedByLine() {
    let (document, problems) = read(
      Array("a,b,c\n1,".utf8) + [0xFF] + Array(",3\nok,2,3\n1,\0,\0\n".utf8) + [0xC3])
    #expect(
      problems == [
        "t.csv:2:3 bad-utf8", "t.csv:4:3 nul-byte", "t.csv:5:1 bad-utf8", "t.csv:5:1 ragged-row",
      ])
    #expect(document?.rows.count == 3)
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
  func emptyFile(text: String) {
    let (document, problems) = read(text)
    #expect(document == nil && problems == ["t.csv empty-file"])
  }

  @Test func headerAlone() {
    let (document, problems) = read("a")
    #expect(document?.rows.isEmpty == true && problems == [])
    #expect(document?.header == ["a"])
  }

  @Test func limits() {
    let wide = (0...1000).map { "c\($0)" }.joined(separator: ",")
    #expect(read(wide).problems.map { $0.split(separator: " ")[1] } == ["too-many-columns"])
    let long = "a\n" + String(repeating: "x", count: 1 << 20)
    #expect(read(long).problems == [])
    #expect(read(long + "x").problems == ["t.csv:2:1 field-too-long"])
  }

  /// Ten million bytes on one line. What is quadratic would take hours.
  @Test(.timeLimit(.minutes(5)), arguments: [",", "\"", "é"])
  func lineOfTenMegabytes(piece: String) { expectFewProblems(piece, size: 10_000_000) }

  /// A megabyte of whatever could trip a reader.
  @Test(arguments: [
    "a,", "\"\"", "\"\",", "a\"b,", "\"a\"b\n", "x,\n", "\0", "\0\n", "\u{FFFD}", "\r",
  ])
  func faultsAlone(piece: String) { expectFewProblems(piece, size: 1_000_000) }

  private func expectFewProblems(_ piece: String, size: Int) {
    let text = "a\n" + String(repeating: piece, count: size / piece.utf8.count)
    #expect(read(text).problems.count <= 1100)
  }
}
