/// A tree of the sequence that cost-complexity pruning leaves.
public struct Pruning: Sendable {
  /// The price per leaf from which on this tree is the best: it minimises risk + alpha × leaves
  /// (Breiman et al. 1984, section 3.3).
  public let alpha: Double
  /// How many leaves it has.
  public let leaves: Int
  /// The sum of squared deviations in its leaves over all rows: the mean squared error on the rows
  /// that it grew on.
  public let risk: Double
  /// Which nodes of the grown tree are leaves of it or cut off.
  let collapsed: [Bool]
}

extension Tree {
  /// The sequence from the tree as grown to its root, alpha ascending: at each step the node whose
  /// branch lowers the risk least per leaf becomes a leaf, of equals the first; trees of equal alpha
  /// (within 1e-12 of the root's risk) are one.
  public var prunings: [Pruning] {
    var state = PruningState(self)
    var found = [state.pruning(alpha: 0)]
    let rounding = 1e-12 * nodes[0].deviance / Double(nodes[0].count)
    while let (node, alpha) = state.weakest() {
      state.collapse(node)
      let next = max(alpha, found.last!.alpha)
      if next <= found.last!.alpha + rounding {
        found[found.count - 1] = state.pruning(alpha: found.last!.alpha)
      } else {
        found.append(state.pruning(alpha: next))
      }
    }
    return found
  }

  /// The tree of a pruning of this one.
  public func pruned(to pruning: Pruning) -> Tree { cut(at: pruning.collapsed) }
}

/// A tree while it is cut back.
private struct PruningState {
  let tree: Tree
  var collapsed: [Bool]
  /// For each node the leaves below it and their deviance.
  var leaves: [Int]
  var deviance: [Double]

  init(_ tree: Tree) {
    self.tree = tree
    collapsed = tree.nodes.map { $0.children == nil }
    leaves = tree.nodes.map { _ in 1 }
    deviance = tree.nodes.map(\.deviance)
    for index in tree.nodes.indices.reversed() {
      guard let children = tree.nodes[index].children else { continue }
      leaves[index] = leaves[children.first] + leaves[children.second]
      deviance[index] = deviance[children.first] + deviance[children.second]
    }
  }

  func pruning(alpha: Double) -> Pruning {
    Pruning(
      alpha: alpha, leaves: leaves[0], risk: deviance[0] / Double(tree.nodes[0].count),
      collapsed: collapsed)
  }

  /// The node that is worth its branch least, and the price at which it is not worth it.
  func weakest() -> (Int, Double)? {
    var best: (node: Int, alpha: Double)?
    for (index, node) in tree.nodes.enumerated() where !collapsed[index] {
      let gain = (node.deviance - deviance[index]) / Double(tree.nodes[0].count)
      let alpha = max(0, gain / Double(leaves[index] - 1))
      if alpha < best?.alpha ?? .infinity { best = (index, alpha) }
    }
    return best.map { ($0.node, $0.alpha) }
  }

  mutating func collapse(_ node: Int) {
    let (lost, gained) = (leaves[node] - 1, tree.nodes[node].deviance - deviance[node])
    var above: Int? = node
    while let index = above {
      leaves[index] -= lost
      deviance[index] += gained
      above = tree.nodes[index].parent
    }
    // A child comes after its parent.
    collapsed[node] = true
    for index in (node + 1)..<max(node + 1, tree.nodes.count) {
      if let parent = tree.nodes[index].parent, parent >= node, isBelow(index, node) {
        collapsed[index] = true
      }
    }
  }

  private func isBelow(_ index: Int, _ node: Int) -> Bool {
    var above: Int? = index
    while let place = above, place > node { above = tree.nodes[place].parent }
    return above == node
  }
}
