import NetworkMeasures
import SourceText
import Tables
import Testing

@testable import Scenarios

/// `measures:` of scenario files, and expectations about them.
@Suite struct ScenarioMeasureTests {
  private func read(_ text: String) -> ([String], [Diagnostic]) {
    let reader = Reader()
    let found = ScenarioMeasure.read(node(text), reader, besides: ["frustration"])
    return (found.map(\.name), reader.diagnostics.sorted())
  }

  @Test func names() {
    #expect(read("[density, betweenness.positive, net_strength]").1.isEmpty)
    #expect(read("[density, density.absolute]").0 == ["density", "density.absolute"])
    #expect(read("power_share").0 == ["power_share"])
    #expect(read("density.all").0 == ["density"])
  }

  @Test func rows() {
    #expect(ScenarioMeasure(measure: named("density"), part: .all).rows == ["density"])
    #expect(
      ScenarioMeasure(measure: named("signed_triad_census"), part: .absolute).rows
        == ["PPP", "PPN", "PNN", "NNN"].map { "signed_triad_census.absolute:" + $0 })
  }

  private func named(_ name: String) -> Measure { MeasureCatalogue.measure(name)! }

  @Test(arguments: [
    ("densty", "unknown-measure", "did you mean 'density'?"),
    ("density.positve", "unknown-part", "did you mean 'positive'?"),
    ("density.positive.all", "unknown-measure", ""),
    ("betweenness", "no-outcome", "write betweenness.positive or .negative or .absolute"),
    ("s_score", "no-outcome", "see entente measure for networks in files"),
    ("louvain.positive", "no-outcome", "see entente measure for networks in files"),
    ("cinc", "no-outcome", "see entente measure for networks in files"),
    ("triad_census", "no-outcome", "see entente measure for networks in files"),
    ("layer_overlap", "no-outcome", "see entente measure for networks in files"),
    ("power_share.positive", "no-outcome", ""),
    ("frustration", "known-measure", ""),
    ("[density, density.all]", "duplicate-measure", ""),
    ("{density: positive}", "wrong-type", ""),
    ("[[density]]", "wrong-type", ""),
  ])
  func mistakes(_ text: String, _ code: String, _ help: String) {
    let (_, found) = read(text)
    #expect(found.map(\.code) == [code])
    #expect(help.isEmpty || found.first?.help == help)
  }

  /// Every name that the schema lists is accepted, alone.
  @Test func everyListedNameIsRead() {
    #expect(ScenarioMeasure.names.count > 150)
    for name in ScenarioMeasure.names where name != "frustration" {
      #expect(read(name).0 == [name] && read(name).1.isEmpty)
    }
    let schema = scenarioSchema().encoded()
    #expect(schema.contains("\"betweenness.positive\"") && !schema.contains("\"betweenness\""))
  }

  /// None by default; the scenario as run names them and reads back to the same; the reference is
  /// measured the same.
  @Test func resolved() throws {
    let (plain, _) = Shipped.check("")
    #expect(plain?.measures.isEmpty == true && plain?.resolved.contains("measures") == false)
    let (scenario, found) = Shipped.check("measures: [density, pagerank.positive]\n")
    #expect(found.isEmpty)
    let checked = try #require(scenario)
    #expect(checked.resolved.contains("\nmeasures: [density, pagerank.positive]\n"))
    let again = Shipped.check(text: checked.resolved).0
    #expect(again?.measures.map(\.name) == ["density", "pagerank.positive"])
    let other = try #require(plain)
    #expect(checked.referenceKey != other.referenceKey)
    #expect(other.matching(checked).measures.map(\.name) == ["density", "pagerank.positive"])
  }

  private func codes(_ measures: String, _ expectation: String) -> [String] {
    var settings = RunSettings()
    settings.networkMeasures = ["alignment_balance"]
    let text = "measures: [\(measures)]\nexpect:\n  - \(expectation)\n"
    return Shipped.check(text, settings: settings).1.map(\.code)
  }

  @Test func expectations() {
    let above = "value: {above: 0}"
    #expect(codes("net_strength", "{actor: PRK, measure: net_strength, \(above)}").isEmpty)
    #expect(codes("net_strength", "{actor: PRK, \(above)}").isEmpty)
    #expect(codes("density", "{subject: network, measure: density, \(above)}").isEmpty)
    #expect(codes("density", "{actor: PRK, measure: density, \(above)}") == ["no-measure"])
    #expect(codes("net_strength", "{actor: PRX, \(above)}") == ["unknown-word"])
    #expect(
      codes("net_strength", "{actor: PRK, measure: net_strenth, \(above)}") == ["unknown-measure"])
    #expect(
      codes("density", "{subject: network, measure: densty, \(above)}") == ["unknown-measure"])
    #expect(
      codes("net_strength", "{subject: network, measure: net_strength, \(above)}")
        == ["unknown-measure"])
    #expect(codes("net_strength", "{actor: PRK, theatre: TWN, \(above)}") == ["missing-key"])
  }
}
