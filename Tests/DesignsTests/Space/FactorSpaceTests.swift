import GSLNumerics
import Testing

@testable import Designs

@Suite struct FactorSpaceTests {
  private static let unit = Distribution.uniform(low: 0, high: 1)
  private static func factors(_ names: String...) -> [Factor] {
    names.map { Factor($0, .distribution(unit)) }
  }

  private func about(_ make: () throws -> FactorSpace) -> String? {
    do {
      _ = try make()
      return nil
    } catch {
      return (error as? DesignError)?.subject
    }
  }

  @Test func refusals() {
    #expect(about { try FactorSpace([]) } == "factors")
    #expect(about { try FactorSpace(Self.factors("a", "a")) } == "a")
    #expect(
      about { try FactorSpace([Factor("a", .distribution(.normal(mean: 0, sd: -1)))]) } == "a")
    #expect(about { try FactorSpace([Factor("a", .levels([]))]) } == "a")
    #expect(about { try FactorSpace([Factor("a", .levels([.number(1), .number(1)]))]) } == "a")
    #expect(about { try FactorSpace([Factor("a", .levels([.number(.nan)]))]) } == "a")
    let two = Self.factors("a", "b")
    #expect(
      about { try FactorSpace(two, groups: [FactorGroup("g", [0]), FactorGroup("h", [0])]) }
        == "groups")
    #expect(about { try FactorSpace(two, groups: [FactorGroup("g", [])]) } == "groups")
    #expect(
      about {
        try FactorSpace(two, weights: [WeightGroup("w", [0, 1], concentration: [1, 1])])
      } == "dirichlet")
  }

  @Test func groupsAreCompleted() throws {
    let space = try FactorSpace(
      Self.factors("a", "b", "c", "d"), groups: [FactorGroup("g", [3, 1])])
    #expect(
      space.groups == [FactorGroup("a", [0]), FactorGroup("g", [1, 3]), FactorGroup("c", [2])])
  }

  /// The shares are positive, sum to 1, and have the mean and variance of the Dirichlet
  /// distribution: a/s and a(s - a)/(s²(s + 1)); over 2,000 scrambled Sobol' points.
  @Test func weightsSumToOne() throws {
    let space = try FactorSpace(
      [
        Factor("x", .distribution(Self.unit)), Factor("u", .weight), Factor("v", .weight),
        Factor("w", .weight),
      ], weights: [WeightGroup("composite", [1, 2, 3], concentration: [2, 3, 5])])
    let design = try SobolDesign(factors: 4, points: 2048, seed: 3)
    var sums = [0.0, 0, 0]
    var squares = [0.0, 0, 0]
    for index in 0..<design.count {
      let values = space.values(of: design, at: index)
      #expect(abs(values[1] + values[2] + values[3] - 1) < 1e-12)
      #expect(values.dropFirst().allSatisfy { $0 > 0 })
      for k in 0..<3 {
        sums[k] += values[k + 1]
        squares[k] += values[k + 1] * values[k + 1]
      }
    }
    for (k, a) in [2.0, 3, 5].enumerated() {
      let mean = sums[k] / 2048
      #expect(abs(mean - a / 10) < 1e-3)
      #expect(abs(squares[k] / 2048 - mean * mean - a * (10 - a) / 1100) < 1e-3)
    }
  }

  @Test func weightsAtTheEndsOfTheCube() throws {
    let space = try FactorSpace(
      [Factor("u", .weight), Factor("v", .weight)],
      weights: [WeightGroup("w", [0, 1], concentration: [0.1, 1])])
    var row = [0.0, 1.0]
    row.withUnsafeMutableBufferPointer { space.replaceByValues($0) }
    #expect(row.allSatisfy { $0.isFinite } && abs(row[0] + row[1] - 1) < 1e-12)
  }

  @Test func constraintsHoldForValues() throws {
    let names = ["a", "b"]
    let space = try FactorSpace(
      Self.factors("a", "b"),
      constraints: [
        ConstraintParser.parse("a < b", factors: names),
        ConstraintParser.parse("a + b <= 1", factors: names),
      ])
    for (values, expected) in [([0.2, 0.3], true), ([0.3, 0.2], false), ([0.5, 0.6], false)] {
      var row = values
      #expect(row.withUnsafeMutableBufferPointer { space.meetsConstraints($0) } == expected)
    }
  }
}
