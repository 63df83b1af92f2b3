internal import AllianceModel
internal import Designs
internal import GSLNumerics
internal import Scenarios
internal import SourceText
internal import Synchronization
internal import Tables

/// What a sweep came to.
public struct SweepCount: Sendable {
  public var done = 0, failed = 0, excluded = 0, missing = 0
  /// The first failures, in words.
  public var failures: [String] = []
  /// What the sweep's expectations came to.
  public var verdicts: [Verdict] = []
}

/// Writes the tables of a sweep from its journals, points after points, with little memory.
public struct SweepFolder: Sendable {
  private let model: SweepModel
  private let journals: [Journal]
  private let style: TableStyle
  private let provenance: Provenance
  private let jobs: Int

  /// - Parameters:
  ///   - journals: one per shard, in order.
  ///   - jobs: threads that make lines; the files are the same for any number.
  public init(
    _ model: SweepModel, _ journals: [Journal], style: TableStyle, provenance: Provenance,
    jobs: Int = 1
  ) {
    self.model = model
    self.journals = journals
    self.style = style
    self.provenance = provenance
    self.jobs = jobs
  }

  /// Writes `target` beside, then renames it into place; a folder that is no results folder is
  /// left alone.
  /// - Parameter judges: whether the sweep's expectations are judged: only when all that is wanted
  ///   has run.
  public func write(to target: String, judges: Bool = true) throws -> SweepCount {
    let folder = FileSystem.directory(of: target)
    try FileSystem.makeDirectory(folder)
    let beside = FileSystem.join(folder, ".\(FileSystem.lastComponent(target)).partial")
    if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
    try FileSystem.makeDirectory(beside)
    let files = try SweepFiles(model, beside, style)
    try forEachChunk { try files.take($0, jobs: jobs) }
    let indices = judges ? SweepIndices(model, journals, jobs: jobs) : nil
    let resources = try files.finish(judgedBy: indices)
    try writePackage(resources, files.count, beside)
    try ResultFolder.replace(target, by: beside)
    return files.count
  }

  /// Chunks that are made before any is written: enough that no thread waits long for another.
  private var chunksAtOnce: Int { 4 * max(1, jobs) }

  /// The lines of all points, chunk after chunk in their order.
  private func forEachChunk(_ body: ([SweepChunk]) throws -> Void) throws {
    let size = SweepLines.pointsAtOnce(model)
    let all = model.design.count
    for start in stride(from: 0, to: all, by: size * chunksAtOnce) {
      let end = min(all, start + size * chunksAtOnce)
      let starts = Array(stride(from: start, to: end, by: size))
      let made = Mutex([SweepChunk](repeating: SweepChunk(), count: starts.count))
      try inParallel(count: starts.count, jobs: jobs) {
        SweepLines(model, journals, style)
      } work: { place, lines in
        let points = starts[place]..<min(end, starts[place] + size)
        let chunk = try lines.chunk(points)
        made.withLock { $0[place] = chunk }
      }
      try body(made.withLock(\.self))
    }
  }

  private func writePackage(
    _ resources: [DataResource], _ count: SweepCount, _ folder: String
  ) throws {
    let scenario = model.scenario
    let file = FileSystem.lastComponent(scenario.file)
    let command = (["entente", "sweep", file] + provenance.options).joined(separator: " ")
    var package = DataPackage(
      name: scenario.name.lowercased() + ".sweep", title: scenario.title,
      version: provenance.version,
      custom: [
        (
          "entente",
          .object([
            ("version", .string(provenance.version)), ("command", .string(command)),
            ("dataset", .string(scenario.world.name)),
            ("seed", .string("\(Int64(bitPattern: scenario.seed))")),
            ("parameter_draws", .integer(model.draws.parameters)),
            ("chance_draws", .integer(model.draws.chance)),
            ("reference", .string(scenario.reference)), ("design", .string(model.design.kind)),
            ("points", .integer(model.design.count)), ("done", .integer(count.done)),
            ("failed", .integer(count.failed)), ("excluded", .integer(count.excluded)),
            ("not_run", .integer(count.missing)),
          ])
        )
      ])
    package.resources = resources
    let text = Array(scenario.resolved.utf8)
    try FileSystem.write(text, to: FileSystem.join(folder, "scenario.yaml"))
    package.resources.append(
      DataResource(
        name: "scenario", path: "scenario.yaml", title: "the scenario as run", format: "yaml",
        mediaType: "application/yaml", content: text))
    try FileSystem.write(package.encoded, to: FileSystem.join(folder, "datapackage.json"))
  }
}
