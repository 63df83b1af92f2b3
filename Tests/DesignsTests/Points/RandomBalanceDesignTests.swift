import Testing

@testable import Designs

@Suite struct RandomBalanceDesignTests {
  /// The triangle wave at N equally spaced angles: ½ + asin(sin s)/π, here for N = 4 by hand at
  /// s = ∓3π/4, ∓π/4: ¼, ¼, ¾, ¾.
  @Test func valuesAreThoseOfTheCurve() {
    let points = RandomBalanceDesign(factors: 2, points: 4, seed: 1).points
    for factor in 0..<2 {
      let column = (0..<4).map { points[2 * $0 + factor] }.sorted()
      for (found, wanted) in zip(column, [0.25, 0.25, 0.75, 0.75]) {
        #expect(abs(found - wanted) < 1e-15)
      }
    }
  }

  /// Two points in each of N/2 parts of every range.
  @Test func coversTheRange() {
    let points = RandomBalanceDesign(factors: 3, points: 100, seed: 4).points
    for factor in 0..<3 {
      let cells = (0..<100).map { Int(points[3 * $0 + factor] * 50) }
      #expect(cells.sorted() == (0..<100).map { $0 / 2 })
    }
  }

  @Test func factorsHaveOrdersOfTheirOwn() {
    let points = RandomBalanceDesign(factors: 2, points: 50, seed: 4).points
    #expect((0..<50).contains { points[2 * $0] != points[2 * $0 + 1] })
  }

  /// Six points: angles ∓5π/6, ∓π/2, ∓π/6, of which ∓π/2 are the ends.
  @Test func ends() {
    let six = RandomBalanceDesign(factors: 1, points: 6, seed: 1)
    #expect(six.touchesEnds && six.points.contains { $0 < 1e-9 })
    let eight = RandomBalanceDesign(factors: 1, points: 8, seed: 1)
    #expect(!eight.touchesEnds && eight.points.allSatisfy { $0 > 0.1 && $0 < 0.9 })
  }
}
