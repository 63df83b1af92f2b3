import NetworkMeasures
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct NetworkWritingTests {
  private func frame(directed: Bool = false) throws -> NetworkFrame {
    var known = Capabilities(order: 3)
    known.set("power", [1, nil, 0.1])
    known.set("camp", words: ["a<b", nil, "\"c\""])
    return NetworkFrame(
      names: ["=A", "B & C", "Ö"],
      layers: [
        NetworkLayer(
          name: "x",
          network: try TieNetwork(
            order: 3, isDirected: directed, ties: [(0, 1, 0.1), (2, 1, -3)]))
      ], capabilities: known)
  }

  /// What is written reads back: names, ties to the last bit, what is known and what is not.
  @Test(arguments: [false, true])
  func graphMLReadsBack(_ directed: Bool) throws {
    let written = try frame(directed: directed)
    let text = networkText(written, as: .graphml, columns: [("degree", [1, 2, 1])])
    var diagnostics = Diagnostics()
    let read = try #require(
      readGraphML(SourceFile(name: "x", bytes: Array(text.utf8)), into: &diagnostics)?.first)
    #expect(read.names == written.names && diagnostics.all.isEmpty)
    #expect(read.layers[0].network == written.layers[0].network && read.layers[0].name == "x")
    #expect(read.capabilities.numbers["power"] == [1, nil, 0.1])
    #expect(read.capabilities.words["camp"] == ["a<b", nil, "\"c\""])
    #expect(read.capabilities.numbers["degree"] == [1, 2, 1])
  }

  @Test func dot() throws {
    #expect(
      networkText(try frame(), as: .dot) == """
        graph {
          "=A";
          "B & C";
          "Ö";
          "=A" -- "B & C" [weight=0.1, penwidth=0.62, layer_name="x"];
          "B & C" -- "Ö" [weight=3, penwidth=4.5, style=dashed, color=red, layer_name="x"];
        }

        """)
    #expect(networkText(try frame(directed: true), as: .dot).contains("\"Ö\" -> \"B & C\""))
  }

  /// Well-formed, with every actor and tie; Gephi's weights are not negative.
  @Test func gexf() throws {
    let text = networkText(try frame(), as: .gexf)
    var diagnostics = Diagnostics()
    let root = try #require(
      parseXML(SourceFile(name: "x", bytes: Array(text.utf8)), into: &diagnostics))
    let graph = try #require(root.children.first)
    let edges = try #require(graph.children.first { $0.name == "edges" }).children
    #expect(edges.map { $0.attributes["weight"] } == ["0.1", "3"])
    #expect(edges[1].children[0].children[1].attributes["value"] == "-3")
    let nodes = try #require(graph.children.first { $0.name == "nodes" }).children
    #expect(nodes.map { $0.attributes["label"] } == ["=A", "B & C", "Ö"])
  }

  @Test func hostileNames() {
    #expect(xmlText("a\u{0}<\t\u{FFFE}") == "a\u{FFFD}&lt;&#9;\u{FFFD}")
  }
}
