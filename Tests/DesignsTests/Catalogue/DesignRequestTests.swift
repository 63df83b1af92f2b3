import GSLNumerics
import Testing

@testable import Designs

@Suite struct DesignRequestTests {
  private let request: DesignRequest

  init() throws {
    let unit = Distribution.uniform(low: 0, high: 1)
    let space = try FactorSpace(["a", "b"].map { Factor($0, .distribution(unit)) })
    request = DesignRequest(
      space: space, seed: 1,
      arguments: [
        "points": .integer(7), "word": .word("owen"), "flag": .flag(true),
        "levels": .integers(["b": 3]), "centre": .values(["a": .number(0.5)]),
      ])
  }

  @Test func givenOrStandard() throws {
    #expect(try request.integer("points") == 7)
    #expect(request.integer("skip", default: 2) == 2)
    #expect(request.word("word", default: "none") == "owen")
    #expect(request.word("other", default: "none") == "none")
    #expect(request.flag("flag", default: false))
    #expect(!request.flag("other", default: false))
  }

  @Test func whatIsNeededAndMissing() {
    let error = #expect(throws: DesignError.self) { _ = try request.integer("trajectories") }
    #expect(error?.subject == "trajectories")
  }

  /// One number stands for every factor, a mapping for those it names.
  @Test func byFactor() {
    #expect(request.integers("points") == [7, 7])
    #expect(request.integers("levels") == [nil, 3])
    #expect(request.integers("nothing") == [nil, nil])
    #expect(request.values("centre") == [.number(0.5), nil])
    #expect(request.values("nothing") == [nil, nil])
  }
}
