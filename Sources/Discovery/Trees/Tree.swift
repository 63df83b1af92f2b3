/// A question of a tree: rows that meet it go to its first child, the others to its second.
public enum TreeSplit: Sendable, Hashable {
  /// Whether the number is at most `limit`.
  case number(factor: Int, limit: Double)
  /// Whether the word's label is one of the first; labels that the node did not see go with the
  /// child that has more rows.
  case words(factor: Int, first: [Bool])

  /// The factor it asks for.
  public var factor: Int {
    switch self {
    case .number(let factor, _), .words(let factor, _): factor
    }
  }

  /// Whether a row goes to the first child.
  func isFirst(_ row: Int, _ sample: Sample) -> Bool {
    switch (self, sample.factors[factor].values) {
    case (.number(_, let limit), .numbers(let values)): values[row] <= limit
    case (.words(_, let first), .words(let codes, _)): first[codes[row]]
    default: preconditionFailure("the tree is of another sample")
    }
  }
}

/// A node of a tree with the rows that came to it.
public struct TreeNode: Sendable {
  /// The node above; nil for the root.
  public let parent: Int?
  /// Splits from the root.
  public let depth: Int
  /// The region of the factors that leads here, with the labels seen.
  public let box: FactorBox
  /// How many rows.
  public let count: Int
  /// The sum of their outcomes.
  public let total: Double
  /// The sum of squared deviations of the outcomes from their mean.
  public let deviance: Double
  /// The question, if it is no leaf.
  public internal(set) var split: TreeSplit?
  /// Its children: first for rows that meet the question; nil for a leaf.
  public internal(set) var children: (first: Int, second: Int)?

  /// The mean outcome, which a leaf predicts.
  public var mean: Double { total / Double(count) }
}

/// A classification or regression tree; its first node is the root, and a child comes after its
/// parent.
public struct Tree: Sendable {
  /// The nodes.
  public internal(set) var nodes: [TreeNode]

  /// The indices of the leaves, in the order of the nodes.
  public var leaves: [Int] { nodes.indices.filter { nodes[$0].children == nil } }

  /// The leaf of a row of any sample with the same factors, where the nodes in `collapsed` count as
  /// leaves.
  func leaf(of row: Int, in sample: Sample, collapsed: [Bool]) -> Int {
    var node = 0
    while !collapsed[node], let split = nodes[node].split, let children = nodes[node].children {
      node = split.isFirst(row, sample) ? children.first : children.second
    }
    return node
  }

  /// The tree in which the nodes of `collapsed` are leaves, numbered anew.
  func cut(at collapsed: [Bool]) -> Tree {
    var tree = Tree(nodes: [])
    var number: [Int: Int] = [:]
    // A child comes after its parent and is there only if the parent still splits.
    for (index, node) in nodes.enumerated() {
      let parent = node.parent.flatMap { number[$0] }
      if let old = node.parent, parent == nil || collapsed[old] { continue }
      number[index] = tree.nodes.count
      var copy = TreeNode(
        parent: parent, depth: node.depth, box: node.box, count: node.count, total: node.total,
        deviance: node.deviance)
      if !collapsed[index] { copy.split = node.split }
      tree.nodes.append(copy)
    }
    for (index, node) in nodes.enumerated() {
      guard let own = number[index], !collapsed[index], let children = node.children else {
        continue
      }
      tree.nodes[own].children = (number[children.first]!, number[children.second]!)
    }
    return tree
  }
}
