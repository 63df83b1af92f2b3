import GSLNumerics
import Testing

@testable import Designs

@Suite struct OneAtATimeDesignTests {
  private static let factors = [
    Factor("a", .distribution(.uniform(low: 0, high: 4))),
    Factor("b", .levels([.word("x"), .word("y"), .word("z")])),
    Factor("c", .distribution(.uniform(low: -1, high: 1))),
  ]

  private func values(_ arguments: [String: DesignValue]) throws -> [[Double]] {
    let space = try FactorSpace(Self.factors)
    let design = try OneAtATimeDesign.form.design(
      for: DesignRequest(space: space, seed: 0, arguments: arguments))
    return (0..<design.count).map { space.values(of: design, at: $0) }
  }

  @Test func centreThenRounds() throws {
    #expect(
      try values([:]) == [
        [2, 0, 0], [0, 0, 0], [2, 2, 0], [2, 0, -1], [4, 0, 0], [2, 1, 0], [2, 0, 1],
      ])
  }

  @Test func aCentreOfOnesOwn() throws {
    let found = try values([
      "centre": .values(["a": .number(3), "b": .word("y")]), "levels": .integers(["a": 5, "c": 2]),
    ])
    #expect(
      found == [
        [3, 1, 0], [0, 1, 0], [3, 0, 0], [3, 1, -1], [1, 1, 0], [3, 2, 0], [3, 1, 1], [2, 1, 0],
        [4, 1, 0],
      ])
  }

  @Test(arguments: [["a": FactorLevel.number(5)], ["b": .word("w")], ["a": .word("x")]])
  func impossibleCentres(centre: [String: FactorLevel]) {
    let error = #expect(throws: DesignError.self) { _ = try values(["centre": .values(centre)]) }
    #expect(error?.subject == "centre")
  }
}
