import Testing

@testable import NetworkMeasures

@Suite struct WeakBalanceMeasuresTests {
  /// Three mutual enemies, of which 0 and 1 have a friend 3 in common.
  private static let ties = [(0, 1, -3.0), (0, 2, -1), (1, 2, -2), (0, 3, 2), (1, 3, 1.5)]

  private func values(_ name: String, camps: Double = 0) throws -> [Double?] {
    var parameters = MeasureParameters()
    parameters["balance.camps"] = camps
    let input = try caseOf(4, Self.ties, parameters: parameters)
    return try #require(MeasureCatalogue.measure(name)).values(input).map(\.value)
  }

  /// By hand: with as many camps as it takes the friendship 1–3 of 1.5 is lost; with two camps the
  /// enmity 0–2 of 1 too; with one all enmities, 6.
  @Test func campsByHand() throws {
    #expect(try values("weak_frustration") == [1.5])
    #expect(try values("weak_frustration", camps: 3) == [1.5])
    #expect(try values("weak_frustration", camps: 2) == [2.5])
    #expect(try values("weak_frustration", camps: 1) == [6])
    // Strengths 6, 6.5, 3, 3.5: camps in the order of 1, 0, 2.
    #expect(try values("weak_camp") == [2, 1, 3, 2])
    #expect(try values("weak_camp", camps: 1) == [1, 1, 1, 1])
  }

  /// The ties in the order of their lower and higher actors.
  @Test func frustratedTiesByHand() throws {
    #expect(try values("weakly_frustrated_tie") == [0, 0, 0, 0, 1])
    #expect(try values("frustrated_tie") == [0, 1, 0, 0, 1])
  }

  @Test func theNoteSaysWhatIsProven() throws {
    let input = try caseOf(4, Self.ties)
    let measure = try #require(MeasureCatalogue.measure("weak_frustration"))
    #expect(try measure.values(input).map(\.note) == ["proven"])
    var parameters = MeasureParameters()
    parameters["balance.limit"] = 0
    let unproven = try caseOf(4, Self.ties, parameters: parameters)
    #expect(try measure.values(unproven).map(\.note) == ["not proven: at least 0.0"])
  }
}
