import Testing

@testable import Discovery

@Suite struct SampleTests {
  @Test func refusesWhatDoesNotFit() throws {
    let x = try SampledFactor(name: "x", numbers: [1, 2])
    #expect(throws: DiscoveryError.self) { try Sample(factors: [], outcome: [0, 1]) }
    #expect(throws: DiscoveryError.self) { try Sample(factors: [x], outcome: [0]) }
    #expect(throws: DiscoveryError.self) { try Sample(factors: [x, x], outcome: [0, 1]) }
    #expect(throws: DiscoveryError.self) { try Sample(factors: [x], outcome: [0, .nan]) }
  }

  @Test func selectsRows() {
    let sample = Samples.sixty.selecting([0, 59, 0])
    #expect(sample.count == 3)
    #expect(sample.isBinary)
    #expect(sample.outcome[0] == 1 && sample.outcome[2] == 1)
    #expect(sample.factors.map(\.name) == ["a", "b", "w"])
    #expect(!Samples.numbers([1], [0.5]).isBinary)
  }
}
