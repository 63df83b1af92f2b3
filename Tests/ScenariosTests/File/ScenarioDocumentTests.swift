import AllianceModel
import SourceText
import Testing

@testable import Scenarios

/// Files, names and what a scenario takes over from the one it extends.
@Suite struct ScenarioDocumentTests {
  @Test func names() {
    #expect(ScenarioFiles.name(of: "a/b/s1-pact.yaml") == "s1-pact")
    #expect(ScenarioFiles.name(of: "pact.yml") == "pact")
    #expect(ScenarioFiles.name(of: "pact") == "pact")
  }

  /// A chain of three: inherited keys come from the nearest that has them, others from none.
  @Test func chains() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "a",
      "entente: 1\nbaseline: asia-pacific-2025\ntitle: A\nseed: 1\ndraws: 10\nreport: all\n")
    try sandbox.write("b", "entente: 1\nextends: a\nseed: 2\nquestion: why\n")
    let path = try sandbox.write("c", "entente: 1\nextends: b.yaml\nhorizon: {to: 2027-Q4}\n")
    let document = try #require(ScenarioFiles().load(path))
    #expect(document.lineage.map(\.name) == ["a", "b", "c"])
    #expect(document.value("seed")?.integer == 2)
    #expect(document.value("draws")?.integer == 10)
    #expect(document.value("baseline")?.string == "asia-pacific-2025")
    #expect(document.value("title") == nil)
    #expect(document.value("question") == nil)
  }

  /// Parameters and events add up along the chain, the child's last.
  @Test func parametersAndEventsAddUp() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "a",
      """
      entente: 1
      baseline: asia-pacific-2025
      reference: c
      parameters: {contest.exponent: 2, contest.posture: 0.5}
      events:
        - {id: one, at: 2026, summit: {between: [CHN, RUS], by: 0.1}}

      """)
    let path = try sandbox.write(
      "c",
      """
      entente: 1
      extends: a
      reference: c
      parameters: {contest.exponent: 1.5}
      events:
        - {id: two, at: 2026, summit: {between: [CHN, PRK], by: 0.1}}

      """)
    let (batch, found) = sandbox.check([path])
    #expect(found.isEmpty)
    let scenario = try #require(batch?.scenarios.first)
    #expect(scenario.world.parameters["contest.exponent"]?.fixedValue == 1.5)
    #expect(scenario.world.parameters["contest.posture"]?.fixedValue == 0.5)
    #expect(scenario.events.map(\.id).suffix(2) == ["one", "two"])
  }

  @Test func unknownParent() throws {
    let sandbox = try Sandbox()
    try sandbox.write("september", "entente: 1\nbaseline: asia-pacific-2025\n")
    let path = try sandbox.write("c", "entente: 1\nextends: septembre\n")
    let found = sandbox.check([path]).1
    #expect(found.map(\.place) == ["2:10 unknown-scenario"])
    #expect(found.first?.help == "did you mean 'september'?")
  }

  /// The whole circle is shown.
  @Test func circles() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a", "entente: 1\nextends: b\n")
    try sandbox.write("b", "entente: 1\nextends: c\n")
    let path = try sandbox.write("c", "entente: 1\nextends: a\n")
    let found = sandbox.check([path]).1
    let circle = try #require(found.first { $0.code == "cyclic-extends" })
    #expect(circle.message.contains("c → a → b → c"))
  }

  /// A parent that cannot be read is reported where it is broken.
  @Test func brokenParent() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a", "entente: [1\n")
    let path = try sandbox.write("c", "entente: 1\nextends: a\n")
    let found = sandbox.check([path]).1
    #expect(found.contains { $0.location?.file.name.hasSuffix("a.yaml") == true })
  }

  @Test func unreadableFiles() throws {
    let sandbox = try Sandbox()
    #expect(sandbox.check([sandbox.folder + "/none.yaml"]).1.map(\.code) == ["unreadable"])
    #expect(sandbox.check([sandbox.folder]).1.map(\.code) == ["unreadable"])
    let empty = try sandbox.write("empty", "")
    #expect(!sandbox.check([empty]).1.isEmpty)
    let list = try sandbox.write("list", "- entente: 1\n")
    #expect(sandbox.check([list]).1.map(\.code) == ["wrong-type"])
  }
}
