import Testing

@testable import NetworkMeasures

/// Values by numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct ConcentrationMeasuresTests {
  @Test(arguments: [
    "concentration",
    "herfindahl",
    "effective_poles",
    "power_gap",
    "parity",
    "at_parity",
    "dyad_parity",
    "years_to_overtake",
  ])
  func agreesWithTheReference(_ name: String) throws {
    try expectReference(name, beyond: ["kite"])
  }

  /// By hand: two camps of 0.7 and 0.3 with full enmity between: α = 1 gives 0.7·0.3.
  @Test func twoCamps() throws {
    let ties: [(Int, Int, Double)] = [(0, 1, 1), (0, 2, -1), (1, 2, -1)]
    let input = try caseOf(
      3, ties, columns: ["power": [5, 2, 3]], words: ["group": ["a", "a", "b"]])
    let shares = try values("camp_power_shares", input).map { $0! }
    #expect(abs(shares[0] - 0.7) < 1e-15 && abs(shares[1] - 0.3) < 1e-15)
    #expect(abs(try #require(try values("camp_balance", input)[0]) - 0.6) < 1e-15)
    for name in ["esteban_ray_camps", "esteban_ray_groups"] {
      #expect(abs(try #require(try values(name, input)[0]) - 0.21) < 1e-14)
    }
    #expect(throws: Refusal.self) {
      try values("esteban_ray_camps", caseOf(2, [(0, 1, 2)], columns: ["power": [1, 1]]))
    }
  }
}
