import Testing

@testable import Discovery

@Suite struct PrimStateTests {
  @Test func equalsGoToFewerFactorsThenToTheFirst() throws {
    let values: [Double] = [1, 2, 3, 4]
    let sample = try Sample(
      factors: [
        SampledFactor(name: "x", numbers: values), SampledFactor(name: "y", numbers: values),
      ], outcome: [0, 0, 1, 1])
    var state = PrimState(sample, available: Samples.all(sample))
    let first = state.best(state.peels(share: 0.25), .lenient1, allowed: { _ in true })
    #expect(first?.factor == 0)
    // x has a limit now: y would restrict a second factor.
    state.apply(first!)
    #expect(state.count == 3 && state.cases == 2)
    #expect(state.orders == [[1, 2, 3], [1, 2, 3]])
    let second = state.best(
      state.peels(share: 0.3).reversed(), .lenient1, allowed: { _ in true })
    #expect(second?.factor == 0)
  }

  @Test func nothingIsWorthMoreThanZero() {
    let sample = Samples.numbers([1, 2, 3, 4], [1, 0, 0, 1])
    let state = PrimState(sample, available: Samples.all(sample))
    #expect(state.best(state.peels(share: 0.25), .lenient1, allowed: { _ in true }) == nil)
    #expect(state.best([], .original, allowed: { _ in true }) == nil)
    #expect(state.best(state.peels(share: 0.25), .original, allowed: { _ in false }) == nil)
  }
}
