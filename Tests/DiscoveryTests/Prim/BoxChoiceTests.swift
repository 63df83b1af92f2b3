import Testing

@testable import Discovery

@Suite struct BoxChoiceTests {
  /// Ten rows, five of interest.
  private let trajectory: PrimTrajectory = {
    let sample = Samples.numbers(
      (0..<10).map(Double.init), (0..<10).map { $0 < 5 ? 1 : 0 })
    let steps = [(10, 5, 0), (6, 5, 1), (5, 4, 2), (5, 4, 1), (2, 2, 2)].map {
      PrimStep(
        kind: .peel, box: FactorBox(for: sample),
        statistics: BoxStatistics(count: $0.0, cases: $0.1, of: sample), restricted: $0.2)
    }
    return PrimTrajectory(steps: steps)
  }()

  @Test func rules() {
    #expect(BoxChoice.balanced.step(of: trajectory) == 1)  // 2·5/(5 + 6) is the largest
    #expect(BoxChoice.density(0.8).step(of: trajectory) == 1)
    // Steps 2 and 3 are equal: fewer factors.
    #expect(BoxChoice.density(0.9).step(of: trajectory) == 4)
    #expect(BoxChoice.coverage(0.8).step(of: trajectory) == 1)
    #expect(BoxChoice.coverage(1).step(of: trajectory) == 1)
    #expect(BoxChoice.coverage(0.3).step(of: trajectory) == 4)
    #expect(BoxChoice.step(2).step(of: trajectory) == 2)
    #expect(BoxChoice.step(5).step(of: trajectory) == nil)
  }

  @Test func equalsRestrictFewerFactors() {
    let two = PrimTrajectory(steps: Array(trajectory.steps[2...3]))
    #expect(BoxChoice.balanced.step(of: two) == 1)
    #expect(BoxChoice.density(1).step(of: two) == 1)  // none is so dense: the densest
    #expect(BoxChoice.coverage(1).step(of: two) == 1)
  }
}
