import Testing

@testable import Discovery

@Suite struct TreeTests {
  @Test func cuttingNumbersNodesAnew() throws {
    let tree = try Tree.grown(on: TreeSamples.cases, settings: TreeSamples.settings)
    #expect(tree.leaves.count == 7)
    var collapsed = tree.nodes.map { $0.children == nil }
    let first = try #require(tree.nodes[0].children).first
    collapsed[first] = true
    let cut = tree.cut(at: collapsed)
    // Root, its first child as a leaf, and the second child with two leaves.
    #expect(cut.nodes.count == 5)
    #expect(cut.leaves.count == 3)
    #expect(cut.leaves.reduce(0) { $0 + cut.nodes[$1].count } == 60)
    for (index, node) in cut.nodes.enumerated() {
      guard let children = node.children else { continue }
      #expect(cut.nodes[children.first].parent == index)
      #expect(cut.nodes[children.second].parent == index)
      #expect(children.first > index)
    }
    #expect(cut.nodes[0].mean == 17 / 60.0)
  }

  @Test func unseenLabelsGoWithTheLargerChild() throws {
    let words = ["p", "p", "p", "q", "q", "r"]
    let sample = Samples.words(words, [0, 0, 0, 1, 1, 1])
    // Grown without r, which is then a label that no row has.
    let tree = try Tree.grown(
      on: sample.selecting([0, 1, 2, 3, 4]), settings: TreeSamples.settings)
    let leaf = tree.leaf(of: 5, in: sample, collapsed: tree.nodes.map { _ in false })
    #expect(tree.nodes[leaf].count == 3 && tree.nodes[leaf].mean == 0)
  }
}
