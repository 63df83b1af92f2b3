import AllianceModel
import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct EventReaderTimingTests {
  private static let summit = "summit: {between: [CHN, RUS], by: 0.1}"

  private func read(_ timing: String) -> ([Event], [Diagnostic]) {
    Shipped.events(
      """
        - {id: other, at: 2027-Q1, summit: {between: [CHN, PRK], by: 0.1}}
        - {id: e, \(timing), \(Self.summit)}

      """)
  }

  private func times(_ events: [Event]) -> [Double] {
    events.compactMap { if case .at(let time) = $0.timing { time } else { nil } }
  }

  @Test func at() {
    let (events, found) = read("at: 2026-Q1")
    #expect(found.isEmpty)
    #expect(times(events) == [2027.125, 2026.125])
    guard case .never = events[1].end else {
      Issue.record("the event ends")
      return
    }
  }

  /// 2022 is the first year whose events the data set takes.
  @Test func firstMoment() {
    #expect(read("at: 2022-01-01").1.isEmpty)
    #expect(read("at: 2021-12-31").1.map(\.code) == ["event-too-early"])
  }

  /// After the horizon nothing happens: a warning, not an error.
  @Test func lastMoment() {
    let (events, found) = read("at: 2031-Q1")
    #expect(events.count == 2)
    #expect(found.map(\.code) == ["event-too-late"])
    #expect(found.first?.severity == .warning)
    #expect(read("at: 2030-Q4").1.isEmpty)
  }

  @Test func hazard() {
    let (events, found) = read("hazard: {per_year: {lognormal: [0.3, 0.395]}}")
    #expect(found.isEmpty)
    guard case .hazard(let rate)? = events.last?.timing else {
      Issue.record("no hazard")
      return
    }
    #expect(rate == .drawn(.lognormal(median: 0.3, sigma: 0.395), stream: "e.hazard"))
  }

  @Test func hazardByParameter() {
    let (events, found) = read(
      "hazard: {per_year: {parameter: conflict.ukraine.ceasefire_hazard}}")
    #expect(found.isEmpty)
    guard case .hazard(.parameter("conflict.ukraine.ceasefire_hazard"))? = events.last?.timing
    else {
      Issue.record("no hazard by parameter")
      return
    }
  }

  @Test func after() {
    let (events, found) = read("after: other, delay: 6 months")
    #expect(found.isEmpty)
    guard case .after("other", let delay)? = events.last?.timing else {
      Issue.record("waits for none")
      return
    }
    #expect(delay == 0.5)
  }

  /// Every year from 2026-Q1 to the horizon's end: five events, told apart by number.
  @Test func every() {
    let (events, found) = read("at: 2026-Q1, every: 1 year")
    #expect(found.isEmpty)
    #expect(events.map(\.id) == ["other", "e", "e#2", "e#3", "e#4", "e#5"])
    #expect(times(events).dropFirst() == [2026.125, 2027.125, 2028.125, 2029.125, 2030.125])
    #expect(read("at: 2026-Q1, every: 1 year, until: 2028-Q1").0.count == 4)
  }

  @Test func until() {
    guard case .at(2028.125)? = read("at: 2026, until: 2028-Q1").0.last?.end else {
      Issue.record("no date")
      return
    }
    guard case .event("other")? = read("at: 2026, until: other").0.last?.end else {
      Issue.record("no event")
      return
    }
  }

  @Test(arguments: [
    ("at: 2026, hazard: {per_year: 1}", "bad-timing"), ("note: none", "bad-timing"),
    ("hazard: {per_year: 1}, every: 1 year", "bad-timing"),
    ("hazard: {per_yeer: 1}", "unknown-key"), ("hazard: 0.3", "wrong-type"),
    ("hazard: {}", "missing-key"), ("hazard: {per_year: -0.1}", "out-of-range"),
    ("hazard: {per_year: 1e9}", "out-of-range"), ("after: e", "bad-timing"),
    ("after: nobody", "unknown-event"), ("after: [other]", "wrong-type"),
    ("after: other, delay: 6", "bad-duration"), ("at: 2026, until: nobody", "unknown-event"),
    ("at: 2026, until: e", "bad-timing"), ("at: 2026-Q1, every: never", "bad-duration"),
    ("at: next year", "bad-date"),
  ])
  func wrongTimings(timing: String, code: String) {
    let found = read(timing).1
    #expect(found.contains { $0.code == code }, "\(found.map(\.code))")
    #expect(found.allSatisfy { $0.location?.line == 8 })
  }

  @Test func suggestions() {
    #expect(read("after: othr").1.first?.help == "did you mean 'other'?")
  }
}
