import Testing

@testable import NetworkMeasures

@Suite struct SampleTests {
  /// By hand: 1, 2, 3 against 5: mean 2, deviation 1, z 3, p (0 + 1)/4.
  @Test func moments() {
    let sample = MeasureSample(subject: .network, observed: 5, draws: [1, 2, 3], undefined: 1)
    #expect(sample.mean == 2 && sample.deviation == 1 && sample.z == 3 && sample.p == 0.25)
    let alike = MeasureSample(subject: .network, observed: 5, draws: [2, 2], undefined: 0)
    #expect(alike.z == nil)
    let none = MeasureSample(subject: .network, observed: nil, draws: [], undefined: 3)
    #expect(none.mean == nil && none.z == nil && none.p == nil)
  }

  /// Refusals of single draws are undefined values, of the network itself a refusal.
  @Test func refusals() throws {
    let measure = try #require(MeasureCatalogue.measure("efficiency"))
    let good = try caseOf(2, [(0, 1, 1)])
    let bad = try caseOf(2, [(0, 1, -1)])
    let found = try sample(measure, observed: good, draws: [good, bad])
    #expect(found.count == 1 && found[0].draws == [1] && found[0].undefined == 1)
    #expect(throws: Refusal.self) { try sample(measure, observed: bad, draws: [good]) }
  }
}
