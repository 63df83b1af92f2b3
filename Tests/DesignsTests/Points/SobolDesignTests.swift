import Testing

@testable import Designs

@Suite struct SobolDesignTests {
  @Test func pointsDoNotDependOnOrderOrSize() throws {
    let small = try SobolDesign(factors: 5, points: 64, seed: 7)
    let large = try SobolDesign(factors: 5, points: 1000, seed: 7)
    #expect(small.points == large.points(0..<64))
    #expect(large.points(41..<42) == Array(large.points[205..<210]))
  }

  @Test func factorsAddedLaterChangeNoColumn() throws {
    let few = try SobolDesign(factors: 2, points: 16, seed: 7).points
    let many = try SobolDesign(factors: 4, points: 16, seed: 7).points
    for i in 0..<16 { #expect(Array(many[i * 4..<i * 4 + 2]) == Array(few[i * 2..<i * 2 + 2])) }
  }

  @Test func skipLeavesOutTheFirst() throws {
    let all = try SobolDesign(factors: 3, points: 20, seed: 1, scramble: .none)
    let skipped = try SobolDesign(factors: 3, points: 15, seed: 1, scramble: .none, skip: 5)
    #expect(skipped.points == all.points(5..<20))
  }

  @Test(arguments: Scrambling.allCases) func moreEvenThanRandom(scramble: Scrambling) throws {
    let sobol = try SobolDesign(factors: 4, points: 256, seed: 3, scramble: scramble).points
    let random = RandomDesign(factors: 4, points: 256, seed: 3).points
    #expect(
      centredDiscrepancy(sobol, factors: 4) < centredDiscrepancy(random, factors: 4) / 10)
  }

  @Test func seedsDiffer() throws {
    let a = try SobolDesign(factors: 2, points: 8, seed: 1).points
    let b = try SobolDesign(factors: 2, points: 8, seed: 2).points
    #expect(a != b)
  }

  /// Scrambling leaves a mean unbiased and its error far below that of random points: of Π 2x over
  /// three factors, whose mean is 1 and whose standard deviation is √((4/3)³ - 1), over 60 seeds of
  /// 256 points the root mean square error is below a tenth of the random one, and the mean of the
  /// errors within four of its own standard errors.
  @Test func scramblingIsUnbiasedAndPrecise() throws {
    var (sum, squares) = (0.0, 0.0)
    for seed in 0..<60 {
      let points = try SobolDesign(factors: 3, points: 256, seed: UInt64(seed)).points
      var mean = 0.0
      for i in 0..<256 { mean += 8 * points[3 * i] * points[3 * i + 1] * points[3 * i + 2] / 256 }
      sum += mean - 1
      squares += (mean - 1) * (mean - 1)
    }
    let error = (squares / 60).squareRoot()
    #expect(error < (64.0 / 27 - 1).squareRoot() / 16 / 10)
    #expect(abs(sum / 60) < 4 * error / 60.0.squareRoot())
  }
}
