import Testing

@testable import Designs

@Suite struct MorrisDesignTests {
  private static func alone(_ count: Int) -> [FactorGroup] {
    (0..<count).map { FactorGroup("x\($0)", [$0]) }
  }

  private static func design(
    _ groups: [FactorGroup], factors: Int, trajectories: Int, levels: Int = 4,
    candidates: Int? = nil, seed: UInt64 = 3
  ) throws -> MorrisDesign {
    try MorrisDesign(
      groups: groups, trajectories: trajectories, seed: seed, levels: levels,
      reachesEnds: Array(repeating: true, count: factors), candidates: candidates)
  }

  /// Which factors change between two rows.
  private static func moved(_ points: [Double], _ row: Int, factors: Int) -> [Int] {
    (0..<factors).filter { points[row * factors + $0] != points[(row + 1) * factors + $0] }
  }

  /// Each step moves one factor by ±Δ = p/(2(p - 1)), each factor once, within the grid.
  @Test(arguments: [2, 4, 6, 8]) func everyStep(levels: Int) throws {
    let design = try Self.design(Self.alone(7), factors: 7, trajectories: 20, levels: levels)
    let points = design.points
    let delta = Double(levels) / Double(2 * (levels - 1))
    for trajectory in 0..<20 {
      var seen = Set<Int>()
      for step in 0..<7 {
        let row = trajectory * 8 + step
        let moved = Self.moved(points, row, factors: 7)
        #expect(moved.count == 1)
        guard let factor = moved.first else { continue }
        seen.insert(factor)
        let change = points[(row + 1) * 7 + factor] - points[row * 7 + factor]
        #expect(abs(abs(change) - delta) < 1e-15)
      }
      #expect(seen.count == 7)
    }
    #expect(
      points.allSatisfy { x in
        let level = x * Double(levels - 1)
        return x >= 0 && x <= 1 && abs(level - level.rounded()) < 1e-12
      })
  }

  @Test func groupsMoveTogether() throws {
    let groups = [FactorGroup("g", [0, 2, 4]), FactorGroup("h", [1]), FactorGroup("i", [3])]
    let design = try Self.design(groups, factors: 5, trajectories: 10)
    #expect(design.length == 4 && design.count == 40)
    let points = design.points
    for trajectory in 0..<10 {
      let moves = (0..<3).map { Self.moved(points, trajectory * 4 + $0, factors: 5) }
      #expect(Set(moves) == [[0, 2, 4], [1], [3]])
    }
  }

  /// Levels and directions are fair: of 2,000 starts each of four levels within four standard errors.
  @Test func startsAreUniform() throws {
    let design = try Self.design(Self.alone(2), factors: 2, trajectories: 1000)
    var counts = [0, 0, 0, 0]
    for trajectory in 0..<1000 {
      for x in design.points(trajectory * 3..<trajectory * 3 + 1) { counts[Int(x * 3 + 0.5)] += 1 }
    }
    for count in counts { #expect(abs(count - 500) < 78) }
  }

  @Test func trajectoriesCanBeAdded() throws {
    let small = try Self.design(Self.alone(3), factors: 3, trajectories: 5)
    let large = try Self.design(Self.alone(3), factors: 3, trajectories: 50)
    #expect(large.points(0..<small.count) == small.points)
  }

  /// The chosen trajectories are candidates, and farther apart than the first ones.
  @Test func chosenTrajectories() throws {
    let all = try Self.design(Self.alone(4), factors: 4, trajectories: 60)
    let chosen = try Self.design(Self.alone(4), factors: 4, trajectories: 8, candidates: 60)
    func trajectories(_ design: MorrisDesign) -> [[Double]] {
      (0..<design.count / 5).map { design.points($0 * 5..<$0 * 5 + 5) }
    }
    #expect(Set(trajectories(chosen)).isSubset(of: Set(trajectories(all))))
    let choice = TrajectoryChoice(all)
    let places = trajectories(chosen).map { trajectories(all).firstIndex(of: $0)! }
    #expect(choice.score(places) > choice.score(Array(0..<8)) * 1.05)
  }

  /// Factors without ends stay off them.
  @Test func unboundedFactors() throws {
    let design = try MorrisDesign(
      groups: Self.alone(2), trajectories: 30, seed: 1, reachesEnds: [true, false])
    let points = design.points
    let levels: [Double] = (0..<90).map { points[2 * $0 + 1] }
    let expected: Set<Double> = [0.125, 0.375, 0.625, 0.875]
    #expect(Set(levels) == expected)
  }

  @Test func refusals() {
    #expect(throws: DesignError.self) {
      _ = try Self.design(Self.alone(2), factors: 2, trajectories: 4, levels: 5)
    }
    for (trajectories, candidates) in [(5, 4), (1, 4)] {
      #expect(throws: DesignError.self) {
        _ = try Self.design(
          Self.alone(2), factors: 2, trajectories: trajectories, candidates: candidates)
      }
    }
  }
}
