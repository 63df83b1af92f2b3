import Testing

@testable import Designs

@Suite struct HypercubeSearchTests {
  /// The search never gives back anything worse than it began with, and the same seed finds the same.
  @Test func neverWorseAndRepeatable() {
    let start: [Int32] = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]
    func criterion(_ cells: [Int32]) -> Double {
      var sum = 0.0
      for i in 0..<8 {
        for j in 0..<i {
          let (x, y) = (
            Double(cells[2 * i] - cells[2 * j]), Double(cells[2 * i + 1] - cells[2 * j + 1])
          )
          var power = 1.0
          for _ in 0..<10 { power *= x * x + y * y }
          sum += 1 / power
        }
      }
      return sum
    }
    var first = HypercubeSearch(start, factors: 2, seed: 8)
    var second = HypercubeSearch(start, factors: 2, seed: 8)
    #expect(first.best == start)
    first.run(cycles: 5)
    second.run(cycles: 5)
    #expect(first.best == second.best)
    #expect(criterion(first.best) < criterion(start) / 100)
  }
}
