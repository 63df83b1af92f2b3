import Testing

@testable import Sensitivity

@Suite struct RanksTests {
  /// SciPy's rankdata([3, 1, 3, 2, 3]).
  @Test func ties() {
    #expect(midRanks([3, 1, 3, 2, 3]) == [4, 1, 4, 2, 4])
    #expect(midRanks([]) == [] && midRanks([5, 5]) == [1.5, 1.5])
    #expect(sortedOrder([3, 1, 3, 2, 3]) == [1, 3, 0, 2, 4])
  }

  /// Plischke's numbers of classes, from SALib 1.6.0's formula.
  @Test(arguments: [(64, 3), (600, 6), (4096, 16), (1_000_000, 48)]) func classes(n: Int, m: Int) {
    #expect(classCount(n) == m)
  }

  @Test func classesOfEqualValues() {
    #expect(Sensitivity.classes([1, 1, 2, 2, 2, 3], count: 3) == [0..<2, 2..<5, 5..<6])
    let many = (0..<11).map { Double($0) }
    #expect(Sensitivity.classes(many, count: 2) == [0..<5, 5..<11])
    #expect(Sensitivity.classes([1, 1, 1], count: 2) == [0..<3])
  }
}
