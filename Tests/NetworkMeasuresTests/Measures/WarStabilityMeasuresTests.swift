import Testing

@testable import NetworkMeasures

/// Values by trying every coalition (scripts/peer/measures.py).
@Suite struct WarStabilityMeasuresTests {
  @Test(arguments: [
    "vulnerability_ratio", "vulnerable", "vulnerable_actors", "unstable_pact",
    "destabilising_pact", "war_stable",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  private let equal: [String: [Double?]] = ["power": [1, 1, 1]]

  /// By hand: two allies beat a third of the same power; who is allied with neither is the prey.
  @Test func twoAgainstOne() throws {
    let input = try caseOf(3, [(0, 1, 1)], columns: equal)
    let measure = try #require(MeasureCatalogue.measure("vulnerable"))
    let found = try measure.values(input)
    #expect(found.map(\.value) == [0, 0, 1] && found[2].note == "to 0 1")
  }

  /// With γ = 1 three equals without pacts are safe, until two of them join (S2).
  @Test func whyItIsNotStable() throws {
    let measure = try #require(MeasureCatalogue.measure("war_stable"))
    let found = try measure.values(caseOf(3, [], columns: equal))
    #expect(found[0].value == 0 && found[0].note == "S2: a pact of 0 1 makes 2 vulnerable")
    var parameters = MeasureParameters()
    parameters["war.gamma"] = 3
    let safe = try caseOf(3, [], columns: equal, parameters: parameters)
    #expect(try values("war_stable", safe) == [1])
  }

  /// Power must be known of every actor: missing is not zero.
  @Test func missingPowerIsRefused() throws {
    let input = try caseOf(2, [], columns: ["power": [1, nil]])
    #expect(throws: Refusal.self) { try values("vulnerable", input) }
  }
}
