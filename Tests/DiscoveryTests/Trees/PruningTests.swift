import Testing

@testable import Discovery

/// Literals: `cost_complexity_pruning_path` of scikit-learn 1.9.1 on the same rows.
@Suite struct PruningTests {
  private func expectSame(_ found: [Double], _ wanted: [Double]) {
    #expect(found.count == wanted.count)
    for (mine, its) in zip(found, wanted) { #expect(abs(mine - its) < 1e-12, "\(mine) \(its)") }
  }

  @Test func classificationAgreesWithScikitLearn() throws {
    let path = try Tree.grown(on: TreeSamples.cases, settings: TreeSamples.settings).prunings
    // Gini's index is twice the variance.
    expectSame(
      path.map { 2 * $0.alpha },
      [
        0, 0.0021978021978021796, 0.002717391304347831, 0.00899685110211429, 0.016666666666666663,
        0.08482307822696838,
      ])
    expectSame(
      path.map { 2 * $0.risk },
      [
        0.2058862433862434, 0.20808404558404558, 0.21080143688839342, 0.2197982879905077,
        0.23646495465717438, 0.40611111111111114,
      ])
    #expect(path.map(\.leaves).first == 7 && path.map(\.leaves).last == 1)
  }

  @Test func regressionAgreesWithScikitLearn() throws {
    let tree = try Tree.grown(on: TreeSamples.numbers, settings: TreeSamples.settings)
    let path = tree.prunings
    expectSame(
      path.map(\.alpha),
      [
        0, 0.42844629629630626, 1.3074312169312066, 1.7102017465292914, 2.7441896057347765,
        3.6576839574836058,
      ])
    expectSame(
      path.map(\.risk),
      [
        20.4049676527177, 20.83341394901401, 22.140845165945215, 25.561248659003798,
        28.305438264738576, 31.963122222222182,
      ])
    for pruning in path {
      let pruned = tree.pruned(to: pruning)
      #expect(pruned.leaves.count == pruning.leaves)
      let risk = pruned.leaves.reduce(0) { $0 + pruned.nodes[$1].deviance } / 60
      #expect(abs(risk - pruning.risk) < 1e-12)
    }
  }

  @Test func aRootAloneIsItsOnlyTree() throws {
    let sample = Samples.numbers([1, 1], [0, 1])
    let path = try Tree.grown(on: sample).prunings
    #expect(path.count == 1 && path[0].leaves == 1 && path[0].risk == 0.25)
  }
}
