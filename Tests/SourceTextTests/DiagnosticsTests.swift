import SourceText
import Testing

private func file(_ name: String) -> SourceFile { SourceFile(name: name, bytes: []) }

@Suite struct DiagnosticsTests {
  @Test func sortedByFileLineColumnThenOrder() {
    let (a, b) = (file("a"), file("b"))
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(code: "1", "", at: .init(file: b, line: 1, column: 1)))
    diagnostics.report(Diagnostic(code: "2", "", at: .init(file: a, line: 10, column: 1)))
    diagnostics.report(Diagnostic(code: "3", "", at: .init(file: a, line: 9, column: 5)))
    diagnostics.report(Diagnostic(code: "4", "", at: .init(file: a, line: 9, column: 5)))
    diagnostics.report(Diagnostic(code: "5", "", file: "b"))
    diagnostics.report(Diagnostic(code: "6", "no file"))
    #expect(diagnostics.sorted().map(\.code) == ["6", "3", "4", "2", "5", "1"])
  }

  @Test func onlyErrorsCountAsErrors() {
    var diagnostics = Diagnostics()
    diagnostics.report(Diagnostic(.warning, code: "w", ""))
    diagnostics.report(Diagnostic(.note, code: "n", ""))
    #expect(!diagnostics.hasErrors)
    diagnostics.append(contentsOf: [Diagnostic(code: "e", ""), Diagnostic(code: "f", "")])
    #expect(diagnostics.hasErrors && diagnostics.errorCount == 2)
    #expect(diagnostics.all.count == 4)
  }

  @Test func aFloodIsCountedButNotKept() {
    var flood = Diagnostics()
    for _ in 0..<2500 { flood.report(Diagnostic(code: "flood", "x")) }
    flood.report(Diagnostic(code: "other", "y"))
    #expect(flood.all.count == 1001)
    #expect(flood.errorCount == 2501)
    var both = Diagnostics()
    both.append(contentsOf: flood)
    both.append(contentsOf: flood)
    #expect(both.errorCount == 5002)
    #expect(both.all.count == 1002)
    #expect(both.rendered().hasSuffix("5002 errors (of each kind the first 1000 are shown)\n"))
  }
}
