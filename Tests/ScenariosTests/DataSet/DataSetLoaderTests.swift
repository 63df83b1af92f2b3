import AllianceModel
import Scenarios
import SourceText
import Testing

@Suite struct DataSetLoaderTests {
  private func load(_ folder: String) -> (DataSet?, [Diagnostic]) {
    var diagnostics = Diagnostics()
    let dataSet = loadDataSet(folder, into: &diagnostics)
    return (dataSet, diagnostics.sorted())
  }

  /// Counts of the baseline's README: 30 actors, 348 ties, 8 theatres, 27 third parties.
  @Test func theShippedDataSetIsClean() throws {
    let (dataSet, diagnostics) = load(Sandbox.shipped)
    #expect(diagnostics.isEmpty)
    let world = try #require(dataSet).world
    #expect(world.actors.count == 30 && world.ties.count == 348 && world.theatres.count == 8)
    #expect(world.theatres.reduce(0) { $0 + $1.thirdParties.count } == 27)
    #expect(abs(world.theatres.reduce(0) { $0 + $1.stake } - 1) < 1e-12)
    #expect(world.start == Quarter(year: 2025, quarter: 4))
  }

  @Test(arguments: [
    ("ties.csv", "A,DEF,USA,JPN", "A,DEF,USA,JPX", "unknown-actor"),
    ("ties.csv", "A,DEF,USA,JPN", "A,DEF,USA,USA", "self-tie"),
    ("ties.csv", "USA,JPN,1960-01-19,Y,1.0", "USA,JPN,1960-01-19,Y,0.5", "bad-range"),
    ("ties.csv", "USA,JPN,1960-01-19,Y,1.0,0.8", "USA,JPN,1960-01-19,Y,1.0,1.8", "out-of-range"),
    ("ties.csv", "D,RIV,CHN,TWN,1949,Y,-0.95", "D,RIV,CHN,TWN,1949,Y,0.95", "wrong-sign"),
    ("theatres.csv", ",0.3\n", ",0.4\n", "bad-stakes"),
    ("indicators.csv", "USA,milex,2024,997.3", "USA,milex,2024,much", "bad-number"),
    ("indicators.csv", "USA,milex,2024,997.3", "USA,milex,2024,2000", "bad-range"),
    (
      "parameters.csv", "contest.exponent,lognormal", "contest.exponent,lognormall",
      "unknown-distribution"
    ),
    ("parameters.csv", "median=1.0;sigma=0.45", "median=1.0;sigma=-1", "impossible-distribution"),
    ("theatre_forces.csv", "TWN,USA,1,0.3", "TWN,USA,2,0.3", "bad-side"),
    ("groups.csv", "SCO,CHN", "SCO,CHX", "unknown-actor"),
    ("dataset.yaml", "poles: [USA, CHN]", "poles: [USA, CHX]", "unknown-actor"),
    ("dataset.yaml", "poles: [USA, CHN]", "poles: [USA, USA]", "bad-poles"),
    ("dataset.yaml", "poles: [USA, CHN]", "poles: [USA]", "bad-poles"),
    ("joiner_coefficients.csv", "def_s", "def_x", "bad-joiner"),
    ("distances.csv", "CHN,TWN,130", "CHN,TWX,130", "unknown-actor"),
    ("distances.csv", "CHN,TWN,130", "CHN,CHN,130", "self-tie"),
    ("distances.csv", "CHN,TWN,130", "CHN,TWN,99999", "out-of-range"),
    ("distances.csv", "CHN,TWN,130", "TWN,CHN,130,,M,\nCHN,TWN,130", "duplicate-row"),
    ("actors.csv", "Trump,1946,2025.05", "Trump,1946,1945", "out-of-range"),
    ("pacts.csv", "2002-02-28,Y,CONS,0", "2002-02-28,Y,CONS,-1", "out-of-range"),
  ])
  func aBrokenTableIsReported(file: String, old: String, new: String, code: String) throws {
    let sandbox = try Sandbox()
    try sandbox.edit(file, old, new)
    let (dataSet, diagnostics) = load(sandbox.dataSet)
    #expect(dataSet == nil)
    #expect(diagnostics.contains { $0.code == code }, "\(diagnostics.map(\.place))")
  }

  @Test func missingTablesAreNamed() throws {
    let sandbox = try Sandbox()
    try FileSystem.removeTree(FileSystem.join(sandbox.dataSet, "ties.csv"))
    try FileSystem.removeTree(FileSystem.join(sandbox.dataSet, "pacts.csv"))
    let (_, diagnostics) = load(sandbox.dataSet)
    #expect(diagnostics.filter { $0.code == "missing-table" }.count == 2)
  }

  /// A wrong cell is found at its line and column.
  @Test func placesInTables() throws {
    let sandbox = try Sandbox()
    try sandbox.edit("ties.csv", "A,DEF,USA,JPN", "A,DEF,USA,JPX")
    let (_, diagnostics) = load(sandbox.dataSet)
    #expect(diagnostics.map(\.place) == ["2:11 unknown-actor"])
    #expect(diagnostics.first?.help == "did you mean 'JPN'?")
  }
}
