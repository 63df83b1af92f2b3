public import Discovery
public import Tables

/// A classification or regression tree as tables and text.
public struct TreeReport: Sendable {
  let input: DiscoveryInput
  let tree: Tree
  let prunings: [Pruning]
  let validation: CrossValidation?
  let chosen: Int

  /// Grows a tree, validates its pruning sequence and takes one of it.
  ///
  /// - Throws: `DiscoveryError` for what a tree cannot be grown on.
  public init(_ input: DiscoveryInput, settings: TreeSettings, seed: UInt64) throws {
    let grown = try Tree.grown(on: input.sample, settings: settings)
    let prunings = grown.prunings
    self.input = input
    self.prunings = prunings
    if settings.pruning == .none {
      validation = nil
      chosen = 0
    } else {
      let validation = try CrossValidation(
        prunings, of: input.sample, settings: settings, seed: seed)
      self.validation = validation
      chosen = validation.choice(settings.pruning)
    }
    tree = grown.pruned(to: prunings[chosen])
  }

  /// Every table, what to read first first.
  public var tables: [Table] { [rulesTable, nodesTable, pruningTable, membershipTable] }

  /// Whether the outcome is 1 for cases of interest and 0 for others.
  private var isBinary: Bool { input.sample.isBinary }

  /// The leaves from the highest mean outcome to the lowest.
  private var leaves: [Int] {
    tree.leaves.sorted { (-tree.nodes[$0].mean, $0) < (-tree.nodes[$1].mean, $1) }
  }

  private func inWords(_ box: FactorBox) -> String {
    let words = zip(box.limits, input.sample.factors).compactMap { BoxWords.limits($0, of: $1) }
    return words.isEmpty ? "any" : words.joined(separator: " and ")
  }

  private func coverage(_ node: TreeNode) -> Double? {
    isBinary && input.sample.total > 0 ? node.total / input.sample.total : nil
  }

  /// One row per leaf: `rules.csv`.
  var rulesTable: Table {
    var table = Table(
      name: "rules",
      columns: [
        Column("rule", .integer, "number of the rule, the highest mean first"),
        Column("node", .integer, "its leaf in nodes.csv"),
        Column("in_words", .string, "what leads to the leaf"),
        Column("count", .integer, "rows of the leaf"),
        Column("mean", .number, "mean outcome; of cases of interest their density"),
        Column("sd", .number, "standard deviation of the outcome in the leaf"),
        Column("cases", .integer, "cases of interest in the leaf; empty for other outcomes"),
        Column("coverage", .number, "share of all cases of interest; empty for other outcomes"),
        Column("mass", .number, "share of all rows"),
      ])
    for (index, leaf) in leaves.enumerated() {
      let node = tree.nodes[leaf]
      table.append([
        .integer(index + 1), .integer(leaf), .text(inWords(node.box)), .integer(node.count),
        .number(node.mean),
        .number((node.deviance / Double(node.count)).squareRoot()),
        isBinary ? .integer(Int(node.total)) : .empty,
        ResultTables.number(coverage(node)),
        .number(Double(node.count) / Double(input.sample.count)),
      ])
    }
    return table
  }

  /// The tree: `nodes.csv`.
  var nodesTable: Table {
    var table = Table(
      name: "nodes",
      columns: [
        Column("node", .integer, "number, the root is 0"),
        Column("parent", .integer, "node above; empty for the root"),
        Column("depth", .integer, "splits from the root"),
        Column("question", .string, "what its first child meets; empty for a leaf"),
        Column("factor", .string, "factor asked for; empty for a leaf"),
        Column("limit", .number, "greatest number of the first child; empty for words and leaves"),
        Column("first", .integer, "child that meets the question"),
        Column("second", .integer, "child that does not"),
        Column("count", .integer, "rows"), Column("mean", .number, "mean outcome"),
        Column("impurity", .number, "Gini's index of cases of interest, otherwise the variance"),
      ])
    for (index, node) in tree.nodes.enumerated() {
      let variance = node.deviance / Double(node.count)
      table.append(
        [
          .integer(index), node.parent.map { .integer($0) } ?? .empty, .integer(node.depth),
        ] + questionCells(node) + [
          node.children.map { .integer($0.first) } ?? .empty,
          node.children.map { .integer($0.second) } ?? .empty, .integer(node.count),
          .number(node.mean), .number(isBinary ? 2 * variance : variance),
        ])
    }
    return table
  }

  private func questionCells(_ node: TreeNode) -> [Cell] {
    guard let split = node.split, let children = node.children else {
      return [.empty, .empty, .empty]
    }
    let factor = input.sample.factors[split.factor]
    let first = tree.nodes[children.first].box.limits[split.factor]
    let (question, limit): (String?, Cell) =
      switch (split, first) {
      case (.number(_, let limit), _):
        ("\(factor.name) is at most \(BoxWords.number(limit))", .number(limit))
      case (_, let limits): (BoxWords.limits(limits, of: factor), .empty)
      }
    return [.text(question ?? ""), .text(factor.name), limit]
  }

  /// The pruning sequence: `pruning.csv`.
  var pruningTable: Table {
    var table = Table(
      name: "pruning",
      columns: [
        Column("alpha", .number, "price per leaf from which on the tree is the best"),
        Column("leaves", .integer, "number of leaves"),
        Column("risk", .number, "impurity of the leaves, weighted by their rows"),
        Column("cv_error", .number, "cross-validated mean squared error (cases: Brier score)"),
        Column("cv_se", .number, "standard error of cv_error"),
        Column("chosen", .boolean, "the tree that was taken"),
      ])
    // Gini's index is twice the variance.
    let scale = isBinary ? 2.0 : 1
    for (index, pruning) in prunings.enumerated() {
      table.append([
        .number(scale * pruning.alpha), .integer(pruning.leaves), .number(scale * pruning.risk),
        ResultTables.number(validation?.errors[index]),
        ResultTables.number(validation?.standardErrors[index]), .boolean(index == chosen),
      ])
    }
    return table
  }

  /// The leaf of each row: `membership.csv`.
  var membershipTable: Table {
    var table = Table(
      name: "membership",
      columns: [
        Column("design_point", .string, "the point, or the row of the factors from 0"),
        Column("outcome", .number, "its outcome; of cases of interest 1, of others 0"),
        Column("rule", .integer, "the rule that holds for it"),
      ])
    var rule = [Int](repeating: 0, count: input.sample.count)
    for (index, leaf) in leaves.enumerated() {
      let inside = tree.nodes[leaf].box.contents(of: input.sample)
      for row in inside.indices where inside[row] { rule[row] = index + 1 }
    }
    for (row, point) in input.points.enumerated() {
      table.append([.text(point), .number(input.sample.outcome[row]), .integer(rule[row])])
    }
    return table
  }
}

extension TreeReport {
  /// The rules for reading.
  public var text: String {
    let sample = input.sample
    var text = input.summary
    text +=
      isBinary
      ? "\(Int(sample.total)) of \(sample.count) rows are of interest.\n"
      : "\(sample.count) rows, mean \(BoxWords.number(sample.total / Double(sample.count))).\n"
    text += "\(tree.leaves.count) of \(prunings[0].leaves) leaves kept"
    if let validation {
      let error = BoxWords.number(validation.errors[chosen])
      let root = BoxWords.number(validation.errors[prunings.count - 1])
      text += "; cross-validated error \(error), without any split \(root)"
    }
    text += ".\n"
    if tree.leaves.count == 1 {
      return text + "No split is worth keeping: the factors explain nothing that lasts.\n"
    }
    for (index, leaf) in leaves.enumerated() {
      let node = tree.nodes[leaf]
      text += "\nRule \(index + 1): \(inWords(node.box))\n  "
      text +=
        isBinary
        ? "\(node.count) rows, \(Int(node.total)) of interest: density "
          + "\(BoxWords.percent(node.mean)), coverage \(BoxWords.percent(coverage(node)))\n"
        : "\(node.count) rows, mean \(BoxWords.number(node.mean))\n"
    }
    return text
  }
}
