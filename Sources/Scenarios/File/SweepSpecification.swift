public import Designs
public import SourceText

/// A checked `sweep:` section: which points of which factors are run. Whether a factor exists in the
/// model is for the sweep to say.
public struct SweepSpecification: Sendable {
  /// The factors with what holds between them.
  public let space: FactorSpace
  /// The points.
  public let design: any Design
  /// The seed of the design.
  public let seed: UInt64
  /// Where each factor is named.
  public let locations: [String: SourceLocation]
  /// Where the section stands.
  public let location: SourceLocation
  /// The keys of the section that others read: `draws`, `stop`, `expect`; whichever are given.
  public let others: [String: YAMLNode]
}

/// What the command line says about a design.
public struct SweepSettings: Sendable {
  /// The seed instead of the file's.
  public var seed: UInt64?
  /// The size instead of the file's: points, or trajectories for Morris.
  public var points: Int?

  /// Nothing said: the file decides.
  public init(seed: UInt64? = nil, points: Int? = nil) {
    self.seed = seed
    self.points = points
  }
}

/// The seed of scenarios and designs without one.
let standardSeed: UInt64 = 20_250_903

/// Reads the design of a file: a scenario with `sweep:`, or a file with `design:` and `factors:` at
/// its top. Nothing else of a scenario is read, so that no data set is needed.
///
/// - Returns: nil when anything is wrong, with every problem in `diagnostics`.
public func loadSweep(
  _ path: String, settings: SweepSettings = SweepSettings(), into diagnostics: inout Diagnostics
) -> SweepSpecification? {
  let bytes: [UInt8]
  do throws(FileError) {
    bytes = try FileSystem.read(path, limit: 16 << 20)
  } catch {
    diagnostics.report(Diagnostic(code: "unreadable", error.description, file: path))
    return nil
  }
  let file = SourceFile(name: path == "-" ? "standard input" : path, bytes: bytes)
  guard let root = parseYAML(file, into: &diagnostics) else { return nil }
  let reader = Reader()
  let sweep = readSweep(root, path, settings, reader)
  diagnostics.append(contentsOf: reader.diagnostics)
  return diagnostics.hasErrors ? nil : sweep
}

private func readSweep(
  _ root: YAMLNode, _ path: String, _ settings: SweepSettings, _ reader: Reader
) -> SweepSpecification? {
  guard let entries = reader.mapping(root, "a file with a design") else { return nil }
  let own = entries["sweep"] == nil ? root : entries["sweep"]!.value
  if own === root, entries["design"] == nil {
    reader.error(
      "missing-key", "the file has neither a 'sweep' section nor a 'design'", at: root.location,
      help: "write `design: {sobol: {points: 256}}` and `factors:` below it")
    return nil
  }
  let seed = entries["seed"].flatMap { reader.integer($0.value, "seed", in: Int.min...Int.max) }
  return SweepReader(
    reader, path: path, seed: seed.map { UInt64(bitPattern: Int64($0)) } ?? standardSeed,
    settings: settings
  ).read(own)
}
