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
}
