import Testing

@testable import Designs

@Suite struct OptimisedLatinHypercubeDesignTests {
  private static func smallestSquare(_ points: [Double], factors: Int) -> Double {
    let count = points.count / factors
    var least = Double.infinity
    for i in 0..<count {
      for j in 0..<i {
        var sum = 0.0
        for k in 0..<factors {
          let gap = points[i * factors + k] - points[j * factors + k]
          sum += gap * gap
        }
        least = min(least, sum)
      }
    }
    return least
  }

  @Test func staysAHypercubeAndKeepsItsDistance() throws {
    let plain = LatinHypercubeDesign(factors: 3, points: 40, seed: 6)
    let design = try OptimisedLatinHypercubeDesign(plain, seed: 6, cycles: 20)
    let points = design.points
    for factor in 0..<3 { #expect(strata(points, factors: 3, factor) == Array(0..<40)) }
    #expect(
      Self.smallestSquare(points, factors: 3) > 4 * Self.smallestSquare(plain.points, factors: 3))
  }

  /// The best smallest squared distance (in cells) of Latin hypercubes in two dimensions, known by
  /// enumeration (van Dam, Husslage, den Hertog & Melissen 2007, Oper. Res. 55:158, table 1).
  @Test(arguments: [(5, 5.0), (7, 8.0), (10, 10.0)])
  func findsTheBestOfSmallOnes(points: Int, best: Double) throws {
    let plain = LatinHypercubeDesign(factors: 2, points: points, seed: 1)
    let design = try OptimisedLatinHypercubeDesign(plain, seed: 1, cycles: 50)
    let least = Self.smallestSquare(design.points, factors: 2) * Double(points * points)
    #expect(abs(least - best) < 1e-9)
  }

  @Test(arguments: [1, 2, 3]) func tinyOnes(points: Int) throws {
    let plain = LatinHypercubeDesign(factors: 2, points: points, seed: 1)
    let design = try OptimisedLatinHypercubeDesign(plain, seed: 1, cycles: 2)
    #expect(strata(design.points, factors: 2, 1) == Array(0..<points))
  }

  @Test func tooLarge() {
    let plain = LatinHypercubeDesign(factors: 2, points: 2001, seed: 1)
    #expect(throws: DesignError.self) {
      _ = try OptimisedLatinHypercubeDesign(plain, seed: 1, cycles: 1)
    }
  }
}
