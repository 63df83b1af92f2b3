import Testing

@testable import Discovery

@Suite struct ParetoFrontTests {
  @Test func theFrontIsWhatNothingDominates() {
    let gains: [[Double]] = [[1, 5], [3, 3], [2, 3], [5, 1], [5, 0], [1, 5]]
    #expect(ParetoFront.dominators(gains) == [nil, nil, 1, nil, 3, nil])
    #expect(ParetoFront.dominators([]) == [])
    #expect(ParetoFront.dominators([[1]]) == [nil])
    #expect(ParetoFront.dominators([[1], [3], [2]]) == [1, nil, 1])
  }

  /// In steps of two the first stands on (0, 2), the second and third on (1, 1), the fourth on
  /// (2, 0); of the second and third the third is nearer to the corner (4, 4).
  @Test func stepsLeaveOneOfALikePlace() {
    let gains: [[Double]] = [[1, 5], [3, 2.5], [3, 3], [5, 1]]
    #expect(ParetoFront.dominators(gains, steps: [2, 2]) == [nil, 2, nil, nil])
    // Equals: the first stays.
    #expect(ParetoFront.dominators([[3, 3], [3, 3]], steps: [2, 2]) == [nil, 0])
    // A step for one criterion only.
    #expect(ParetoFront.dominators([[1, 1], [1.5, 1]], steps: [1, 0]) == [1, nil])
    // Below zero steps go down too.
    #expect(ParetoFront.dominators([[-1], [1]], steps: [2]) == [1, nil])
  }
}
