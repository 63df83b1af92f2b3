import GSLNumerics
import Testing

@testable import Designs

@Suite struct LatinHypercubeDesignTests {
  @Test(arguments: [1, 2, 3, 7, 64, 100, 125, 1000, 1024])
  func onePointInEveryPart(points: Int) {
    let design = LatinHypercubeDesign(factors: 7, points: points, seed: 5)
    let all = design.points
    for factor in 0..<7 { #expect(strata(all, factors: 7, factor) == Array(0..<points)) }
    #expect(all.allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// Every halving is a Latin hypercube too, and doubling keeps every point.
  @Test func nestedAndExtendable() {
    let large = LatinHypercubeDesign(factors: 3, points: 96, seed: 2)
    for points in [3, 6, 12, 24, 48] {
      let part = large.points(0..<points)
      for factor in 0..<3 { #expect(strata(part, factors: 3, factor) == Array(0..<points)) }
      #expect(LatinHypercubeDesign(factors: 3, points: points, seed: 2).points == part)
    }
  }

  /// Columns are paired at random: the mean of the correlation of two columns of 16 points over 500
  /// seeds is 0, its variance 1/15, within four standard errors.
  @Test func columnsAreIndependent() {
    var (sum, squares) = (0.0, 0.0)
    for seed in 0..<500 {
      let points = LatinHypercubeDesign(factors: 2, points: 16, seed: UInt64(seed)).points
      var product = 0.0
      for i in 0..<16 {
        product +=
          ((points[2 * i] * 16).rounded(.down) - 7.5)
          * ((points[2 * i + 1] * 16).rounded(.down) - 7.5)
      }
      let correlation = product / 340
      sum += correlation
      squares += correlation * correlation
    }
    #expect(abs(sum / 500) < 4 * (1.0 / 15 / 500).squareRoot())
    #expect(abs(squares / 500 - 1.0 / 15) < 4 * (2.0 / 225 / 500).squareRoot())
  }

  @Test func moreEvenThanRandom() {
    let points = LatinHypercubeDesign(factors: 2, points: 64, seed: 1).points
    let random = RandomDesign(factors: 2, points: 64, seed: 1).points
    #expect(centredDiscrepancy(points, factors: 2) < centredDiscrepancy(random, factors: 2))
  }

  @Test func asksForOptimisation() throws {
    let space = try FactorSpace(
      ["a", "b"].map { Factor($0, .distribution(.uniform(low: 0, high: 1))) })
    let form = LatinHypercubeDesign.form
    let design = try form.design(
      for: DesignRequest(
        space: space, seed: 1, arguments: ["points": .integer(20), "optimise": .flag(true)]))
    #expect(design is OptimisedLatinHypercubeDesign)
    #expect(design.kind == "lhs" && design.count == 20)
  }
}
