import AllianceModel
import SourceText
import Testing

@testable import Scenarios

@Suite struct TimeReaderTests {
  private static let dates: [(String, Double)] = [
    ("2026-Q1", 2026.125), ("2030-Q4", 2030.875), ("2026", 2026.5), ("2026-01-01", 2026),
    ("2025-09-15", 2025 + 257.0 / 365), ("2024-02-29", 2024 + 59.0 / 366),
    // 1 to 31 March are days 60 to 90 of the year: their middle is day 74 after the first.
    ("2026-03", 2026 + 74.0 / 365),
  ]

  private static let spans: [(String, Double)] = [
    ("12 months", 1.0), ("18 months", 1.5), ("1 month", 1.0 / 12), ("2 years", 2), ("1 year", 1),
    ("6 quarters", 1.5), ("365.25 days", 1), ("0.5 years", 0.5), ("1 day", 1 / 365.25),
  ]

  /// Quarters and years at their middle, months at the middle of their days, days at their start.
  @Test(arguments: dates)
  func moments(text: String, expected: Double) throws {
    let found = try #require(Reader.moment(text))
    #expect(near(found, expected, 1e-14))
  }

  @Test(arguments: [
    "2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "2026-13", "2026-00", "2026-02-30", "2025-02-29",
    "2026-1", "2026-01-1", "2026-01-01-01", "", "-", "soon", "2026-Q", "2026-Q11", "0000", "٢٠٢٦",
    "2026-01-01T00:00", "+2026", "2026-+1", "20260101",
  ])
  func noMoments(text: String) {
    #expect(Reader.moment(text) == nil)
  }

  @Test func badDatesAreReported() {
    let reader = Reader()
    #expect(reader.moment(node("2026-Q9"), "at") == nil)
    #expect(reader.quarter(node("2026"), "report") == nil)
    #expect(reader.moment(node("[2026]"), "at") == nil)
    #expect(reader.diagnostics.all.map(\.code) == ["bad-date", "bad-date", "wrong-type"])
    #expect(reader.diagnostics.all[0].help?.contains("2026-Q1") == true)
  }

  /// 365.25 days, 12 months, 4 quarters a year.
  @Test(arguments: spans)
  func durations(text: String, years: Double) throws {
    let reader = Reader()
    let found = try #require(reader.duration(node(text), "half_life"))
    #expect(near(found, years, 1e-15))
    #expect(reader.diagnostics.all.isEmpty)
  }

  @Test(arguments: [
    "12", "months", "0 months", "-1 years", ".nan years", "inf years", "1e9 years", "12 weeks",
    "1 2 months", "12months", "[1, 2]",
  ])
  func noDurations(text: String) {
    let reader = Reader()
    #expect(reader.duration(node(text), "half_life") == nil)
    #expect(reader.diagnostics.errorCount == 1)
  }
}
