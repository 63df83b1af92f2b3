import NetworkMeasures
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct GraphMLReaderTests {
  private func read(_ body: String) -> (frames: [NetworkFrame]?, codes: [String]) {
    let text = """
      <?xml version="1.0"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d1" for="node" attr.name="name" attr.type="string"/>
      <key id="d2" for="node" attr.name="power" attr.type="double"/>
      \(body)
      </graphml>
      """
    var diagnostics = Diagnostics()
    let frames = readGraphML(
      SourceFile(name: "x.graphml", bytes: Array(text.utf8)), into: &diagnostics)
    return (frames, diagnostics.sorted().map { "\($0.location?.line ?? 0) \($0.code)" })
  }

  /// As networkx 3.6.1 and igraph 1.0.0 write it: keys, data, names in an attribute.
  @Test func nodesAndEdges() throws {
    let frame = try #require(
      read(
        """
        <graph edgedefault="undirected">
        <node id="n0"><data key="d1">B</data><data key="d2">2</data></node>
        <node id="n1"><data key="d1">A</data></node>
        <node id="n2"><data key="d1">C</data><data key="d2">1.5</data></node>
        <edge source="n0" target="n1"><data key="d0"> -2.5 </data></edge>
        </graph>
        """
      ).frames?.first)
    #expect(frame.names == ["A", "B", "C"])
    #expect(frame.capabilities.numbers["power"] == [nil, 2, 1.5])
    #expect(frame.layers[0].network.weights == [-2.5] && !frame.layers[0].network.isDirected)
  }

  @Test func directions() throws {
    let frame = try #require(
      read(
        """
        <graph edgedefault="directed"><node id="a"/><node id="b"/>
        <edge source="b" target="a"/></graph>
        """
      ).frames?.first)
    #expect(frame.layers[0].network.isDirected && frame.layers[0].network.sources == [1])
  }

  @Test func faults() {
    let (frames, codes) = read(
      """
      <graph edgedefault="undirected"><node id="a"/><node id="b"/>
      <edge source="a" target="a"/>
      <edge source="a" target="b"><data key="d0">NaN</data></edge>
      <edge source="a" target="x"/>
      </graph>
      """)
    #expect(frames == nil)
    #expect(codes == ["7 self-tie", "8 bad-number", "9 unknown-actor"])
    #expect(
      read("<graph><node id='a'/><node id='a'/></graph>").codes == ["6 duplicate-actor"])
    #expect(read("<other/>").codes == ["2 not-graphml"])
  }
}
