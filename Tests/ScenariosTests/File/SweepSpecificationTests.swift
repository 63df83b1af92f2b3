import Designs
import SourceText
import Testing

@testable import Scenarios

@Suite struct SweepSpecificationTests {
  private func load(_ text: String) throws -> (SweepSpecification?, [String]) {
    let sandbox = try Sandbox()
    var diagnostics = Diagnostics()
    let sweep = loadSweep(try sandbox.write("try", text), into: &diagnostics)
    return (sweep, diagnostics.sorted().map(\.place))
  }

  @Test func aBareFile() throws {
    let (sweep, found) = try load(
      "design: {sobol: {points: 4, scramble: none}}\nfactors: {a: [0, 2]}\nseed: 3\n")
    #expect(found.isEmpty)
    #expect(sweep?.seed == 3)
    #expect(sweep.map { $0.space.values(of: $0.design, at: 2) } == [1.5])
  }

  @Test func aScenarioNeedsNoDataSet() throws {
    let (sweep, found) = try load(
      "entente: 1\nbaseline: nowhere\nseed: 8\n"
        + "sweep: {design: {random: {points: 4}}, factors: {a: [0, 2]}}\n")
    #expect(found.isEmpty)
    #expect(sweep?.seed == 8)
  }

  @Test func neither() throws {
    #expect(try load("entente: 1\n").1 == ["1:1 missing-key"])
    #expect(try load("[1]\n").1 == ["1:1 wrong-type"])
  }

  @Test func missingFile() {
    var diagnostics = Diagnostics()
    #expect(loadSweep("no/such/file.yaml", into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["unreadable"])
  }

  /// `entente check` reads the section of a scenario.
  @Test func scenariosAreChecked() {
    let section = "sweep: {design: {sobol: {points: 8}}, factors: {contest.exponent: [0.5, 2]}}"
    let (scenario, found) = Shipped.check(section)
    #expect(found.isEmpty)
    #expect(scenario?.sweep?.design.count == 8)
    let bad = Shipped.check("sweep: {design: {sobo: {points: 8}}, factors: {a: [0, 2]}}").1
    #expect(bad.map(\.place) == ["5:18 unknown-design"])
  }
}
