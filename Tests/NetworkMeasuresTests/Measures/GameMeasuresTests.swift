import Testing

@testable import NetworkMeasures

/// Values by exhaustive search over all coalitions (scripts/peer/measures.py).
@Suite struct GameMeasuresTests {
  @Test(arguments: [
    "shapley_shubik",
    "banzhaf",
    "banzhaf_absolute",
    "banzhaf_swings",
    "deegan_packel",
    "holler",
    "bilateral_shapley",
  ])
  func agreesWithTheReference(_ name: String) throws {
    try expectReference(name, beyond: ["kite"])
  }

  /// Published: the Council of 1958 with 4, 4, 4, 2, 2, 1 votes and a quota of 12 of 17 (Felsenthal
  /// & Machover 1997, table 1): Shapley–Shubik 14/60, 9/60, 0; Banzhaf 5/21, 3/21, 0.
  @Test func theCouncilOf1958() throws {
    var parameters = MeasureParameters()
    parameters["game.quota"] = 11.5 / 17
    let input = try caseOf(6, [], columns: ["power": [4, 4, 4, 2, 2, 1]], parameters: parameters)
    let shapley = try values("shapley_shubik", input).map { $0! }
    for (found, wanted) in zip(shapley, [14, 14, 14, 9, 9, 0].map { $0 / 60.0 }) {
      #expect(abs(found - wanted) < 1e-14)
    }
    let banzhaf = try values("banzhaf", input).map { $0! }
    for (found, wanted) in zip(banzhaf, [5, 5, 5, 3, 3, 0].map { $0 / 21.0 }) {
      #expect(abs(found - wanted) < 1e-14)
    }
  }

  /// A hundred equal players: everything is equal, whatever the size of the numbers.
  @Test func aHundredPlayers() throws {
    let power = [Double?](repeating: 7, count: 100)
    let input = try caseOf(100, [], columns: ["power": power])
    for value in try values("shapley_shubik", input) { #expect(abs(value! - 0.01) < 1e-12) }
    for value in try values("banzhaf", input) { #expect(abs(value! - 0.01) < 1e-12) }
  }

  /// Power that is not whole is rounded, and says so.
  @Test func unitsAreTold() throws {
    let input = try caseOf(2, [], columns: ["power": [0.25, 0.5]])
    let found = try #require(MeasureCatalogue.measure("banzhaf")).values(input)
    #expect(found.map(\.value) == [0, 1] && found[0].note == "power rounded to 10000 units")
  }
}
