internal import AllianceModel
internal import Scenarios
internal import SourceText
public import Tables

/// How tables are written.
public struct TableStyle: Sendable {
  public var dialect = CSVDialect.standard
  public var digits = Digits.ten
  /// Only these theatres; all if empty.
  public var only: [String] = []
  public init() {}
}

/// What a results folder records of the program that wrote it.
public struct Provenance: Sendable {
  public let version: String
  /// Options that change numbers, as on the command line, for example `--set NAME=VALUE`.
  public let options: [String]

  public init(version: String, options: [String]) {
    self.version = version
    self.options = options
  }
}

/// A results folder that cannot be written because of what is there already.
public struct ForeignFolder: Error, CustomStringConvertible, Sendable {
  public let path: String
  public var description: String {
    "'\(path)' was not written by entente: it is left alone; choose another with --output"
  }
}

/// Writes results folders: beside, complete, then renamed, so that none is ever half there.
public struct ResultFolder: Sendable {
  private let output: String
  private let style: TableStyle
  private let provenance: Provenance

  public init(output: String, style: TableStyle, provenance: Provenance) {
    self.output = output
    self.style = style
    self.provenance = provenance
  }

  /// Whether a folder holds results of this program.
  public static func isOurs(_ path: String) -> Bool {
    let descriptor = FileSystem.join(path, "datapackage.json")
    guard let bytes = try? FileSystem.read(descriptor, limit: 1 << 24),
      let json = parseJSON(bytes)
    else { return false }
    return json["entente"] != nil
  }

  public func path(of scenario: String) -> String { FileSystem.join(output, scenario) }

  /// Throws when a scenario's folder exists and is somebody else's: asked before anything runs.
  public func checkFree(_ scenarios: [String]) throws {
    for name in scenarios { try Self.checkFree(path: path(of: name)) }
  }

  /// Throws when something stands at a path that this program did not write.
  public static func checkFree(path: String) throws(ForeignFolder) {
    if FileSystem.exists(path), !isOurs(path) { throw ForeignFolder(path: path) }
  }

  /// Writes one scenario's folder and returns its path.
  @discardableResult
  public func write(_ result: ScenarioResult) throws -> String {
    let target = path(of: result.scenario.name)
    let beside = FileSystem.join(output, ".\(result.scenario.name).partial")
    try FileSystem.makeDirectory(output)
    if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
    try FileSystem.makeDirectory(beside)
    var package = package(result)
    for table in ResultTables.all(result.restricted(to: style.only)) {
      let bytes = csv(table, dialect: style.dialect, digits: style.digits)
      let file = table.name + ".csv"
      try FileSystem.write(bytes, to: FileSystem.join(beside, file))
      package.resources.append(
        DataResource(
          table, path: file, content: bytes, title: ResultTables.title(of: table.name),
          primaryKey: ResultTables.key(of: table.name), dialect: style.dialect))
    }
    let scenario = Array(result.scenario.resolved.utf8)
    try FileSystem.write(scenario, to: FileSystem.join(beside, "scenario.yaml"))
    package.resources.append(
      DataResource(
        name: "scenario", path: "scenario.yaml", title: "the scenario as run", format: "yaml",
        mediaType: "application/yaml", content: scenario))
    try FileSystem.write(package.encoded, to: FileSystem.join(beside, "datapackage.json"))
    try Self.replace(target, by: beside)
    return target
  }

  static func replace(_ target: String, by beside: String) throws {
    guard FileSystem.exists(target) else {
      try FileSystem.rename(beside, to: target)
      return
    }
    guard isOurs(target) else { throw ForeignFolder(path: target) }
    let old = beside + ".old"
    if FileSystem.exists(old) { try FileSystem.removeTree(old) }
    try FileSystem.rename(target, to: old)
    try FileSystem.rename(beside, to: target)
    try FileSystem.removeTree(old)
  }

  private func package(_ result: ScenarioResult) -> DataPackage {
    let scenario = result.scenario
    let file = FileSystem.lastComponent(scenario.file)
    let command = (["entente", "run", file] + provenance.options).joined(separator: " ")
    return DataPackage(
      name: scenario.name.lowercased(), title: scenario.title, version: provenance.version,
      custom: [
        (
          "entente",
          .object([
            ("version", .string(provenance.version)), ("command", .string(command)),
            ("dataset", .string(scenario.world.name)),
            ("seed", .string("\(Int64(bitPattern: scenario.seed))")),
            ("parameter_draws", .integer(scenario.draws.parameters)),
            ("chance_draws", .integer(scenario.draws.chance)),
            ("reference", .string(scenario.reference)),
          ])
        )
      ])
  }

  /// Writes the tables of the whole batch beside the folders.
  public func writeBatch(_ results: [ScenarioResult]) throws {
    let results = results.map { $0.restricted(to: style.only) }
    for table in [ResultTables.headline(results), ResultTables.summary(results)] {
      let bytes = csv(table, dialect: style.dialect, digits: style.digits)
      try FileSystem.write(bytes, to: FileSystem.join(output, table.name + ".csv"))
    }
  }
}

extension ResultTables {
  /// The columns that together name a row.
  static func key(of table: String) -> [String] {
    switch table {
    case "headline": ["scenario", "period", "subject", "measure"]
    case "summary": ["scenario", "reference", "period", "kappa", "subject", "measure"]
    case "measures", "shifts": ["scenario", "period", "kappa", "measure", "subject"]
    case "uncertainty":
      ["scenario", "period", "kappa", "subject", "measure", "quantity", "group"]
    case "nested": ["scenario", "period", "kappa", "draw"]
    case "draws": ["scenario", "period", "kappa", "draw", "chance_draw"]
    case "ties": ["scenario", "period", "a", "b"]
    case "actors": ["scenario", "period", "actor"]
    case "events": ["scenario", "event"]
    case "leaders": ["scenario", "actor"]
    case "pacts": ["scenario", "a", "b"]
    case "camps": ["scenario", "period", "actor"]
    case "interventions": ["scenario", "period", "kappa", "intervention", "measure"]
    default: []
    }
  }

  static func title(of table: String) -> String {
    switch table {
    case "headline": "what to read first: one row per theatre, region and network at the end"
    case "summary": "every measure against the reference, with intervals and direction"
    case "measures": "distributions of every measure in the scenario"
    case "shifts": "distributions of every shift from the reference"
    case "uncertainty": "split of the variance into parameters, measurement and chance"
    case "nested": "headline numbers per parameter draw, for paired comparison"
    case "draws": "headline numbers in every single draw"
    case "ties": "mean alignment of every pair of actors"
    case "actors": "mean military stock and power share of every actor"
    case "events": "what happened, when, and what it can act on"
    case "camps": "in which camp each actor is"
    case "pacts": "defence pacts that pairs sign or end by themselves, how often and when"
    case "leaders": "how often leaders left, why and when"
    case "interventions": "what if these joined and those did not"
    default: table
    }
  }
}
