import AllianceModel
import Testing

@Suite struct TieTests {
  @Test func dyadsAreUnordered() {
    #expect(Dyad(4, 1) == Dyad(1, 4))
    #expect(Dyad(4, 1).first == 1)
    #expect(Set([Dyad(0, 1), Dyad(1, 0), Dyad(0, 2)]).count == 2)
  }

  /// n(n − 1)/2 pairs, in order; an actor twice makes no pair with itself.
  @Test func allPairs() {
    #expect(Dyad.all(in: [3, 1, 2]) == [Dyad(1, 3), Dyad(2, 3), Dyad(1, 2)])
    #expect(Dyad.all(in: Array(0..<30)).count == 435)
    #expect(Dyad.all(in: []).isEmpty)
    #expect(Dyad.all(in: [7]).isEmpty)
    #expect(Dyad.all(in: [7, 7]).isEmpty)
  }

  /// The coefficients of methods J2.
  @Test func standardLayerRule() {
    let expected: [Layer: Double] = [
      .pact: 1, .cooperation: 0.5, .intelligence: 0.3, .nonaggression: 0.1, .dispute: 1,
      .sanctions: 0.5, .economic: 0.25,
    ]
    for layer in Layer.allCases { #expect(LayerRule.standard[layer] == expected[layer]) }
    #expect(LayerRule([.pact: 2])[.dispute] == 0)
  }

  /// Letters of methods J2's tables.
  @Test func letters() {
    #expect(Layer.allCases.map(\.rawValue) == ["A", "C", "I", "N", "D", "S", "E"])
    #expect(Set(Layer.allCases.map(\.word)).count == 7)
  }
}
