import Testing

@testable import Designs

@Suite struct LinearConstraintTests {
  private func holds(_ relation: LinearConstraint.Relation, _ x: Double) -> Bool {
    let constraint = LinearConstraint(
      text: "", factors: [1], coefficients: [2], relation: relation, bound: 1)
    var row = [9, x]
    return row.withUnsafeMutableBufferPointer { constraint.holds($0) }
  }

  @Test func relations() {
    for (relation, expected) in [
      (LinearConstraint.Relation.below, [true, false, false]), (.atMost, [true, true, false]),
      (.above, [false, false, true]), (.atLeast, [false, true, true]),
    ] {
      #expect([0.4, 0.5, 0.6].map { holds(relation, $0) } == expected)
    }
  }

  /// What is not a number meets nothing.
  @Test func notANumber() {
    for relation in LinearConstraint.Relation.allCases { #expect(!holds(relation, .nan)) }
  }
}
