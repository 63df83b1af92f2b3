import SourceText
import Testing

private func file(_ text: String) -> SourceFile { SourceFile(name: "f", bytes: Array(text.utf8)) }

@Suite struct SourceFileTests {
  @Test func linesEndWithLFOrCRLFOrCR() {
    let file = file("one\ntwo\r\nthree\rfour")
    #expect((1...4).map { file.line($0) } == ["one", "two", "three", "four"])
  }

  @Test(arguments: [0, -1, 3, Int.max, Int.min])
  func lineOutsideTheFileIsEmpty(number: Int) {
    #expect(file("a\nb").line(number) == "")
  }

  @Test func emptyFileHasOneEmptyLine() {
    #expect(file("").line(1) == "")
    #expect(file("").location(atByte: 0).description == "f:1:1")
  }

  @Test func byteOrderMarkIsNoColumn() {
    let file = SourceFile(name: "f", bytes: [0xEF, 0xBB, 0xBF] + Array("ab".utf8))
    #expect(file.line(1) == "ab")
    #expect(file.location(atByte: 4).column == 2)
    #expect(file.byte(ofScalar: 1) == 4)
  }

  @Test func badUTF8IsShownAsReplacement() {
    #expect(SourceFile(name: "f", bytes: [0x61, 0xFF, 0x62]).line(1) == "a\u{FFFD}b")
  }

  // "aé日😀b": 1, 2, 3, 4 and 1 bytes, so the scalars start at bytes 0, 1, 3, 6, 10.
  @Test(arguments: zip([0, 1, 3, 6, 10], 1...5))
  func columnsCountScalars(byte: Int, column: Int) {
    let file = file("aé日😀b")
    #expect(file.location(atByte: byte).column == column)
    #expect(file.byte(ofScalar: column - 1) == byte)
    #expect(file.byte(line: 1, column: column) == byte)
  }

  @Test func lengthStopsAtTheEndOfTheLine() {
    #expect(file("abc\ndef").location(atByte: 1, count: 100).length == 2)
    #expect(file("abc").location(atByte: 3).length == 1)
    #expect(file("abc").location(atByte: 0, count: -5).length == 1)
  }

  @Test func offsetsOutsideAreTakenToTheEnds() {
    #expect(file("ab\ncd").location(atByte: -7).description == "f:1:1")
    #expect(file("ab\ncd").location(atByte: 999).description == "f:2:3")
    #expect(file("ab").byte(ofScalar: .max - 1) == 2)
    #expect(file("ab").byte(line: 1, column: .max) == 2)
  }

  /// Every byte of a text of many lines and widths has the place that a plain count gives.
  @Test func placesAgreeWithAPlainCount() {
    let text = String(repeating: "aé\n日本語 text\r\n😀\r", count: 40)
    let file = file(text)
    var (line, column, byte) = (1, 1, 0)
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if previous == "\n" || (previous == "\r" && scalar != "\n") { (line, column) = (line + 1, 1) }
      #expect(file.location(atByte: byte).description == "f:\(line):\(column)")
      byte += String(scalar).utf8.count
      column += 1
      previous = scalar
    }
  }

  @Test func placesWithEqualNamesAreEqual() {
    let a = SourceLocation(file: file("x"), line: 1, column: 2)
    let b = SourceLocation(file: file("y"), line: 1, column: 2)
    #expect(a == b && a.hashValue == b.hashValue)
    #expect(a != SourceLocation(file: a.file, line: 1, column: 3))
    #expect(a != SourceLocation(file: SourceFile(name: "g", bytes: []), line: 1, column: 2))
  }
}
