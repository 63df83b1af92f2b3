import Testing

@testable import Discovery

@Suite struct SampledFactorTests {
  @Test func wordsGetLabelsInTheOrderOfTheirBytes() {
    let factor = SampledFactor(name: "w", words: ["b", "é", "Z", "b"])
    #expect(factor.labels == ["Z", "b", "é"])
    guard case .words(let codes, _) = factor.values else {
      Issue.record("no words")
      return
    }
    #expect(codes == [1, 2, 0, 1])
    #expect(factor.count == 4)
    #expect(factor.selecting([1, 1]).labels == ["Z", "b", "é"])
  }

  @Test func numbersMustBeFinite() {
    #expect(throws: DiscoveryError.self) {
      try SampledFactor(name: "x", numbers: [1, .infinity])
    }
    #expect(throws: DiscoveryError.self) { try SampledFactor(name: "x", numbers: [.nan]) }
    #expect(throws: Never.self) { try SampledFactor(name: "x", numbers: []) }
  }
}
