import Testing

@testable import Discovery

@Suite struct PastingTests {
  @Test func pastesTakeTheNearestRows() {
    let numbers = (0..<10).map(Double.init)
    let sample = Samples.numbers(numbers, numbers.map { $0 > 2 ? 1 : 0 })
    var state = PrimState(sample, available: Samples.all(sample))
    #expect(state.pastes(share: 0.2).isEmpty)
    state.apply(
      state.change(0, .numbers(lower: 4.5, upper: 8.5), rows: [0, 1, 2, 3, 4, 9], adds: false))
    let found = state.pastes(share: 0.4)
    #expect(found.map(\.rows) == [[9], [4]])
    // Beyond 9 there is nothing.
    #expect(found[0].limits == .numbers(lower: 4.5, upper: nil))
    #expect(found[1].limits == .numbers(lower: 3.5, upper: 8.5))
    state.apply(found[1])
    #expect(state.count == 5 && state.cases == 5)
    #expect(state.orders == [[4, 5, 6, 7, 8]])
  }

  @Test func equalNumbersComeTogetherAndEarlierBoxesStayOut() {
    let sample = Samples.numbers([1, 2, 2, 3, 4], [0, 1, 1, 1, 1])
    var state = PrimState(sample, available: [true, true, true, true, false])
    state.apply(state.change(0, .numbers(lower: 2.5, upper: 3.5), rows: [0, 1, 2], adds: false))
    let found = state.pastes(share: 0.1)
    #expect(found.map(\.rows) == [[2, 1].sorted()])
    #expect(found[0].limits == .numbers(lower: 1.5, upper: 3.5))
  }

  @Test func aWordCanComeBack() {
    let sample = Samples.words(["p", "q", "p", "r"], [0, 1, 0, 1])
    var state = PrimState(sample, available: Samples.all(sample))
    state.apply(
      state.change(0, .words(kept: [false, true, false]), rows: [0, 2, 3], adds: false))
    #expect(state.pastes(share: 0.1).map(\.rows) == [[0, 2], [3]])
  }
}
