import Testing

@testable import Discovery

/// Sixty rows whose factors a and b run through 0 ..< 61.
enum TreeSamples {
  static let a = (0..<60).map { $0 * 37 % 61 }
  static let b = (0..<60).map { $0 * 23 % 61 }

  static func sample(_ outcome: (Int) -> Double) -> Sample {
    try! Sample(
      factors: [
        SampledFactor(name: "a", numbers: a.map(Double.init)),
        SampledFactor(name: "b", numbers: b.map(Double.init)),
      ], outcome: (0..<60).map(outcome))
  }

  static let cases = sample { row in
    (a[row] > 30 && b[row] < 37 && row % 3 != 1) || row % 11 == 0 ? 1 : 0
  }
  static let numbers = sample { Double(a[$0] * b[$0] % 17) + Double(a[$0]) / 10 }

  /// Leaves of at least six rows.
  static let settings: TreeSettings = {
    var settings = TreeSettings()
    settings.leastMass = 0.1
    return settings
  }()
}

/// Literals: scikit-learn 1.9.1, DecisionTreeClassifier and DecisionTreeRegressor with
/// min_samples_leaf 6, max_depth 10 on the same rows.
@Suite struct TreeGrowingTests {
  /// Depth first: factor and limit of a question, rows and impurity of a leaf.
  private func walk(_ tree: Tree, _ node: Int = 0, scale: Double) -> [(Double, Double)] {
    let own = tree.nodes[node]
    guard case .number(let factor, let limit)? = own.split, let children = own.children else {
      return [(Double(own.count), scale * own.deviance / Double(own.count))]
    }
    return [(Double(factor), limit)] + walk(tree, children.first, scale: scale)
      + walk(tree, children.second, scale: scale)
  }

  private func expectSame(_ found: [(Double, Double)], _ wanted: [(Double, Double)]) {
    #expect(found.map(\.0) == wanted.map(\.0))
    for (mine, its) in zip(found, wanted) { #expect(abs(mine.1 - its.1) < 1e-12) }
  }

  @Test func classificationAgreesWithScikitLearn() throws {
    let tree = try Tree.grown(on: TreeSamples.cases, settings: TreeSamples.settings)
    expectSame(
      walk(tree, scale: 2),
      [
        (1, 36.5), (0, 33), (0, 9), (6, 0.4444444444444444), (0, 20), (6, 0),
        (7, 0.24489795918367352), (1, 18.5), (9, 0.19753086419753085), (9, 0.49382716049382713),
        (1, 45.5), (8, 0.21875), (15, 0),
      ])
  }

  @Test func regressionAgreesWithScikitLearn() throws {
    let tree = try Tree.grown(on: TreeSamples.numbers, settings: TreeSamples.settings)
    expectSame(
      walk(tree, scale: 1),
      [
        (0, 31.5), (1, 31.5), (0, 13), (7, 16.68408163265309), (9, 25.963950617283984), (1, 51.5),
        (9, 8.402469135802477), (6, 10.65138888888886), (0, 53.5), (0, 42.5),
        (11, 30.099999999999994), (11, 11.291735537190078), (7, 39.85632653061262),
      ])
  }

  /// The best of all seven divisions of four labels by hand: p and s (one of six) from q and r (five of six).
  @Test func labelsAreDividedByTheirMeans() throws {
    let words = ["p", "q", "r", "s"].flatMap { [String](repeating: $0, count: 3) }
    let sample = Samples.words(words, [0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0])
    var settings = TreeSamples.settings
    settings.depth = 1
    let tree = try Tree.grown(on: sample, settings: settings)
    #expect(tree.nodes[0].split == .words(factor: 0, first: [true, false, false, true]))
    #expect(tree.nodes[1].box.limits[0] == .words(kept: [true, false, false, true]))
    #expect(tree.nodes[2].box.limits[0] == .words(kept: [false, true, true, false]))
    #expect(tree.nodes.map(\.total) == [6, 1, 5])
  }

  /// The box of a leaf holds just the leaf's rows.
  @Test func boxesHoldTheirRows() throws {
    for sample in [TreeSamples.cases, TreeSamples.numbers, Samples.sixty] {
      let tree = try Tree.grown(on: sample, settings: TreeSamples.settings)
      let none = tree.nodes.map { _ in false }
      for leaf in tree.leaves {
        let inside = tree.nodes[leaf].box.contents(of: sample)
        #expect(inside.filter(\.self).count == tree.nodes[leaf].count)
        #expect(
          inside.indices.allSatisfy {
            inside[$0] == (tree.leaf(of: $0, in: sample, collapsed: none) == leaf)
          })
      }
    }
  }

  @Test func nothingToSplit() throws {
    let same = Samples.numbers([1, 1, 1, 1], [0, 1, 0, 1])
    #expect(try Tree.grown(on: same, settings: TreeSamples.settings).nodes.count == 1)
    let pure = Samples.numbers([1, 2, 3, 4], [1, 1, 1, 1])
    #expect(try Tree.grown(on: pure, settings: TreeSamples.settings).nodes.count == 1)
    let large = Samples.numbers([1, 2, 3, 4], [1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1])
    #expect(try Tree.grown(on: large, settings: TreeSamples.settings).nodes.count == 1)
    #expect(throws: DiscoveryError.self) {
      try Tree.grown(on: Samples.numbers([1], [1]))
    }
  }

  /// No number lies between neighbours: the second child's box begins at its least number.
  @Test func neighboursAreTold() throws {
    let (low, high) = (1.0, 1.0.nextUp)
    let sample = Samples.numbers([low, low, high, high], [0, 0, 1, 1])
    let tree = try Tree.grown(on: sample, settings: TreeSamples.settings)
    #expect(tree.nodes[1].box.limits[0] == .numbers(lower: nil, upper: low))
    #expect(tree.nodes[2].box.limits[0] == .numbers(lower: high, upper: nil))
  }
}
