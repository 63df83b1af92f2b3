import Testing

@testable import Discovery

@Suite struct PrimTrajectoryTests {
  @Test func theFrontHasWhatNothingBeats() {
    let sample = Samples.numbers([1, 2, 3, 4, 5, 6], [1, 1, 1, 0, 0, 0])
    // Count and cases: 3/6 all; 2 of 4 is no denser and covers less; 3 of 4 beats both;
    // 2 of 2 is denser; 2 of 2 again is not first.
    let pairs = [(6, 3), (4, 2), (4, 3), (2, 2), (2, 2)]
    let steps = pairs.map { count, cases in
      PrimStep(
        kind: .peel, box: FactorBox(for: sample),
        statistics: BoxStatistics(count: count, cases: cases, of: sample), restricted: 0)
    }
    #expect(PrimTrajectory(steps: steps).front == [2, 3])
  }
}
