import Testing

@testable import Designs

@Suite struct SaltelliDesignTests {
  private static func alone(_ count: Int) -> [FactorGroup] {
    (0..<count).map { FactorGroup("x\($0)", [$0]) }
  }

  /// SALib 1.6.0, `sample.sobol.sample(problem, 4, scramble=False)` with three factors, last two
  /// base points.
  @Test func secondOrderOfSALib() throws {
    let design = try SaltelliDesign(
      groups: Self.alone(3), points: 4, seed: 0, scramble: .none)
    #expect(design.count == 32)
    #expect(
      design.points(16..<32) == [
        0.75, 0.25, 0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.25, 0.75, 0.75, 0.75, 0.75,
        0.25, 0.25, 0.75, 0.25, 0.75, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.75, 0.75, 0.75, 0.75,
        0.25, 0.25, 0.75, 0.25, 0.75, 0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.25, 0.75,
        0.75, 0.25, 0.25,
      ])
  }

  /// The same with `calc_second_order=False`.
  @Test func firstOrderOfSALib() throws {
    let design = try SaltelliDesign(
      groups: Self.alone(3), points: 4, seed: 0, secondOrder: false, scramble: .none)
    #expect(
      design.points(10..<20) == [
        0.75, 0.25, 0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75, 0.25, 0.75, 0.25, 0.75, 0.75,
        0.25, 0.75, 0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25, 0.75, 0.25, 0.75, 0.25, 0.25,
      ])
  }

  /// `skip_values=4` with two factors.
  @Test func skipOfSALib() throws {
    let design = try SaltelliDesign(
      groups: Self.alone(2), points: 2, seed: 0, secondOrder: false, scramble: .none, skip: 4)
    #expect(
      design.points == [
        0.375, 0.375, 0.625, 0.375, 0.375, 0.875, 0.625, 0.875, 0.875, 0.875, 0.125, 0.875, 0.875,
        0.375, 0.125, 0.375,
      ])
  }

  /// Σ (row + 1)(column + 1) 2²⁰ x over `sample(problem, 64, scramble=False)` with 20 factors.
  @Test func wholeMatrixOfSALib() throws {
    let design = try SaltelliDesign(groups: Self.alone(20), points: 64, seed: 0, scramble: .none)
    #expect(design.count == 2688)
    var sum = 0
    for (place, x) in design.points.enumerated() {
      sum += Int(x * 0x1p20) * (place / 20 + 1) * (place % 20 + 1)
    }
    #expect(sum == 397_784_204_181_504)
  }

  /// Groups are swapped together: rows of two groups, the first of factors 0 and 2.
  @Test func groupsMoveTogether() throws {
    let groups = [FactorGroup("g", [0, 2]), FactorGroup("x", [1])]
    let design = try SaltelliDesign(groups: groups, points: 8, seed: 4)
    #expect(design.block == 6 && design.count == 48)
    for base in 0..<8 {
      let rows = (0..<6).map { design.points(base * 6 + $0..<base * 6 + $0 + 1) }
      let (a, b) = (rows[0], rows[5])
      #expect(rows[1] == [b[0], a[1], b[2]])
      #expect(rows[2] == [a[0], b[1], a[2]])
      #expect(rows[3] == [a[0], b[1], a[2]])
      #expect(rows[4] == [b[0], a[1], b[2]])
    }
  }

  @Test func moreBeginWithTheSame() throws {
    let small = try SaltelliDesign(groups: Self.alone(3), points: 8, seed: 2)
    let large = try SaltelliDesign(groups: Self.alone(3), points: 64, seed: 2)
    #expect(large.points(0..<small.count) == small.points)
  }

  @Test func tooManyFactors() {
    let error = #expect(throws: DesignError.self) {
      _ = try SaltelliDesign(groups: Self.alone(556), points: 8, seed: 2)
    }
    #expect(error?.message.contains("1112 are needed") == true)
  }
}
