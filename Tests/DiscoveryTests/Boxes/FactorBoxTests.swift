import Testing

@testable import Discovery

@Suite struct FactorBoxTests {
  @Test func limitsAreIncluded() {
    let sample = Samples.numbers([1, 2, 3, 4], [0, 0, 1, 1])
    var box = FactorBox(for: sample)
    #expect(box.restricted.isEmpty)
    #expect(box.contents(of: sample) == [true, true, true, true])
    box.limits[0] = .numbers(lower: 2, upper: 3)
    #expect(box.contents(of: sample) == [false, true, true, false])
    box.limits[0] = .numbers(lower: nil, upper: 0)
    #expect(!box.contents(of: sample).contains(true))
    #expect(box.freeing(0) == FactorBox(for: sample))
  }

  @Test func wordsAreKeptOrNot() {
    let sample = Samples.words(["p", "q", "p"], [0, 1, 0])
    var box = FactorBox(for: sample)
    #expect(!box.limits[0].isRestricted)
    box.limits[0] = .words(kept: [false, true])
    #expect(box.restricted == [0])
    #expect(box.contents(of: sample) == [false, true, false])
    #expect(box.freeing(0).restricted.isEmpty)
  }
}
