internal import AllianceModel
internal import Scenarios
public import SourceText
internal import Tables

/// Tells sweeps apart: equal digests mean equal numbers at every point.
public enum SweepFingerprint {
  /// SHA-256, 64 hexadecimal digits, over the version, the files of the data set, the scenario and
  /// its reference as run, the factors and design, and the draws.
  /// - Parameters:
  ///   - definition: factors and design, written so that equal texts give equal points.
  ///   - folder: of the data set.
  public static func digest(
    _ model: SweepModel, definition: String, folder: String, version: String
  ) throws(FileError) -> String {
    var digest = RunningSHA256()
    func add(_ text: String) {
      // The length first, so that no two lists of texts give the same bytes.
      let bytes = Array("\(text.utf8.count)\n\(text)".utf8)
      bytes.withUnsafeBytes { digest.update($0) }
    }
    add("entente sweep, version \(version)")
    add(model.scenario.resolved)
    add(model.reference?.resolved ?? "")
    add(definition)
    add("\(model.draws.parameters) x \(model.draws.chance)")
    add(model.outputs.map(\.column).joined(separator: " "))
    for name in try FileSystem.list(folder) {
      let path = FileSystem.join(folder, name)
      guard !FileSystem.isDirectory(path) else { continue }
      add(name)
      add(sha256(try FileSystem.read(path)))
    }
    return digest.hexadecimal()
  }
}
