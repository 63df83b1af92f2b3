import AllianceModel
import Testing

@Suite struct TimeTests {
  /// Methods Q16: 2025-Q4 = 2025.875 … 2030-Q4 = 2030.875, 21 values.
  @Test func standardHorizon() {
    let horizon = Horizon(
      start: Quarter(year: 2025, quarter: 4), end: Quarter(year: 2030, quarter: 4), step: .quarter)
    #expect(horizon.count == 21)
    #expect(horizon.time(0) == 2025.875)
    #expect(horizon.time(20) == 2030.875)
    #expect(horizon.quarter(5).description == "2027-Q1")
    #expect(horizon.index(of: Quarter(year: 2027, quarter: 1)) == 5)
    #expect(horizon.index(of: Quarter(year: 2031, quarter: 1)) == nil)
    #expect(horizon.index(of: Quarter(year: 2025, quarter: 3)) == nil)
  }

  @Test func yearlySteps() {
    let horizon = Horizon(
      start: Quarter(year: 2025, quarter: 4), end: Quarter(year: 2030, quarter: 2), step: .year)
    // The fifth year would end after the horizon.
    #expect(horizon.count == 5)
    #expect(horizon.quarter(4).description == "2029-Q4")
    #expect(horizon.time(4) == 2029.875)
    #expect(horizon.index(of: Quarter(year: 2026, quarter: 4)) == 1)
    #expect(horizon.index(of: Quarter(year: 2026, quarter: 3)) == nil)
  }

  @Test func endBeforeStartIsOneStep() {
    let start = Quarter(year: 2025, quarter: 4)
    #expect(Horizon(start: start, end: Quarter(index: start.index - 8), step: .quarter).count == 1)
  }

  /// A quarter's middle is an odd number of eighths of the year.
  @Test func quarters() {
    #expect(
      [1, 2, 3, 4].map { Quarter(year: 2000, quarter: $0).middle }
        == [2000.125, 2000.375, 2000.625, 2000.875])
    #expect(Quarter(year: 2025, quarter: 4) < Quarter(year: 2026, quarter: 1))
    // Before the year 0 years still round down.
    #expect(Quarter(index: -1).year == -1)
    #expect(Quarter(index: -1).number == 4)
    #expect(Quarter(index: -4).number == 1)
  }

  /// Days of the year by the Gregorian calendar: 15 September is day 258 of 2025, and 1 March is
  /// day 61 of the leap year 2024.
  @Test func decimalYears() {
    #expect(decimalYear(year: 2025, month: 1, day: 1) == 2025)
    #expect(near(decimalYear(year: 2025, month: 9, day: 15), 2025 + 257.0 / 365, 1e-15))
    #expect(near(decimalYear(year: 2024, month: 3, day: 1), 2024 + 60.0 / 366, 1e-15))
    #expect(near(decimalYear(year: 2025, month: 12, day: 31), 2025 + 364.0 / 365, 1e-15))
  }

  /// 1900 is no leap year, 2000 and 2024 are.
  @Test func daysOfFebruary() {
    #expect([1900, 2000, 2023, 2024].map { daysIn(month: 2, of: $0) } == [28, 29, 28, 29])
    #expect((1...12).reduce(0) { $0 + daysIn(month: $1, of: 2025) } == 365)
  }
}
