import AllianceModel
import SourceText
import Testing

@testable import Scenarios

@Suite struct BatchTests {
  private static let head = "entente: 1\nbaseline: asia-pacific-2025\n"

  /// The reference is found by name beside the scenario and takes over time, draws and report.
  @Test func referencesMatchTheScenario() throws {
    let sandbox = try Sandbox()
    try sandbox.write("baseline-drift", Self.head + "seed: 4\ndraws: 3\n")
    let path = try sandbox.write(
      "pact",
      Self.head + "seed: 8\ndraws: {parameters: 5, chance: 2}\nhorizon: {to: 2027-Q4}\n"
        + "report: [2026-Q4, end]\ninterventions: [without-us]\n")
    let (batch, found) = sandbox.check([path])
    #expect(found.isEmpty)
    let scenario = try #require(batch?.scenarios.first)
    #expect(!scenario.isReference)
    let reference = try #require(batch?.references[scenario.referenceKey])
    #expect(reference.name == "baseline-drift")
    #expect(reference.seed == 8)
    #expect(reference.draws == Draws(parameters: 5, chance: 2))
    #expect(reference.reported == [4, 8])
    #expect(reference.horizon.end.description == "2027-Q4")
    #expect(reference.interventions.map(\.id) == ["without-us"])
    #expect(batch?.dataSets.count == 1)
  }

  /// Scenarios that agree in all that matters share one reference run.
  @Test func sharedReferences() throws {
    let sandbox = try Sandbox()
    try sandbox.write("baseline-drift", Self.head)
    let paths = try ["a", "b"].map { try sandbox.write($0, Self.head) }
    let other = try sandbox.write("c", Self.head + "seed: 5\n")
    let batch = try #require(sandbox.check(paths + [other]).0)
    #expect(batch.references.count == 2)
    #expect(batch.scenarios.map(\.name) == ["a", "b", "c"])
  }

  @Test func ownReference() throws {
    let sandbox = try Sandbox()
    let path = try sandbox.write("a", Self.head + "reference: a\n")
    let batch = try #require(sandbox.check([path]).0)
    #expect(batch.scenarios.first?.isReference == true)
    #expect(batch.references.count == 1)
  }

  @Test func missingReference() throws {
    let sandbox = try Sandbox()
    let path = try sandbox.write("a", Self.head)
    let (batch, found) = sandbox.check([path])
    #expect(batch == nil)
    #expect(found.map(\.code) == ["unknown-reference"])
  }

  /// A scenario kept elsewhere names its data set by path; the reference stands beside that.
  @Test func referenceBesideTheDataSet() throws {
    let sandbox = try Sandbox()
    try sandbox.write("baseline-drift", Self.head)
    try FileSystem.makeDirectory(FileSystem.join(sandbox.folder, "mine"))
    let path = try sandbox.write(
      "mine/own", Self.head.replacing("asia-pacific", with: "../asia-pacific"))
    let (batch, found) = sandbox.check([path])
    #expect(found.isEmpty)
    #expect(batch?.references.values.map(\.name) == ["baseline-drift"])
  }

  /// A reference with a fault of its own is reported with it.
  @Test func brokenReference() throws {
    let sandbox = try Sandbox()
    try sandbox.write("baseline-drift", Self.head + "sede: 4\n")
    let path = try sandbox.write("a", Self.head)
    let found = sandbox.check([path]).1
    #expect(found.contains { $0.code == "unknown-key" && $0.location?.line == 3 })
  }

  @Test func equalNames() throws {
    let sandbox = try Sandbox()
    let a = try sandbox.write("a", Self.head + "name: same\nreference: same\n")
    let b = try sandbox.write("b", Self.head + "name: same\nreference: same\n")
    #expect(sandbox.check([a, b]).1.map(\.code) == ["duplicate-name"])
  }

  /// All errors of all files in one pass, sorted by file, line and column.
  @Test func errorsOfSeveralFiles() throws {
    let sandbox = try Sandbox()
    let b = try sandbox.write("b", Self.head + "reference: b\nseed: x\ndraws: 0\n")
    let a = try sandbox.write("a", Self.head + "reference: a\nreport: never\n")
    let found = sandbox.check([b, a]).1
    #expect(found.map(\.place) == ["4:9 bad-date", "4:7 wrong-type", "5:8 out-of-range"])
    #expect(
      found.map { FileSystem.lastComponent($0.location!.file.name) } == [
        "a.yaml", "b.yaml", "b.yaml",
      ])
  }

  @Test func unknownDataSets() throws {
    let sandbox = try Sandbox()
    let path = try sandbox.write("a", "entente: 1\nbaseline: asia-pacific-2052\n")
    let found = sandbox.check([path]).1
    #expect(found.map(\.place) == ["2:11 unknown-data-set"])
    #expect(found.first?.help == "did you mean 'asia-pacific-2025'?")
    let none = try sandbox.write("b", "entente: 1\n")
    #expect(sandbox.check([none]).1.map(\.code) == ["missing-key"])
  }

  /// A broken data set is reported once, however many scenarios stand on it.
  @Test func brokenDataSet() throws {
    let sandbox = try Sandbox()
    try sandbox.edit("ties.csv", "A,DEF,USA,JPN", "A,DEF,USA,JPX")
    let paths = try ["a", "b"].map { try sandbox.write($0, Self.head + "reference: a\n") }
    let (batch, found) = sandbox.check(paths)
    #expect(batch == nil)
    #expect(found.map(\.code) == ["unknown-actor"])
  }

  /// Settings of the command line reach references too.
  @Test func settings() throws {
    let sandbox = try Sandbox()
    try sandbox.write("baseline-drift", Self.head)
    let path = try sandbox.write("a", Self.head)
    var settings = RunSettings()
    settings.parameters = [("contest.exponent", "0.35")]
    settings.draws = Draws(parameters: 2, chance: 3)
    settings.seed = 17
    let batch = try #require(sandbox.check([path], settings: settings).0)
    for scenario in batch.scenarios + batch.references.values {
      #expect(scenario.world.parameters["contest.exponent"]?.fixedValue == 0.35)
      #expect(scenario.draws.total == 6)
      #expect(scenario.seed == 17)
    }
  }
}
