import Testing

@testable import NetworkMeasures

/// Worked out by hand.
@Suite struct MultiplexMeasuresTests {
  private func layers(_ ties: [[(Int, Int, Double)]], order: Int = 3) throws -> MeasureCase {
    let layers = try ties.map {
      try TieNetwork(order: order, ties: $0.map { (first: $0.0, second: $0.1, weight: $0.2) })
    }
    return MeasureCase(layers: layers, names: layers.indices.map { "l\($0)" })
  }

  /// Layers {01, 02} and {01⁻}: actor 0 has 2 and 1 ties, 1 has 1 and 1, 2 has 1 and 0.
  @Test func degreesAndParticipation() throws {
    let input = try layers([[(0, 1, 1), (0, 2, 1)], [(0, 1, -1)]])
    #expect(try values("overlapping_degree", input) == [3, 2, 1])
    let found = try values("participation", input).map { $0! }
    #expect(abs(found[0] - 2 * (1 - 5.0 / 9)) < 1e-15 && found[1] == 1 && found[2] == 0)
  }

  @Test func overlapAndAgreement() throws {
    let input = try layers([[(0, 1, 1), (0, 2, 1)], [(0, 1, -1)]])
    #expect(try values("layer_overlap", input) == [0.5])
    #expect(try values("layer_sign_agreement", input) == [0])
    // r of (1, 1, 0) and (−1, 0, 0): covariance −1/9, variances 2/9 and 2/9.
    let r = try #require(try values("layer_correlation", input)[0])
    #expect(abs(r + 0.5) < 1e-15)
    let measure = try #require(MeasureCatalogue.measure("layer_overlap"))
    #expect(try measure.values(input)[0].subject == .part("l0~l1"))
  }

  @Test func undefinedWithoutTies() throws {
    let input = try layers([[], []])
    #expect(try values("layer_overlap", input) == [nil])
    #expect(try values("layer_correlation", input) == [nil])
    #expect(try values("participation", input) == [nil, nil, nil])
  }

  @Test func oneLayerIsRefused() throws {
    for name in ["overlapping_degree", "participation", "layer_overlap"] {
      #expect(throws: Refusal.self) { try values(name, try layers([[(0, 1, 1)]])) }
    }
  }
}
