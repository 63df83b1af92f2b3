import Testing

@testable import NetworkMeasures

/// Values by numpy 2.4.6 and scipy 1.17.1 (τ-b) (scripts/peer/measures.py).
@Suite struct SimilarityMeasuresTests {
  @Test(arguments: [
    "s_score",
    "s_squared",
    "s_binary",
    "s_power",
    "s_power_squared",
    "scott_pi",
    "cohen_kappa",
    "scott_pi_binary",
    "cohen_kappa_binary",
    "tau_b",
    "jaccard",
    "ideal_point_distance",
  ])
  func agreesWithTheReference(_ name: String) throws {
    try expectReference(name, beyond: ["kite"])
  }

  /// Häge (2011): S is 1 for two actors without ties among many; π says nothing about them.
  @Test func commonZeros() throws {
    let input = try caseOf(5, [(2, 3, 1)])
    #expect(try values("s_score", input)[0] == 1)
    #expect(try values("scott_pi", input)[0] != 1)
    #expect(try values("jaccard", input)[0] == nil)
  }

  /// Self-ties count where they are asked for, as in alliance data coded 0 to 3.
  @Test func tiesWithOneself() throws {
    var parameters = MeasureParameters()
    parameters["similarity.self"] = 3
    parameters["similarity.range"] = 3
    let input = try caseOf(3, [(0, 1, 3)], parameters: parameters)
    // Rows 3 3 0 and 3 3 0 of the first two; 3 3 0 and 0 0 3 of the first and third.
    #expect(try values("s_score", input) == [1, -1, -1])
  }

  /// The tie of an actor with itself enters τ-b too. By hand.
  @Test func rankCorrelationWithOneself() throws {
    var parameters = MeasureParameters()
    parameters["similarity.self"] = 3
    let ties: [(Int, Int, Double)] = [(0, 1, 2), (1, 2, 1)]
    let input = try caseOf(3, ties, parameters: parameters)
    // Actors 0 and 1: (3, 2, 0) and (2, 3, 1): two pairs agree, one does not: 1/3.
    let found = try #require(try values("tau_b", input)[0])
    #expect(abs(found - 1.0 / 3) < 1e-15)
  }
}
