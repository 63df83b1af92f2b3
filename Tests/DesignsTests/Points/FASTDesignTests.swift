import Testing

@testable import Designs

@Suite struct FASTDesignTests {
  /// SALib 1.6.0, `fast_sampler.sample(problem, 129)` with five factors, its random phases set to 0.
  @Test(arguments: [
    (
      1, [0.74806201550388, 0.51550387596899, 0.53100775193798, 0.51550387596899, 0.53100775193798]
    ),
    (
      17,
      [0.71705426356589, 0.76356589147287, 0.97286821705426, 0.76356589147287, 0.97286821705426]
    ),
    (
      128,
      [0.25193798449612, 0.48449612403101, 0.46899224806202, 0.48449612403101, 0.46899224806202]
    ),
    (
      200, [0.39922480620155, 0.11240310077519, 0.7015503875969, 0.39922480620155, 0.7015503875969]
    ),
    (400, [0.7015503875969, 0.9031007751938, 0.7015503875969, 0.27519379844961, 0.9031007751938]),
    (
      644,
      [0.48449612403101, 0.46899224806202, 0.48449612403101, 0.46899224806202, 0.25193798449612]
    ),
  ])
  func agreesWithSALib(index: Int, expected: [Double]) throws {
    let design = try FASTDesign(factors: 5, points: 129, seed: 0, hasPhase: false)
    #expect(design.count == 645)
    for (found, wanted) in zip(design.points(index..<index + 1), expected) {
      #expect(abs(found - wanted) < 2e-14)
    }
  }

  /// Twelve factors at the least number of points share frequency 1 (`sample(problem, 65)`).
  @Test func sharedFrequencies() throws {
    let design = try FASTDesign(factors: 12, points: 65, seed: 0, hasPhase: false)
    let row = design.points(770..<771)
    #expect(row.dropLast().allSatisfy { abs($0 - 0.19230769230769) < 1e-13 })
    #expect(abs(row[11] - 0.03846153846154) < 1e-13)
  }

  /// A random phase shifts a curve and no other.
  @Test func phases() throws {
    let a = try FASTDesign(factors: 3, points: 65, seed: 1)
    let b = try FASTDesign(factors: 3, points: 65, seed: 2)
    #expect(a.points(0..<1) != b.points(0..<1))
    #expect(!a.touchesEnds)
    // Where the curve starts, every factor is at the same place: ½ + asin(sin φ)/π.
    let start = a.points(0..<1)
    #expect(start.allSatisfy { abs($0 - start[0]) < 1e-12 })
  }

  @Test func tooShort() {
    let error = #expect(throws: DesignError.self) {
      _ = try FASTDesign(factors: 3, points: 64, seed: 1)
    }
    #expect(error?.subject == "points")
  }

  @Test func oneFactor() throws {
    let design = try FASTDesign(factors: 1, points: 65, seed: 1)
    #expect(design.points.allSatisfy { $0 >= 0 && $0 <= 1 })
  }
}
