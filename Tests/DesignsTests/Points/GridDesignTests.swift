import GSLNumerics
import Testing

@testable import Designs

@Suite struct GridDesignTests {
  private static func grid(_ levels: [Int], ends: Bool = false) throws -> [[Int]] {
    let design = try GridDesign(levels: levels, reachesEnds: levels.map { _ in ends })
    let points = design.points
    return (0..<design.count).map { i in
      levels.indices.map { Int(points[i * levels.count + $0] * Double(levels[$0])) }
    }
  }

  @Test(arguments: [[5], [2, 3], [4, 4, 4], [2, 7, 3, 1], [3, 2, 2, 5], [6, 4]])
  func everyCombinationOnce(levels: [Int]) throws {
    let points = try Self.grid(levels)
    #expect(points.count == levels.reduce(1, *))
    #expect(Set(points).count == points.count)
  }

  /// However early it is stopped, the levels of the longest factor differ by one at most, and after
  /// two blocks no level of any factor is missing.
  @Test(arguments: [[4, 4, 4], [6, 3, 5], [2, 7, 3]])
  func everyPrefixIsBalanced(levels: [Int]) throws {
    let points = try Self.grid(levels)
    var seen = levels.map { [Int](repeating: 0, count: $0) }
    let longest = levels.firstIndex(of: levels.max()!)!
    for (index, point) in points.enumerated() {
      for (factor, level) in point.enumerated() { seen[factor][level] += 1 }
      #expect(seen[longest].max()! - seen[longest].min()! <= 1)
      if index + 1 >= 2 * levels.max()! {
        for counts in seen { #expect(counts.min()! > 0) }
      }
    }
  }

  @Test func levelsAtEndsAndMiddles() throws {
    let ends = try GridDesign(levels: [5], reachesEnds: [true]).points.sorted()
    #expect(ends == [0, 0.25, 0.5, 0.75, 1])
    let middles = try GridDesign(levels: [2], reachesEnds: [false]).points.sorted()
    #expect(middles == [0.25, 0.75])
  }

  @Test func tooLarge() {
    #expect(throws: DesignError.self) {
      try GridDesign(
        levels: Array(repeating: 1_000_000, count: 4), reachesEnds: Array(repeating: true, count: 4)
      )
    }
  }

  @Test func formChoosesLevelsByFactor() throws {
    let space = try FactorSpace([
      Factor("a", .distribution(.uniform(low: 0, high: 4))),
      Factor("b", .levels([.word("x"), .word("y"), .word("z")])),
      Factor("c", .distribution(.normal(mean: 0, sd: 1))),
    ])
    let design = try GridDesign.form.design(
      for:
        DesignRequest(space: space, seed: 0, arguments: ["levels": .integers(["a": 3, "c": 2])]))
    #expect(design.count == 18)
    let values = (0..<18).map { space.values(of: design, at: $0) }
    #expect(Set(values.map { $0[0] }) == [0, 2, 4])
    #expect(Set(values.map { $0[1] }) == [0, 1, 2])
    // The quartiles of the standard normal distribution.
    #expect(values.allSatisfy { abs(abs($0[2]) - 0.6744897501960817) < 1e-12 })
  }
}
