import Testing

@testable import Designs

@Suite struct HaltonDesignTests {
  /// scipy 1.17.1, `qmc.Halton(6, scramble=False)`.
  @Test(arguments: [
    (
      1,
      [
        0.5, 0.3333333333333333, 0.2, 0.14285714285714285, 0.09090909090909091,
        0.07692307692307693,
      ]
    ),
    (
      10,
      [
        0.3125, 0.37037037037037035, 0.08, 0.4489795918367347, 0.9090909090909092,
        0.7692307692307693,
      ]
    ),
    (
      199,
      [
        0.88671875, 0.39094650205761317, 0.9776000000000001, 0.4402332361516035,
        0.14951164537941397, 0.31998179335457444,
      ]
    ),
  ])
  func agreesWithScipy(index: Int, expected: [Double]) throws {
    let design = try HaltonDesign(factors: 6, points: 300, seed: 0, scramble: .none)
    for (found, wanted) in zip(design.points(index..<index + 1), expected) {
      #expect(abs(found - wanted) < 1e-15)
    }
    let later = try HaltonDesign(
      factors: 6, points: 2, seed: 0, scramble: .none, leap: 17, skip: index - 17)
    if index > 17 { #expect(later.points(1..<2) == design.points(index..<index + 1)) }
  }

  /// Permuted digits keep one point in every part of base^2.
  @Test func scramblingKeepsTheBalance() throws {
    let design = try HaltonDesign(factors: 4, points: 49 * 4, seed: 3)
    let points = design.points
    for (factor, base) in [2, 3, 5, 7].enumerated() {
      let cells = (0..<base * base).map { Int(points[$0 * 4 + factor] * Double(base * base)) }
      #expect(cells.sorted() == Array(0..<base * base))
    }
    #expect(points.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(
      centredDiscrepancy(points, factors: 4)
        < centredDiscrepancy(RandomDesign(factors: 4, points: 196, seed: 3).points, factors: 4) / 4)
  }

  /// Without permutations the columns of large bases lie on lines; with them they are uncorrelated.
  @Test func scramblingBreaksTheLinesOfLargeBases() throws {
    func correlation(_ design: HaltonDesign) -> Double {
      let points = design.points
      let (a, b) = (39, 38)
      let pairs = (0..<100).map { (points[$0 * 40 + a] - 0.5, points[$0 * 40 + b] - 0.5) }
      let product = pairs.reduce(0) { $0 + $1.0 * $1.1 }
      let (x, y) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 * $1.0, $0.1 + $1.1 * $1.1) }
      return product / (x * y).squareRoot()
    }
    let plain = try HaltonDesign(factors: 40, points: 100, seed: 1, scramble: .none, skip: 1)
    let permuted = try HaltonDesign(factors: 40, points: 100, seed: 1)
    #expect(correlation(plain) > 0.8)
    #expect(abs(correlation(permuted)) < 0.3)
  }

  @Test func refusals() {
    #expect(throws: DesignError.self) { _ = try HaltonDesign(factors: 501, points: 2, seed: 0) }
    let error = #expect(throws: DesignError.self) {
      _ = try HaltonDesign(factors: 3, points: 2, seed: 0, leap: 10)
    }
    #expect(error?.subject == "leap")
  }

  @Test func primes() { #expect(HaltonDesign.primes(8) == [2, 3, 5, 7, 11, 13, 17, 19]) }
}
