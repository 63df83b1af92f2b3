import SourceText
import Testing

/// The text form of one error at the first place of `mark` in `text`.
private func rendered(_ text: String, at mark: String, colour: Bool = false) -> String {
  let bytes = Array(text.utf8)
  let pattern = Array(mark.utf8)
  let start = bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? bytes.count
  let file = SourceFile(name: "t.yaml", bytes: bytes)
  var diagnostics = Diagnostics()
  diagnostics.report(
    Diagnostic(code: "c", "m", at: file.location(atByte: start, count: pattern.count)))
  return diagnostics.rendered(.text, colour: colour)
}

@Suite struct TextRenderingTests {
  @Test func wholeMessage() {
    let file = SourceFile(name: "s.yaml", bytes: Array("a: 1\nbetween: [CHX, PRK]\n".utf8))
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(.warning, code: "odd", "odd file", file: "t.csv"))
    diagnostics.report(
      Diagnostic(
        code: "unknown-actor", "'CHX' is not declared", at: file.location(atByte: 15, count: 3),
        notes: [.init("the actors are declared here", at: file.location(atByte: 0)), .init("hm")],
        help: "did you mean 'CHN'?"))
    #expect(
      diagnostics.rendered() == """
        s.yaml:2:11: error: [unknown-actor] 'CHX' is not declared
          between: [CHX, PRK]
                    ^~~
          note: s.yaml:1:1: the actors are declared here
          note: hm
          help: did you mean 'CHN'?
        t.csv: warning: [odd] odd file
        1 error, 1 warning

        """)
  }

  @Test func nothingToSay() {
    #expect(Diagnostics().rendered() == "")
    var onlyNote = Diagnostics()
    onlyNote.report(Diagnostic(.note, code: "n", "m"))
    #expect(onlyNote.rendered() == "note: [n] m\n")
  }

  @Test func tabsAndWideTextKeepTheCaret() {
    // A tab is shown as four blanks; each CJK letter and emoji takes two cells; the combining acute
    // accent takes none.
    #expect(
      rendered("\t日本e\u{301}😀 X!", at: "X") == """
        t.yaml:1:8: error: [c] m
              日本e\u{301}😀 X!
                      ^
        1 error

        """)
  }

  @Test func wideMarkIsUnderlinedWhole() {
    #expect(rendered("a 日本 b", at: "日本").contains("\n  a 日本 b\n    ^~~~\n"))
  }

  @Test func caretAfterTheLastCharacter() {
    #expect(rendered("abc", at: "nowhere").contains("\n  abc\n     ^\n"))
    #expect(rendered("", at: "x").contains("t.yaml:1:1: error: [c] m\n  \n  ^\n"))
  }

  @Test func longLineIsCutAroundThePlace() {
    let text = String(repeating: "a", count: 500) + "MARK" + String(repeating: "b", count: 500)
    let lines = rendered(text, at: "MARK").split(separator: "\n")
    let left = String(repeating: "a", count: 50)
    #expect(lines[1] == "  ..." + left + "MARK" + String(repeating: "b", count: 66) + "...")
    #expect(lines[2] == "  " + String(repeating: " ", count: 53) + "^~~~")
  }

  @Test func endOfALongLineIsShownWithItsStartCut() {
    let text = String(repeating: "a", count: 500) + "Z"
    let lines = rendered(text, at: "Z").split(separator: "\n")
    #expect(lines[1] == "  ..." + String(repeating: "a", count: 119) + "Z")
    #expect(lines[2] == "  " + String(repeating: " ", count: 122) + "^")
  }

  @Test func lineOf120CellsIsShownWhole() {
    let text = String(repeating: "a", count: 119) + "Z"
    #expect(rendered(text, at: "Z").contains("\n  \(text)\n"))
  }

  @Test func controlCharactersAreNeutralised() {
    let hostile = "k\u{1B}[2J\u{7F}\u{9B}\u{202E}\u{0}z"
    let text = rendered(hostile, at: "z")
    #expect(text.contains("\n  k\u{241B}[2J\u{2421}\u{FFFD}\u{FFFD}\u{2400}z\n"))
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(code: "c", "a\n\u{1B}]0;x", file: "f\r\n::error", help: "\u{7}"))
    #expect(
      diagnostics.rendered()
        == "f  ::error: error: [c] a \u{241B}]0;x\n  help: \u{2407}\n1 error\n")
  }

  @Test func coloursOnlyOnRequest() {
    #expect(!rendered("x", at: "x").contains("\u{1B}"))
    #expect(
      rendered("x", at: "x", colour: true) == """
        \u{1B}[1mt.yaml:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m [c] m
          x
          \u{1B}[1;32m^\u{1B}[0m
        1 error

        """)
  }

  @Test func placeOutsideTheFileIsHarmless() {
    let file = SourceFile(name: "f", bytes: Array("ab".utf8))
    var diagnostics = Diagnostics()
    let far = SourceLocation(file: file, line: 99, column: .max, length: .max)
    diagnostics.report(Diagnostic(code: "c", "m", at: far))
    diagnostics.report(
      Diagnostic(code: "c", "m", at: .init(file: file, line: -3, column: -3, length: -3)))
    #expect(diagnostics.rendered().hasSuffix("2 errors\n"))
  }
}
