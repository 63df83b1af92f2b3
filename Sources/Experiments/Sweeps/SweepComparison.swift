internal import Sensitivity
public import SourceText
public import Tables

/// Sweeps over the same points, output by output: the first folder against each of the others.
public struct SweepComparison: Sendable {
  /// A row per pair of folders and output.
  public private(set) var table = Table(name: "comparison", columns: Self.columns)
  /// The greatest difference; infinite where a point has a number in only one of two folders.
  public private(set) var largestDifference = 0.0

  private static let columns = [
    Column("first", .string, "results folder"), Column("second", .string, "results folder"),
    Column("output", .string, "column of outputs.csv"),
    Column("points", .integer, "points with a number in both"),
    Column("one_sided", .integer, "points with a number in only one"),
    Column("mean_difference", .number, "second minus first, mean over the points"),
    Column("max_difference", .number, "greatest magnitude of the difference"),
    Column("design_point", .integer, "where that is"),
  ]

  /// Whether a folder holds the results of a sweep.
  public static func isSweep(_ folder: String) -> Bool {
    FileSystem.exists(FileSystem.join(folder, "outputs.csv"))
  }

  /// Reads the folders.
  /// - Returns: nil if one cannot be read, or if points or outputs differ; `diagnostics` says why.
  public init?(_ folders: [String], into diagnostics: inout Diagnostics) {
    let inputs = folders.compactMap { Self.input($0, &diagnostics) }
    guard inputs.count == folders.count, let first = inputs.first else { return nil }
    for (folder, other) in zip(folders, inputs).dropFirst() {
      if let obstacle = Self.obstacle(first, other) {
        diagnostics.report(
          Diagnostic(
            code: "other-points", "\(obstacle) in '\(folders[0])' and '\(folder)' differ",
            file: folder))
        continue
      }
      for (a, b) in zip(first.outputs, other.outputs) {
        add(a.name, a.values, b.values, folders[0], folder)
      }
    }
    if diagnostics.hasErrors { return nil }
  }

  private static func input(
    _ folder: String, _ diagnostics: inout Diagnostics
  ) -> SensitivityInput? {
    let files = ["points.csv", "outputs.csv"].compactMap { name -> SourceFile? in
      let path = FileSystem.join(folder, name)
      do {
        return SourceFile(name: path, bytes: try FileSystem.read(path))
      } catch {
        diagnostics.report(Diagnostic(code: "unreadable", "\(error)", file: path))
        return nil
      }
    }
    guard files.count == 2 else { return nil }
    return SensitivityInput(x: files[0], y: files[1], outputs: [], into: &diagnostics)
  }

  private static func obstacle(_ a: SensitivityInput, _ b: SensitivityInput) -> String? {
    if a.sample.factors != b.sample.factors { return "the factors" }
    if a.sample.values != b.sample.values { return "the points" }
    return a.outputs.map(\.name) == b.outputs.map(\.name) ? nil : "the outputs"
  }

  private mutating func add(
    _ name: String, _ a: [Double], _ b: [Double], _ first: String, _ second: String
  ) {
    var (points, oneSided, sum, greatest, place) = (0, 0, 0.0, 0.0, 0)
    for (point, (x, y)) in zip(a, b).enumerated() {
      if x.isNaN != y.isNaN { oneSided += 1 }
      let difference = y - x
      guard difference.isFinite else { continue }
      points += 1
      sum += difference
      if abs(difference) > greatest { (greatest, place) = (abs(difference), point) }
    }
    largestDifference = max(largestDifference, oneSided > 0 ? .infinity : greatest)
    let isDefined = points > 0
    table.append([
      .text(first), .text(second), .text(name), .integer(points), .integer(oneSided),
      isDefined ? .number(sum / Double(points)) : .empty, isDefined ? .number(greatest) : .empty,
      greatest > 0 ? .integer(place) : .empty,
    ])
  }
}
