internal import AllianceModel
internal import Designs
internal import Scenarios
internal import SourceText
internal import Tables

/// What a sweep came to.
public struct SweepCount: Sendable {
  public var done = 0, failed = 0, excluded = 0, missing = 0
  /// The first failures, in words.
  public var failures: [String] = []
  /// What the sweep's expectations came to.
  public var verdicts: [Verdict] = []
}

/// Writes the tables of a sweep from its journals, point after point, with little memory.
public struct SweepFolder {
  private let model: SweepModel
  private let readers: [JournalReader]
  private let style: TableStyle
  private let provenance: Provenance

  /// - Parameter journals: one per shard, in order.
  public init(
    _ model: SweepModel, _ journals: [Journal], style: TableStyle, provenance: Provenance
  ) {
    self.model = model
    readers = journals.map { $0.reader() }
    self.style = style
    self.provenance = provenance
  }

  /// Writes `target` beside, then renames it into place; a folder that is no results folder is
  /// left alone.
  public func write(to target: String) throws -> SweepCount {
    let folder = FileSystem.directory(of: target)
    try FileSystem.makeDirectory(folder)
    let beside = FileSystem.join(folder, ".\(FileSystem.lastComponent(target)).partial")
    if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
    try FileSystem.makeDirectory(beside)
    var writer = try SweepWriter(model, beside, style)
    try forEachPoint { index, status, factors, values in
      try writer.write(index, status, factors, values)
    }
    let resources = try writer.finish()
    try writePackage(resources, writer.count, beside)
    try ResultFolder.replace(target, by: beside)
    return writer.count
  }

  /// Every point in order: index, status, values of the factors, numbers.
  private func forEachPoint(
    _ body: (Int, PointStatus?, [Double], [Double]) throws -> Void
  ) throws {
    var factors = [Double](repeating: 0, count: model.space.count)
    var values = [Double](repeating: 0, count: model.outputs.count * SweepOutput.values)
    for index in 0..<model.design.count {
      factors.withUnsafeMutableBufferPointer { row in
        model.design.point(index, into: row)
        model.space.replaceByValues(row)
      }
      let (own, shard) = index.quotientAndRemainder(dividingBy: readers.count)
      let status = try readers[shard].read(own: own, into: &values)
      try body(index, status, factors, values)
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

/// The files of a sweep while they are written.
private struct SweepWriter {
  private let tables: SweepTables
  private let style: TableStyle
  private let points: CSVStream, outputs: CSVStream, long: CSVStream
  private let keys: [[Cell]]
  private let folder: String
  private var summary: SweepSummary
  private(set) var count = SweepCount()

  init(_ model: SweepModel, _ folder: String, _ style: TableStyle) throws {
    tables = SweepTables(model: model)
    self.style = style
    self.folder = folder
    func stream(_ name: String, _ columns: [Column]) throws -> CSVStream {
      try CSVStream(
        FileSystem.join(folder, name + ".csv"), columns: columns, dialect: style.dialect,
        digits: style.digits)
    }
    points = try stream("points", tables.pointColumns)
    outputs = try stream("outputs", tables.outputColumns)
    long = try stream("sweep", SweepTables.longColumns)
    keys = model.outputs.map(tables.key)
    summary = SweepSummary(model)
  }

  mutating func write(
    _ index: Int, _ status: PointStatus?, _ factors: [Double], _ values: [Double]
  ) throws {
    let reason = tables.reason(status, factors)
    tally(index, status, reason)
    points.append(.integer(index))
    points.append(tables.status(status))
    points.append(reason.map { .text($0) } ?? .empty)
    for (factor, value) in zip(tables.model.space.factors, factors) {
      points.append(tables.cell(factor, value))
    }
    try points.endRow()
    let isDone = status == .done
    if isDone { summary.add(values) }
    try writeOutputs(index, isDone ? values : nil)
    if isDone { try writeLong(index, values) }
  }

  private mutating func tally(_ index: Int, _ status: PointStatus?, _ reason: String?) {
    switch status {
    case .done: count.done += 1
    case .excluded: count.excluded += 1
    case nil: count.missing += 1
    default:
      count.failed += 1
      if count.failures.count < 10 {
        count.failures.append("point \(index): \(reason ?? "failed")")
      }
    }
  }

  /// A row for every point, empty for those without a value: rows pair with those of points.csv.
  private func writeOutputs(_ index: Int, _ values: [Double]?) throws {
    outputs.append(.integer(index))
    let places = tables.model.outputs.indices.map { $0 * SweepOutput.values }
    for place in places { outputs.append(values.map { .number($0[place]) } ?? .empty) }
    if tables.model.reference != nil {
      for place in places {
        outputs.append(values.map { .number($0[place] - $0[place + 1]) } ?? .empty)
      }
    }
    try outputs.endRow()
  }

  private func writeLong(_ index: Int, _ values: [Double]) throws {
    for (output, key) in keys.enumerated() {
      let at = output * SweepOutput.values
      let (value, reference) = (values[at], values[at + 1])
      long.append(.integer(index))
      for cell in key { long.append(cell) }
      long.append(.number(reference))
      long.append(.number(value))
      long.append(.number(value - reference))
      long.append(.number(values[at + 2]))
      try long.endRow()
    }
  }

  mutating func finish() throws -> [DataResource] {
    let model = tables.model
    func resource(
      _ name: String, _ columns: [Column], _ written: (size: Int, digest: String), _ title: String,
      _ key: [String]
    ) -> DataResource {
      DataResource(
        name: name, columns: columns, path: name + ".csv", size: written.size,
        digest: written.digest, title: title, primaryKey: key, dialect: style.dialect)
    }
    let summary = summary.table(model)
    count.verdicts = judge(
      model.scenario.sweepExpectations, of: model.scenario, by: summary)
    let bytes = csv(summary, dialect: style.dialect, digits: style.digits)
    try FileSystem.write(bytes, to: FileSystem.join(folder, "summary.csv"))
    let outputKey = ["period", "kappa", "subject", "measure"]
    return [
      DataResource(
        summary, path: "summary.csv", content: bytes,
        title: "every output over the design points", primaryKey: outputKey + ["quantity"],
        dialect: style.dialect),
      resource(
        "points", tables.pointColumns, try points.finish(), "what was varied, and how it ended",
        ["design_point"]),
      resource(
        "outputs", tables.outputColumns, try outputs.finish(),
        "what came out, a column for each output", ["design_point"]),
      resource(
        "sweep", SweepTables.longColumns, try long.finish(),
        "what came out, a row for each point and measure", ["design_point"] + outputKey),
    ]
  }
}
