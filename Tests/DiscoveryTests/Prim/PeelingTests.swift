import Testing

@testable import Discovery

@Suite struct PeelingTests {
  private func peels(_ sample: Sample, _ share: Double) -> [PrimChange] {
    PrimState(sample, available: Samples.all(sample)).peels(share: share)
  }

  @Test func limitsLieHalfWay() {
    // Position 0.1 × 10 is exactly 1, so that rows 0 and 1 leave: the limit is between 1 and 2.
    let numbers = (0...10).map(Double.init)
    let found = peels(Samples.numbers(numbers, numbers.map { $0 > 5 ? 1 : 0 }), 0.1)
    #expect(found.map(\.count) == [9, 9])
    #expect(found[0].limits == .numbers(lower: nil, upper: 8.5))
    #expect(found[1].limits == .numbers(lower: 1.5, upper: nil))
    #expect(found.map(\.cases) == [3, 5])
  }

  @Test func equalNumbersStayTogether() {
    let found = peels(Samples.numbers([1, 1, 1, 1, 2, 3], [0, 0, 0, 0, 1, 1]), 0.1)
    #expect(found[0].limits == .numbers(lower: nil, upper: 2.5))
    #expect(found[1].limits == .numbers(lower: 1.5, upper: nil))
    #expect(found[1].count == 2)
    #expect(peels(Samples.numbers([4, 4, 4], [0, 1, 0]), 0.1).isEmpty)
    #expect(peels(Samples.numbers([4], [1]), 0.1).isEmpty)
  }

  /// Between neighbouring floating-point numbers there is no half way: the limit is one of them, on
  /// the side that stays.
  @Test func neighboursAreTold() {
    let (low, high) = (1.0, 1.0.nextUp)
    let found = peels(Samples.numbers([low, high], [0, 1]), 0.1)
    #expect(found[0].limits == .numbers(lower: nil, upper: low))
    #expect(found[1].limits == .numbers(lower: high, upper: nil))
    let huge = Double.greatestFiniteMagnitude
    let wide = peels(Samples.numbers([huge / 2, huge], [0, 1]), 0.1)
    #expect(wide[0].limits == .numbers(lower: nil, upper: huge / 4 + huge / 2))
  }

  @Test func eachWordCanLeave() {
    let found = peels(Samples.words(["p", "q", "p", "r"], [0, 1, 0, 1]), 0.1)
    #expect(found.map(\.rows) == [[0, 2], [1], [3]])
    #expect(found[0].limits == .words(kept: [false, true, true]))
  }
}
