import AllianceModel
import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct EventReaderTests {
  private func codes(_ events: String) -> [String] { Shipped.events(events).1.map(\.code) }

  /// The data set's standing events are S0 of methods Q14 and come first.
  @Test func standingEvents() throws {
    let scenario = try #require(Shipped.check("").0)
    #expect(
      scenario.events.map(\.id) == [
        "us-india-tariff-quad", "us-india-tariff-drift", "us-india-tariff-growth",
        "us-india-tariff-reversal", "ukraine-ceasefire", "russian-transfers-to-dprk",
        "kim-ju-ae-in-beijing",
      ])
    #expect(scenario.events[4].verb == "ceasefire")
  }

  /// Without an `id` an event is called after its owner, verb and place among those of the verb;
  /// a new pact gives its own.
  @Test func identifiers() {
    let (events, found) = Shipped.events(
      """
        - {at: 2026, summit: {between: [CHN, RUS], by: 0.1}}
        - {at: 2026, crisis: {between: [CHN, PHL], multiply: 2}}
        - {at: 2026, summit: {between: [CHN, PRK], by: 0.1}}
        - {at: 2026, sign_pact: {id: squad, members: [USA, PHL], obligations: [consultation]}}
        - {id: mine, at: 2026, summit: {between: [CHN, IND], by: 0.1}}

      """)
    #expect(found.isEmpty)
    #expect(
      events.map(\.id) == ["try/summit-1", "try/crisis-1", "try/summit-2", "squad", "mine"])
  }

  /// An event of a standing event's id takes its place in the order.
  @Test func replacingAStandingEvent() throws {
    let (scenario, found) = Shipped.check(
      "events:\n  - {id: ukraine-ceasefire, at: 2026-Q1, ceasefire: {conflict: ukraine}}\n")
    #expect(found.isEmpty)
    let events = try #require(scenario).events
    #expect(events.count == 7)
    guard case .at(2026.125) = events[4].timing else {
      Issue.record("the ceasefire was not replaced")
      return
    }
    // What ended with it still does.
    guard case .event("ukraine-ceasefire") = events[5].end else {
      Issue.record("the transfers lost their end")
      return
    }
  }

  @Test func dropping() throws {
    let scenario = try #require(Shipped.check("without: kim-ju-ae-in-beijing\n").0)
    #expect(scenario.events.count == 6)
    let (none, found) = Shipped.check("without: [kim-ju-ae-in-peking]\n")
    #expect(none == nil)
    #expect(found.map(\.code) == ["unknown-event"])
    #expect(found.first?.help == "did you mean 'kim-ju-ae-in-beijing'?")
  }

  /// What others wait for cannot go without them.
  @Test func droppingWhatOthersNeed() {
    let found = Shipped.check("without: [ukraine-ceasefire]\n").1
    #expect(found.map(\.code) == ["unknown-event"])
  }

  @Test func twiceTheSameIdentifier() {
    let (_, found) = Shipped.events(
      """
        - {id: a, at: 2026, summit: {between: [CHN, RUS], by: 0.1}}
        - {id: a, at: 2027, summit: {between: [CHN, RUS], by: 0.1}}

      """)
    #expect(found.map(\.code) == ["duplicate-event"])
    #expect(found.first?.notes.first?.location?.line == 7)
    #expect(found.first?.location?.line == 8)
  }

  @Test func verbs() {
    #expect(codes("  - {at: 2026}\n") == ["missing-verb"])
    #expect(
      codes(
        "  - {at: 2026, ceasefire: {conflict: ukraine}, summit: {between: [CHN, RUS], by: 0}}\n")
        == ["missing-verb"])
    let found = Shipped.events("  - {at: 2026, sumit: {between: [CHN, RUS], by: 0}}\n").1
    #expect(found.map(\.code) == ["unknown-key"])
    #expect(found.first?.help == "did you mean 'summit'?")
    #expect(codes("  - word\n") == ["wrong-type"])
    #expect(codes("  - {at: 2026, summit: [CHN, RUS]}\n") == ["wrong-type"])
  }

  /// A scenario's own pacts can be named by its other events, whatever the order.
  @Test func ownPacts() {
    let (events, found) = Shipped.events(
      """
        - {at: 2027, accede: {pact: trilateral, members: [PAK]}}
        - at: 2026
          sign_pact: {id: trilateral, members: [CHN, RUS, PRK], obligations: [defence, consultation]}

      """)
    #expect(found.isEmpty)
    // Three new pairs, two obligations and a tie each.
    #expect(events.first?.effects.count == 9)
  }

  @Test func pactsThatExist() {
    #expect(
      codes(
        "  - {at: 2026, sign_pact: {id: chn-prk-1961, members: [CHN, PRK], obligations: [defence]}}\n"
      ) == ["duplicate-pact"])
  }

  /// `row` names rows of events.csv: coded and later ones are refused, with a note to the row.
  @Test func rows() {
    #expect(
      codes("  - {at: 2025-09-03, row: K1a, summit: {between: [CHN, PRK], by: 0.08}}\n").isEmpty)
    #expect(
      codes("  - {at: 2025-09-03, row: [K1a, K1b], summit: {between: [CHN, PRK], by: 0.08}}\n")
        .isEmpty)
    let coded = Shipped.events(
      "  - {at: 2026, row: [K1a, K8], summit: {between: [JPN, PHL], by: 0.1}}\n"
    ).1
    #expect(coded.map(\.code) == ["row-not-usable"])
    #expect(coded.first?.message.contains("twice") == true)
    #expect(coded.first?.notes.first?.location?.file.name.hasSuffix("events.csv") == true)
    let later = Shipped.events("  - {at: 2026, row: K10, summit: {between: [AUS, PNG], by: 0.1}}\n")
      .1
    #expect(later.first?.message.contains("later") == true)
    #expect(
      codes("  - {at: 2026, row: K99, summit: {between: [AUS, PNG], by: 0.1}}\n")
        == ["unknown-row"])
  }

  /// Probabilities may be distributions and must lie in 0…1.
  @Test func probabilities() throws {
    let (events, _) = Shipped.events(
      "  - {id: e, at: 2026, probability: {range: [0.25, 0.45, 0.65]}, ceasefire: {conflict: ukraine}}\n"
    )
    #expect(
      events.first?.probability
        == .drawn(
          .splitNormal(low: 0.25, median: 0.45, high: 0.65, scale: .linear),
          stream: "e.probability"))
    for wrong in ["1.01", "-0.1", "{normal: [0.5, 1]}"] {
      #expect(
        codes("  - {at: 2026, probability: \(wrong), ceasefire: {conflict: ukraine}}\n")
          == ["out-of-range"])
    }
  }

  /// A note is for readers.
  @Test func notes() {
    #expect(codes("  - {at: 2026, note: why, ceasefire: {conflict: ukraine}}\n").isEmpty)
  }
}
