import SourceText
import Testing

/// The tree and the problems of `text`.
func parse(_ text: String) -> (root: YAMLNode?, problems: [Diagnostic]) {
  parse(Array(text.utf8))
}

func parse(_ bytes: [UInt8]) -> (root: YAMLNode?, problems: [Diagnostic]) {
  var diagnostics = Diagnostics()
  let root = parseYAML(SourceFile(name: "t.yaml", bytes: bytes), into: &diagnostics)
  return (root, diagnostics.sorted())
}

private func places(_ problems: [Diagnostic]) -> [String] {
  problems.map { "\($0.location?.description ?? $0.fileName ?? "?") \($0.code)" }
}

@Suite struct YAMLParsingTests {
  @Test func placesOfKeysAndValues() throws {
    let root = try #require(parse("é: 1\nlist:\n  - 'two words'\n  - {a: b}\n").root)
    guard case .mapping(let entries) = root.content else { throw Unexpected() }
    #expect(entries.map(\.key) == ["é", "list"])
    #expect(entries.map(\.keyLocation.description) == ["t.yaml:1:1", "t.yaml:2:1"])
    #expect(entries[0].value.location.description == "t.yaml:1:4")
    guard case .sequence(let items) = entries[1].value.content else { throw Unexpected() }
    #expect(items[0].location.description == "t.yaml:3:5")
    #expect(items[0].location.length == 11)
    #expect(items[1]["a"]?.location.description == "t.yaml:4:9")
  }

  @Test(arguments: [
    "\u{FEFF}a: x\n", "a: x\r\n", "---\na: x\n...\n", "%YAML 1.2\n---\na: x", "a: x",
  ])
  func formsOfTheSame(text: String) {
    let (root, problems) = parse(text)
    #expect(root?["a"]?.string == "x")
    #expect(problems.isEmpty)
  }

  @Test func byteOrderMarkAndCRLFKeepPlaces() {
    #expect(parse("\u{FEFF}a: x").root?["a"]?.location.description == "t.yaml:1:4")
    #expect(parse("a: x\r\nb: y\r\n").root?["b"]?.location.description == "t.yaml:2:4")
  }

  /// libyaml breaks lines at U+2028 and U+0085 as YAML 1.1 did; places follow YAML 1.2 and editors.
  @Test func lineSeparatorsOfYAML11MoveNoPlace() {
    #expect(
      parse("a: \"x\u{2028}y\u{85}z\"\nb: y").root?["b"]?.location.description == "t.yaml:2:4")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "   "])
  func emptyFile(text: String) {
    let (root, problems) = parse(text)
    #expect(root == nil)
    #expect(places(problems) == ["t.yaml empty-file"])
  }

  @Test func everyDuplicateIsReportedWithBothPlaces() {
    let (root, problems) = parse("a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\nb: 4\na: 5\n")
    #expect(
      places(problems) == [
        "t.yaml:3:1 duplicate-key", "t.yaml:4:11 duplicate-key", "t.yaml:5:1 duplicate-key",
        "t.yaml:6:1 duplicate-key",
      ])
    #expect(
      problems.map { $0.notes[0].location?.description }
        == ["t.yaml:1:1", "t.yaml:4:5", "t.yaml:2:1", "t.yaml:1:1"])
    #expect(root?["a"]?.integer == 1)
  }

  @Test func syntaxErrorIsShownWhole() {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "t.yaml", bytes: Array("a: 1\nb: [1, 2\nc: 3\n".utf8))
    #expect(parseYAML(file, into: &diagnostics) == nil)
    #expect(
      diagnostics.rendered() == """
        t.yaml:3:2: error: [yaml-syntax] did not find expected ',' or ']'
          c: 3
           ^
          note: t.yaml:2:4: while parsing a flow sequence
        1 error

        """)
  }

  @Test(arguments: ["a:\n\t- 1\n", "a:\n  b: 1\n\tc: 2\n"])
  func tabsCannotIndent(text: String) throws {
    let (_, problems) = parse(text)
    #expect(problems.map(\.code) == ["yaml-tab"])
    let location = try #require(problems.first?.location)
    #expect(location.file.line(location.line).contains("\t"))
  }

  @Test func badUTF8HasAPlace() {
    let (root, problems) = parse(Array("a: 1\nb: é".utf8) + [0xC3, 0x28])
    #expect(root == nil)
    #expect(places(problems) == ["t.yaml:2:5 bad-utf8"])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
  func utf16IsNamed(bytes: [UInt8]) {
    #expect(parse(bytes).problems.first?.help?.contains("UTF-16") == true)
  }

  @Test(arguments: ["a: \u{0}b", "a: \u{1B}b", "a: \u{7F}"])
  func controlCharactersAreRefused(text: String) {
    #expect(places(parse(text).problems) == ["t.yaml:1:4 yaml-syntax"])
  }

  @Test(arguments: ["!!binary aGk=", "!mine x", "!!map x", "!!str [1]", "!!set {a}"])
  func foreignTagsAreRefused(text: String) {
    let (root, problems) = parse("v: \(text)\nw: 1\n")
    #expect(places(problems) == ["t.yaml:1:4 unknown-tag"])
    #expect(root?["w"]?.integer == 1)
  }

  @Test func oneDocumentOnly() {
    let (root, problems) = parse("a: 1\n---\nb: 2\n")
    #expect(root == nil)
    #expect(places(problems) == ["t.yaml:2:1 second-document"])
  }

  @Test func keysAreTexts() {
    #expect(places(parse("[1, 2]: x\n? {a: b}\n: y\n").problems).count == 2)
    #expect(parse("1: x\ntrue: y").root?["1"]?.string == "x")
  }

  @Test func aliasesShareTheirNode() throws {
    let (root, problems) = parse("a: &x {k: 1}\nb: *x\nc: [*x, *x]\n")
    #expect(problems.isEmpty)
    let root2 = try #require(root)
    #expect(root2["a"] === root2["b"])
    #expect(root2["b"]?.location.description == "t.yaml:1:4")
  }

  @Test func unknownAndRecursiveAliases() {
    let unknown = parse("a: &base 1\nb: *bas\n").problems
    #expect(places(unknown) == ["t.yaml:2:4 unknown-alias"])
    #expect(unknown[0].help == "did you mean '*base'?")
    let recursive = parse("a: &x [1, *x]\n").problems
    #expect(places(recursive) == ["t.yaml:1:11 unknown-alias"])
    #expect(recursive[0].message.contains("inside its own anchor"))
  }

  private struct Unexpected: Error {}
}
