import SourceText
import Testing

@Suite struct XMLParsingTests {
  private func parse(_ text: String) -> (root: XMLElement?, problems: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let root = parseXML(SourceFile(name: "x.xml", bytes: Array(text.utf8)), into: &diagnostics)
    return (root, diagnostics.sorted())
  }

  @Test func aTree() throws {
    let root = try #require(parse("<a x='1&amp;2'>p<b/>q<c>\n é</c></a>").root)
    #expect(root.name == "a" && root.attributes == ["x": "1&2"] && root.text == "pq")
    #expect(root.children.map(\.name) == ["b", "c"])
    #expect(root.children[1].text == "\n é" && root.children[1].location.column == 22)
  }

  @Test func faultsHaveTheirPlace() {
    let (root, problems) = parse("<a>\n  <b>\n</a>")
    #expect(root == nil && problems.count == 1)
    #expect(problems[0].location?.line == 3 && problems[0].code == "bad-xml")
    #expect(parse("").problems.count == 1)
    #expect(parse("no xml").problems.count == 1)
  }

  /// A thousand million laughs in 300 bytes: entities are refused when they are declared.
  @Test func entitiesAreRefused() {
    let bomb = """
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>
      """
    let (root, problems) = parse(bomb)
    #expect(root == nil && problems[0].message == "the file declares entities of its own")
    let outside = "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>"
    #expect(parse(outside).root == nil)
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    #expect(parse(deep).problems.first?.message == "elements are more than 64 deep")
  }
}
