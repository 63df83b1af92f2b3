import SourceText
import Testing

@Suite struct MachineRenderingTests {
  private func sample() -> Diagnostics {
    let file = SourceFile(name: "a,b:c%.yaml", bytes: Array("key: \"x\"\n".utf8))
    var diagnostics = Diagnostics()
    diagnostics.report(
      Diagnostic(
        code: "c", "100% \"bad\"\nsecond", at: file.location(atByte: 5, count: 3),
        notes: [.init("first", at: file.location(atByte: 0))], help: "fix"))
    diagnostics.report(Diagnostic(.note, code: "n", "\u{1}", file: "z"))
    return diagnostics
  }

  /// The escapes are those of the workflow commands of GitHub Actions: %25, %0D and %0A in data,
  /// and %3A and %2C in properties too.
  @Test func gitHub() {
    #expect(
      sample().rendered(.github)
        == """
        ::error file=a%2Cb%3Ac%25.yaml,line=1,col=6::[c] 100%25 "bad" second\
        %0Anote: a,b:c%25.yaml:1:1: first%0Ahelp: fix
        ::notice file=z::[n] \u{2401}

        """)
  }

  @Test func gitHubMessageCannotStartACommand() {
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(code: "c", "x\n::set-output name=a::b\r"))
    #expect(diagnostics.rendered(.github).split(separator: "\n").count == 1)
  }

  @Test func json() {
    #expect(
      sample().rendered(.json)
        == #"""
        [
          {"severity": "error", "code": "c", "message": "100% \"bad\"\nsecond", \#
        "file": "a,b:c%.yaml", "line": 1, "column": 6, "length": 3, \#
        "notes": [{"message": "first", "file": "a,b:c%.yaml", "line": 1, "column": 1, "length": 1}], \#
        "help": "fix"},
          {"severity": "note", "code": "n", "message": "\u0001", "file": "z"}
        ]

        """#)
  }

  @Test func jsonOfNothingIsAnEmptyList() {
    #expect(Diagnostics().rendered(.json) == "[]\n")
    #expect(Diagnostics().rendered(.github) == "")
  }

  @Test func jsonEscapesWhatScriptsWouldMisread() {
    #expect(jsonLiteral("\\\"\n\r\t\u{7F}\u{2028}é") == #""\\\"\n\r\t\u007f\u2028é""#)
  }
}
