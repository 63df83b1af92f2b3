internal import GSLNumerics
internal import Scenarios
internal import SourceText
internal import Tables

/// The files of a sweep while they are written, and what the points came to.
final class SweepFiles {
  private let model: SweepModel
  private let tables: SweepTables
  private let style: TableStyle
  private let folder: String
  /// Of points.csv, outputs.csv and sweep.csv.
  private let streams: [CSVStream]
  private var summary: SweepSummary
  private(set) var count = SweepCount()

  init(_ model: SweepModel, _ folder: String, _ style: TableStyle) throws {
    self.model = model
    let tables = SweepTables(model: model)
    self.tables = tables
    self.style = style
    self.folder = folder
    streams = try zip(
      ["points", "outputs", "sweep"],
      [tables.pointColumns, tables.outputColumns, SweepTables.longColumns]
    ).map { name, columns in
      try CSVStream(
        FileSystem.join(folder, name + ".csv"), columns: columns, dialect: style.dialect,
        digits: style.digits)
    }
    summary = SweepSummary(model)
  }

  /// Adds the points of some chunks, in order.
  func take(_ chunks: [SweepChunk], jobs: Int) throws {
    for chunk in chunks {
      count.add(chunk.count)
      summary.add(chunk.values)
    }
    let streams = streams
    try inParallel(count: streams.count, jobs: jobs) {
    } work: { file, _ in
      for chunk in chunks { try streams[file].append(chunk.lines[file]) }
    }
  }

  /// Writes the summary, and puts everything onto the disk.
  /// - Parameter indices: what expectations are judged by besides; `nil` for not judging any.
  func finish(judgedBy indices: SweepIndices?) throws -> [DataResource] {
    let summary = summary.table(model)
    if let indices {
      count.verdicts = try judge(
        model.scenario.sweepExpectations, of: model.scenario, by: summary, indices)
    }
    let bytes = csv(summary, dialect: style.dialect, digits: style.digits)
    try FileSystem.write(bytes, to: FileSystem.join(folder, "summary.csv"))
    let key = ["period", "kappa", "subject", "measure"]
    return [
      DataResource(
        summary, path: "summary.csv", content: bytes,
        title: "every output over the design points", primaryKey: key + ["quantity"],
        dialect: style.dialect),
      try resource(
        0, "points", tables.pointColumns, "what was varied, and how it ended", ["design_point"]),
      try resource(
        1, "outputs", tables.outputColumns, "what came out, a column for each output",
        ["design_point"]),
      try resource(
        2, "sweep", SweepTables.longColumns, "what came out, a row for each point and measure",
        ["design_point"] + key),
    ]
  }

  private func resource(
    _ file: Int, _ name: String, _ columns: [Column], _ title: String, _ key: [String]
  ) throws -> DataResource {
    let written = try streams[file].finish()
    return DataResource(
      name: name, columns: columns, path: name + ".csv", size: written.size,
      digest: written.digest, title: title, primaryKey: key, dialect: style.dialect)
  }
}
