import Testing

@testable import NetworkMeasures

@Suite struct LeverageTests {
  /// By hand: a star of four without its middle has three components, without a tie two.
  @Test func aStar() throws {
    let star = try caseOf(4, [(0, 1, 1), (0, 2, 1), (0, 3, 1)])
    let measure = try #require(MeasureCatalogue.measure("components"))
    let actors = try Leverage.of(measure, star, Leverage.cases(.actors, star))
    #expect(actors.map(\.change) == [2, 0, 0, 0])
    #expect(actors[0].removed == .actor(0) && actors[0].observed == 1)
    let ties = try Leverage.of(measure, star, Leverage.cases(.ties, star))
    #expect(ties.map(\.without) == [2, 2, 2] && ties[1].removed == .dyad(0, 2))
  }

  /// Capabilities go with their actor.
  @Test func powerGoesToo() throws {
    let input = try caseOf(3, [], columns: ["power": [2, 1, 1]])
    let measure = try #require(MeasureCatalogue.measure("parity"))
    let found = try Leverage.of(measure, input, Leverage.cases(.actors, input))
    #expect(found.map(\.without) == [1, 0.5, 0.5])
  }

  @Test func onlyMeasuresOfTheNetwork() throws {
    let input = try caseOf(2, [(0, 1, 1)])
    let measure = try #require(MeasureCatalogue.measure("degree"))
    #expect(try Leverage.of(measure, input, Leverage.cases(.ties, input)).isEmpty)
  }
}
