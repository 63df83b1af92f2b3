import SourceText
import Testing

private func codes(_ text: String) -> [String] { parse(text).problems.map(\.code) }

/// Inputs made to exhaust memory, stack or time. What is quadratic in ten million bytes would take
/// hours; the bounds on time leave room for a build without optimisation on a busy machine.
@Suite(.timeLimit(.minutes(5))) struct YAMLLimitsTests {
  @Test func depth() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(codes(deepest) == [])
    #expect(codes("[" + deepest + "]") == ["yaml-limit"])
    #expect(codes(String(repeating: "[", count: 1_000_000)) == ["yaml-limit"])
    #expect(codes(String(repeating: "{a: ", count: 1_000_000)) == ["yaml-limit"])
    #expect(codes(String(repeating: "- ", count: 1_000_000)) == ["yaml-limit"])
    #expect(codes(String(repeating: "? ", count: 1_000_000)) == ["yaml-limit"])
  }

  /// Nine levels of ten references each: 10^9 values from 300 bytes.
  @Test func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<10 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(codes(text) == ["yaml-limit"])
  }

  /// Each level doubles the one before; 2^90 overflows a machine word.
  @Test func aliasBombBeyondAWord() {
    var text = "a0: &a0 [x]\n"
    for level in 1..<90 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(codes(text) == ["yaml-limit"])
  }

  @Test func aliasesCannotNestDeeper() {
    var text = "a0: &a0 [x]\n"
    for level in 1..<70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(codes(text) == ["yaml-limit"])
  }

  @Test func aliasCount() {
    let items = { (count: Int) in Array(repeating: "*a", count: count).joined(separator: ",") }
    #expect(codes("- &a x\n- [\(items(1000))]\n") == [])
    #expect(codes("- &a x\n- [\(items(1001))]\n") == ["yaml-limit"])
  }

  @Test func nodeCount() {
    let items = { (count: Int) in Array(repeating: "1", count: count).joined(separator: ",") }
    #expect(codes("[\(items(199_999))]") == [])
    #expect(codes("[\(items(200_000))]") == ["yaml-limit"])
  }

  @Test func scalarSize() {
    #expect(codes(String(repeating: "x", count: 65_536)) == [])
    #expect(codes(String(repeating: "x", count: 65_537)) == ["yaml-limit"])
  }

  @Test func fileSize() {
    let comment = [UInt8](repeating: UInt8(ascii: "#"), count: 16 << 20)
    #expect(parse(comment).problems.map(\.code) == ["empty-file"])
    #expect(parse(comment + [0x23]).problems.map(\.code) == ["file-too-large"])
  }

  /// One line of ten million bytes in the shapes that reach the ends of the scanner.
  @Test(arguments: ["x", "1,", "a: ", "v: [x, ", "v: \"x", "&a "])
  func lineOfTenMegabytes(piece: String) { expectProblems(piece, size: 10_000_000) }

  /// One line of a megabyte in every shape that could trip a scanner.
  @Test(arguments: [
    "x", "1,", "[1],", "a: ", "- ", "'", "\"", "\\", "&a ", "*a ", "!", "#", "%", "|", ">", "\t",
    ",", "]", "}", "{a,", "? ", ": ", "é", "\u{2028}",
  ])
  func longLine(piece: String) {
    for start in ["", "v: [", "v: \"", "v: '"] { expectProblems(piece, after: start) }
  }

  private func expectProblems(_ piece: String, after start: String = "", size: Int = 1_000_000) {
    let text = start + String(repeating: piece, count: size / piece.utf8.count)
    let problems = parse(text).problems
    var diagnostics = Diagnostics()
    diagnostics.append(contentsOf: problems)
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.rendered().utf8.count < 2_000_000)
  }

  @Test func manyDuplicates() {
    let text = "{" + String(repeating: "a: 1, ", count: 99_000) + "}"
    #expect(parse(text).problems.count == 1000)
  }
}
