import GSLNumerics
import Testing

@Suite struct PairFunctionsTests {
  /// Three pairs of three things, by hand; none of fewer than two.
  @Test func pairs() {
    var seen: [[Int]] = []
    forEachPair(of: 3) { seen.append([$0, $1, $2]) }
    #expect(seen == [[0, 1, 3], [1, 2, 6], [2, 5, 7]])
    for order in [0, 1] { forEachPair(of: order) { _, _, _ in seen = [] } }
    #expect(seen.count == 3)
  }

  @Test func matrices() {
    var matrix: [Double] = [9, 0, 0, 0, 9, 0, 0, 0, 9]
    matrix.withUnsafeMutableBufferPointer { spreadPairs([1, 2, 3], of: 3, into: $0.baseAddress!) }
    #expect(matrix == [9, 1, 2, 1, 9, 3, 2, 3, 9])
    var scaled = [Double](repeating: 0, count: 9)
    scaled.withUnsafeMutableBufferPointer {
      scaleColumns(of: matrix, by: [1, 10, 0], order: 3, into: $0.baseAddress!)
    }
    #expect(scaled == [9, 10, 0, 1, 90, 0, 2, 30, 0])
  }
}
