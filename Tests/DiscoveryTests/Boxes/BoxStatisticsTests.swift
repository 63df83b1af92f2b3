import Testing

@testable import Discovery

@Suite struct BoxStatisticsTests {
  @Test func sharesOfTheSample() {
    let sample = Samples.numbers([1, 2, 3, 4, 5], [1, 1, 1, 0, 0])
    var box = FactorBox(for: sample)
    box.limits[0] = .numbers(lower: 2, upper: 4)
    let found = BoxStatistics(box, in: sample)
    #expect(found.count == 3 && found.cases == 2)
    #expect(found.coverage == 2 / 3.0)
    #expect(found.density == 2 / 3.0)
    #expect(found.mass == 0.6)
    #expect(found.lift == 2 / 3.0 * 5 / 3)
  }

  @Test func undefinedIsNil() {
    let sample = Samples.numbers([1, 2], [0, 0])
    var box = FactorBox(for: sample)
    #expect(BoxStatistics(box, in: sample).coverage == nil)
    #expect(BoxStatistics(box, in: sample).lift == nil)
    box.limits[0] = .numbers(lower: 3, upper: nil)
    #expect(BoxStatistics(box, in: sample).density == nil)
  }
}
