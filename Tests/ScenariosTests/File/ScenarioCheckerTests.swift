import AllianceModel
import Scenarios
import SourceText
import Tables
import Testing

@Suite struct ScenarioCheckerTests {
  @Test func severalErrorsInOnePassInOrder() throws {
    let found = try Sandbox().check(
      """
      horizont: {to: 2030-Q4}
      draws: {parameters: 0}
      events:
        - at: 2026-Q1
          sign_pact: {id: p, members: [CHN, CHX], obligations: [defense]}
        - at: 2026-Q9
          shift_tie: {between: [CHN, PRK], by: {uniform: [2, 1]}}
        - shift_tie: {between: [CHN, PRK], by: 0.1}

      """)
    #expect(
      found.map(\.place) == [
        "5:1 unknown-key", "6:21 out-of-range", "9:39 unknown-actor", "9:59 unknown-word",
        "10:9 bad-date", "11:52 impossible-distribution", "12:5 bad-timing",
      ])
    #expect(found[0].help == "did you mean 'horizon'?")
    #expect(found[2].help == "did you mean 'CHN'?")
    #expect(found[3].help == "did you mean 'defence'?")
  }

  @Test(arguments: [
    ("at: 2021-12-31\n    ceasefire: {conflict: ukraine}", "event-too-early"),
    ("at: 2026-Q1\n    row: K8\n    summit: {between: [JPN, PHL], by: 0.1}", "row-not-usable"),
    ("at: 2026-Q1\n    row: K10\n    summit: {between: [AUS, PNG], by: 0.1}", "row-not-usable"),
    ("after: nothing\n    summit: {between: [JPN, PHL], by: 0.1}", "unknown-event"),
    (
      "at: 2026-Q1\n    probability: 1.5\n    summit: {between: [JPN, PHL], by: 0.1}",
      "out-of-range"
    ),
    ("at: 2026-Q1\n    summit: {between: [JPN, PHL], by: .nan}", "not-finite"),
    ("at: 2026-Q1\n    summit: {between: [JPN, PHL], by: .inf}", "not-finite"),
    ("at: 2026-Q1\n    summit: {between: [JPN, PHL], by: 1e308}", "out-of-range"),
    ("at: 2026-Q1\n    summit: {between: [JPN], by: 0.1}", "bad-event"),
    ("at: 2026-Q1\n    sign_pact: {id: p, members: [JPN], obligations: [defence]}", "bad-event"),
    ("at: 2026-Q1\n    withdraw: {pact: chn-prk-1961, members: [JPN]}", "bad-event"),
    ("at: 2026-Q1\n    abrogate_pact: {pact: chn-prk-1960}", "unknown-pact"),
    ("at: 2026-Q1\n    grant_access: {host: IND, guest: USA}", "bad-event"),
    ("at: 2026-Q1\n    deploy_forces: {actor: USA, multiply: 0.5}", "out-of-range"),
    ("at: 2026-Q1\n    ceasefire: {conflict: ukrain}", "unknown-conflict"),
    ("at: 2026-Q1\n    crisis: {between: [JPN, PHL]}", "missing-key"),
    ("at: 2026-Q1\n    hazard: {per_year: 1}\n    ceasefire: {conflict: ukraine}", "bad-timing"),
  ])
  func aWrongEventIsReported(event: String, code: String) throws {
    let found = try Sandbox().check("events:\n  - id: e\n    \(event)\n")
    #expect(found.map(\.code) == [code])
    #expect(found.first?.location?.line ?? 0 >= 6)
  }

  @Test func circlesOfExtendsAndOfEvents() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a", "entente: 1\nextends: b\n")
    let b = try sandbox.write("b", "entente: 1\nextends: a\n")
    #expect(sandbox.check([b]).1.contains { $0.code == "cyclic-extends" })
    let itself = try sandbox.write("c", "entente: 1\nextends: c\n")
    #expect(sandbox.check([itself]).1.contains { $0.code == "cyclic-extends" })
  }

  /// A child replaces an event by its identifier, drops one, and keeps the parent's settings.
  @Test func extendingReplacesAndDrops() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "parent",
      """
      entente: 1
      name: parent
      baseline: asia-pacific-2025
      reference: parent
      report: [2026-Q4, end]
      seed: 5
      events:
        - {id: one, at: 2026-Q1, summit: {between: [CHN, RUS], by: 0.1}}
        - {id: two, at: 2026-Q1, summit: {between: [CHN, PRK], by: 0.1}}

      """)
    let child = try sandbox.write(
      "child",
      """
      entente: 1
      name: child
      extends: parent
      reference: child
      without: [two]
      events:
        - {id: one, at: 2027-Q1, summit: {between: [CHN, RUS], by: 0.2}}

      """)
    let (batch, found) = sandbox.check([child])
    #expect(found.isEmpty, "\(found.map(\.message))")
    let scenario = try #require(batch?.scenarios.first)
    #expect(scenario.seed == 5 && scenario.reported == [4, 20])
    #expect(!scenario.events.contains { $0.id == "two" })
    let one = try #require(scenario.events.first { $0.id == "one" })
    guard case .at(let time) = one.timing else { throw Sandbox.Missing(text: "time") }
    #expect(time == 2027.125)
  }

  @Test func settingsOverrideParametersEverywhere() throws {
    let sandbox = try Sandbox()
    let path = try sandbox.write(
      "try", "entente: 1\nname: try\nbaseline: asia-pacific-2025\nreference: try\n")
    var settings = RunSettings()
    settings.parameters = [("contest.exponent", "1.2"), ("power.procurement", "0.3")]
    let scenario = try #require(sandbox.check([path], settings: settings).0?.scenarios.first)
    #expect(scenario.world.parameters["contest.exponent"]?.fixedValue == 1.2)
    #expect(scenario.world.parameters["power.procurement.JPN"]?.fixedValue == 0.3)
    settings.parameters = [("contest.exponant", "1.2")]
    let found = sandbox.check([path], settings: settings).1
    #expect(found.map(\.code) == ["unknown-parameter"])
    #expect(found.first?.help == "did you mean 'contest.exponent'?")
  }

  /// What a run records is itself a scenario that says the same.
  @Test func theRecordReadsBackToTheSameRecord() throws {
    let sandbox = try Sandbox()
    for name in ["september-2025", "sanctions-tightened", "s2-india-hedges-away"] {
      let source = FileSystem.join(Sandbox.root, "Scenarios/\(name).yaml")
      var diagnostics = Diagnostics()
      let batch = loadBatch([source], settings: RunSettings(), into: &diagnostics)
      let first = try #require(batch?.scenarios.first).resolved
      let path = try sandbox.write(name, first.replacing("baseline-drift", with: name))
      let (again, found) = sandbox.check([path])
      #expect(found.allSatisfy { $0.severity != .error }, "\(found.map(\.message))")
      let second = try #require(again?.scenarios.first).resolved
      #expect(second == first.replacing("baseline-drift", with: name))
    }
  }

  @Test func theStarterIsClean() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "baseline-drift", "entente: 1\nname: baseline-drift\nbaseline: asia-pacific-2025\n")
    let path = try sandbox.write("mine", starterScenario(named: "mine.yaml"))
    #expect(sandbox.check([path]).1.isEmpty)
  }

  @Test func theSchemaKnowsEveryVerb() throws {
    let text = scenarioSchema().encoded()
    let json = try #require(parseJSON(Array(text.utf8)))
    let event = try #require(json["$defs"]?["event"]?["properties"])
    for verb in VerbCatalogue.all { #expect(event[verb.name] != nil) }
    for key in ["entente", "baseline", "extends", "events", "expect", "draws", "seed"] {
      #expect(json["properties"]?[key] != nil)
    }
  }
}
