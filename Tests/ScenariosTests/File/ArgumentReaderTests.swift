import AllianceModel
import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct ArgumentReaderTests {
  private func read(_ verb: String) -> (Event?, [Diagnostic]) {
    let (events, found) = Shipped.events("  - {id: e, at: 2026, \(verb)}\n")
    return (events.first, found)
  }

  private func codes(_ verb: String) -> [String] { read(verb).1.map(\.code) }

  /// One word or a list; groups stand for their members, each once.
  @Test func actors() throws {
    let one = try #require(read("change_growth: {actor: KOR, by: 0.04}").0)
    #expect(one.effects.count == 1)
    let sco = try #require(Shipped.world.groups["SCO"])
    let group = try #require(read("change_growth: {actor: [SCO], by: 0.04}").0)
    #expect(group.effects.count == sco.count)
    let both = try #require(read("change_growth: {actor: [CHN, SCO, KOR], by: 0.04}").0)
    #expect(both.effects.count == sco.count + 1)
    #expect(codes("change_growth: {actor: [KOR, KOR], by: 0.04}") == ["duplicate-actor"])
    #expect(codes("change_growth: {actor: [ROK], by: 0.04}") == ["unknown-actor"])
    // A single actor is no group.
    #expect(codes("designate_heir: {actor: SCO, by: 0.1}") == ["unknown-actor"])
  }

  @Test func theatres() throws {
    let found = try #require(
      read("change_commitment: {actor: USA, theatre: [TWN, KOR], by: -1}").0)
    #expect(found.effects.count == 2)
    let wrong = read("change_commitment: {actor: USA, theatre: TWM, by: -1}").1
    #expect(wrong.map(\.code) == ["unknown-theatre"])
    #expect(wrong.first?.help == "did you mean 'TWN'?")
  }

  /// The stream of a size is EVENT.ARGUMENT.
  @Test func magnitudes() throws {
    let event = try #require(read("shift_tie: {between: [CHN, PRK], by: {uniform: [0, 0.1]}}").0)
    #expect(
      event.effects.first?.magnitude == .drawn(.uniform(low: 0, high: 0.1), stream: "e.by"))
    let parameter = try #require(
      read("shift_tie: {between: [CHN, PRK], by: {parameter: contest.posture}}").0)
    #expect(parameter.effects.first?.magnitude == .parameter("contest.posture"))
    #expect(
      codes("shift_tie: {between: [CHN, PRK], by: {parameter: contest.postur}}")
        == ["unknown-parameter"])
  }

  /// The central 90% must lie in the argument's range, ends included.
  @Test func rangesOfMagnitudes() {
    #expect(codes("shift_tie: {between: [CHN, PRK], by: 2}").isEmpty)
    #expect(codes("shift_tie: {between: [CHN, PRK], by: 2.001}") == ["out-of-range"])
    #expect(codes("shift_tie: {between: [CHN, PRK], by: {normal: [0, 1.2]}}").isEmpty)
    #expect(codes("shift_tie: {between: [CHN, PRK], by: {normal: [0, 1.3]}}") == ["out-of-range"])
    #expect(codes("withdraw_forces: {actor: USA, multiply: 1.1}") == ["out-of-range"])
    #expect(codes("deploy_forces: {actor: USA, multiply: 1.1}").isEmpty)
  }

  @Test(arguments: [
    ("abrogate_pact: {pact: chn-prk-1962}", "unknown-pact"),
    ("upgrade_obligation: {pact: chn-prk-1961, add: [defense]}", "unknown-word"),
    ("set_tie: {layer: pakt, between: [CHN, PRK], weight: 0}", "unknown-word"),
    ("shift_tie: {layer: cooperation, type: QUAAD, multiply: 0.5}", "unknown-type"),
    ("ceasefire: {conflict: ukrain}", "unknown-conflict"),
    ("leader_change: {actor: PRK, contested: maybe}", "unknown-word"),
    ("leader_change: {actor: PRK, heir_strength: 1.5}", "out-of-range"),
    ("summit: {between: [CHN, RUS], by: 0.1, half_life: 12}", "bad-duration"),
    ("summit: {between: [CHN, RUS]}", "missing-key"),
    ("summit: {between: [CHN, RUS], by: 0.1, halflife: 1 year}", "unknown-key"),
    ("designate_heir: {actor: [PRK], by: 0.1}", "wrong-type"),
    ("sign_pact: {id: [a], members: [CHN, RUS], obligations: [defence]}", "wrong-type"),
  ])
  func wrongArguments(verb: String, code: String) {
    #expect(codes(verb) == [code])
  }

  /// What is missing is named with its meaning, at the verb.
  @Test func missing() {
    let found = read("change_capability: {spending: 1.1}").1
    #expect(found.map(\.code) == ["missing-key"])
    #expect(found.first?.message.contains("'actor': whose capability") == true)
  }

  /// A verb's own objection points at the argument to blame.
  @Test func blame() {
    let found = read("withdraw: {pact: chn-prk-1961, members: [JPN]}").1
    #expect(found.map(\.code) == ["bad-event"])
    // `  - {id: e, at: 2026, withdraw: {pact: chn-prk-1961, members: [JPN]}}`
    #expect(found.first?.location?.column == 63)
  }
}
