import Testing

@testable import Sensitivity

@Suite struct LagrangeMeanTests {
  /// The mean of k^p over 0 … n - 1 is exact for p below the number of nodes.
  @Test(arguments: [([0], 1), ([0, 1], 2), ([0, 1, 2], 3), ([0, 1, 8, 9], 10), ([0, 3, 4], 5)])
  func polynomials(nodes: [Int], count: Int) {
    let weights = meanWeights(nodes: nodes, count: count)
    for power in 0..<nodes.count {
      func p(_ k: Int) -> Double { (0..<power).reduce(1.0) { value, _ in value * Double(k) } }
      let wanted = (0..<count).reduce(0) { $0 + p($1) } / Double(count)
      let found = zip(nodes, weights).reduce(0) { $0 + p($1.0) * $1.1 }
      #expect(abs(found - wanted) < 1e-11 * max(1, wanted))
    }
  }
}
