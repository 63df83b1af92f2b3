import AllianceModel
import SourceText
import Testing

@testable import Scenarios

/// `dynamics:` of scenario files.
@Suite struct DynamicsReaderTests {
  private func read(_ text: String) -> (Dynamics, [String]) {
    let reader = Reader()
    let dynamics = DynamicsReader(reader: reader).read(node(text))
    return (dynamics, reader.diagnostics.sorted().map(\.code))
  }

  @Test func forms() {
    #expect(read("all").0 == .all)
    #expect(read("on").0 == .all && read("true").0 == .all)
    #expect(read("off").0 == .off && read("false").0 == .off)
    #expect(read("[alignment]").0 == Dynamics(["alignment": [:]]))
    #expect(read("alignment").0 == Dynamics(["alignment": [:]]))
    #expect(read("{alignment: on}").0 == Dynamics(["alignment": [:]]))
    #expect(read("{alignment: off}").0 == .off)
    #expect(
      read("{alignment: {pairs: all, jumps: false}}").0
        == Dynamics(["alignment": ["pairs": "all", "jumps": "off"]]))
  }

  @Test func mistakes() {
    #expect(read("{alinment: on}").1 == ["unknown-key"])
    #expect(read("{alignment: maybe}").1 == ["unknown-word"])
    #expect(read("{alignment: {pairs: some, jump: off}}").1 == ["unknown-word", "unknown-key"])
    #expect(read("[alignment, pact]").1 == ["unknown-word"])
    #expect(read("sometimes").1 == ["unknown-word"])
    #expect(read("[leaders, pacts, leaders]").1 == ["duplicate-mechanism"])
    let reader = Reader()
    _ = DynamicsReader(reader: reader).read(node("leader"))
    #expect(reader.diagnostics.sorted().first?.help == "did you mean 'leaders'?")
  }

  /// A setting that says nothing under the model is refused where it stands, not written over.
  @Test func idleSettings() {
    #expect(read("{alignment: {model: marvel, thirds: equal}}").1.isEmpty)
    #expect(read("{alignment: {model: drift, jumps: off}}").1.isEmpty)
    #expect(read("{alignment: {model: marvel, jumps: off}}").1 == ["idle-setting"])
    #expect(
      read("{alignment: {pairs: all, halving: on, model: antal}}").1
        == ["idle-setting", "idle-setting"])
    #expect(read("{alignment: {thirds: equal}}").1 == ["idle-setting"])
    #expect(read("{alignment: {model: antal, thirds: equal}}").1 == ["idle-setting"])
    #expect(read("{alignment: {model: marvell}}").1 == ["unknown-word"])
    let reader = Reader()
    _ = DynamicsReader(reader: reader).read(node("{alignment: {model: marvel, jumps: off}}"))
    let found = reader.diagnostics.sorted().first
    #expect(found?.message == "'jumps' is for model drift, here it is marvel")
    #expect(found?.location?.column == 29)
  }

  /// As run, a scenario names the settings that say something, and reads back to the same.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func resolvedModels(model: String) throws {
    let (scenario, found) = Shipped.check("dynamics: {alignment: {model: \(model)}}\n")
    #expect(found.isEmpty)
    let text = try #require(scenario).resolved
    let hasThirds = model == "marvel" || model == "kulakowski"
    #expect(
      text.contains("alignment: {model: \(model)\(hasThirds ? ", thirds: power" : "")}"))
    #expect(Shipped.check(text: text).0?.dynamics == scenario?.dynamics)
  }

  @Test func commandLine() {
    #expect(DynamicsReader.parse("all").dynamics == .all)
    #expect(DynamicsReader.parse("alignment").dynamics == Dynamics(["alignment": [:]]))
    #expect(DynamicsReader.parse("alignment,pact") == (nil, "pact"))
    #expect(DynamicsReader.parse("") == (nil, ""))
  }

  /// Off by default; the scenario as run names every setting and reads back to the same.
  @Test func resolved() throws {
    let (plain, _) = Shipped.check("")
    #expect(plain?.dynamics == .off)
    #expect(plain?.resolved.contains("dynamics") == false)
    let (scenario, found) = Shipped.check("dynamics: {alignment: {pairs: all}}\n")
    #expect(found.isEmpty)
    let text = try #require(scenario).resolved
    #expect(
      text.contains("dynamics: {alignment: {model: drift, pairs: all, jumps: on, halving: off}"))
    #expect(Shipped.check(text: text).0?.dynamics == scenario?.dynamics)
  }

  /// The reference is run under the same mechanisms.
  @Test func reference() throws {
    let (scenario, _) = Shipped.check("dynamics: all\n")
    let (other, _) = Shipped.check("")
    let (a, b) = (try #require(scenario), try #require(other))
    #expect(a.referenceKey != b.referenceKey)
    #expect(b.matching(a).dynamics == .all)
  }

  /// A parameter of a mechanism that is off changes nothing, and the message says so.
  @Test func unusedParameter() {
    let body = "parameters:\n  alignment.balance: 0.1\n"
    #expect(Shipped.check(body).1.map(\.code) == ["unused-parameter"])
    #expect(Shipped.check("dynamics: [alignment]\n" + body).1.isEmpty)
  }

  /// The same of a factor of a sweep: said where its mechanism is off, and only there.
  @Test func unusedFactor() throws {
    let body = "sweep:\n  design: {sobol: {points: 4}}\n  factors: {arms.adjustment: [0, .2]}\n"
    for (head, codes) in [("", ["unused-parameter"]), ("dynamics: [arms]\n", [])] {
      let scenario = try #require(Shipped.check(head + body).0)
      let sweep = try #require(scenario.sweep)
      var found = Diagnostics()
      let bindings = FactorBinder(scenario).bind(
        sweep.space, places: sweep.locations, into: &found)
      #expect(bindings?.count == 1)
      #expect(found.sorted().map(\.code) == codes)
    }
  }

  /// What only a mechanism gives can be expected where it is on; otherwise the message names it.
  @Test func expectedClashes() {
    let body =
      "events:\n  - {id: a, at: 2026-Q1, crisis: {between: [CHN, TWN], multiply: 2}}\n"
      + "expect:\n  - {theatre: TWN, at: end, measure: p_clash, value: {below: 1}}\n"
    let found = Shipped.check(body).1
    #expect(found.map(\.code) == ["no-measure"] && found[0].help?.contains("[onset]") == true)
    #expect(Shipped.check("dynamics: [onset]\n" + body).1.isEmpty)
  }
}
