import Testing

@testable import NetworkMeasures

/// Values by numpy 2.4.6, scipy 1.17.1 and exhaustive search (scripts/peer/measures.py).
@Suite struct BalanceMeasuresTests {
  @Test(arguments: [
    "triad_balance",
    "walk_balance",
    "actor_walk_balance",
    "algebraic_conflict",
    "frustration",
    "frustration_index",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// Large weights must neither overflow nor underflow: a balanced network has K = 1 everywhere.
  @Test func largeWeights() throws {
    let input = try caseOf(4, [(0, 1, 900), (1, 2, -800), (0, 2, -700)])
    let found = try values("actor_walk_balance", input).map { $0! }
    #expect(found.allSatisfy { abs($0 - 1) < 1e-9 })
    #expect(try values("camp", input) == [1, 1, 2, 1])
  }

  /// By hand: within 4; expected 2·2²/4 of amity less 2·2²/4 of enmity; all over 8.
  @Test func modularityOfTheCamps() throws {
    let input = try caseOf(4, [(0, 1, 1), (2, 3, 1), (0, 2, -1), (1, 3, -1)])
    #expect(try values("camp_signed_modularity", input) == [0.5])
  }
}
