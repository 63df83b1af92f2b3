internal import AllianceModel
internal import Designs
internal import Scenarios
public import SourceText
internal import Tables

/// Tells sweeps apart: equal digests mean equal numbers at every point.
///
/// Points count by their values, not by how they were asked for: a design that grew is known by the
/// points that it had before, whatever its kind.
public struct SweepFingerprint: Sendable {
  private let model: SweepModel
  /// Of everything but the points.
  private let rest: String

  /// - Parameter folder: of the data set.
  /// - Throws: what keeps the data set from being read.
  public init(_ model: SweepModel, folder: String, version: String) throws(FileError) {
    self.model = model
    var text = FramedDigest()
    text.add("entente sweep, version \(version)")
    text.add(model.scenario.resolved)
    text.add(model.reference?.resolved ?? "")
    for factor in model.space.factors {
      text.add(factor.name)
      if factor.hasWords {
        text.add((factor.levels ?? []).map(\.description).joined(separator: "\n"))
      }
    }
    for constraint in model.space.constraints { text.add(constraint.text) }
    text.add("\(model.draws.parameters) x \(model.draws.chance)")
    text.add(model.outputs.map(\.column).joined(separator: " "))
    for name in try FileSystem.list(folder) {
      let path = FileSystem.join(folder, name)
      guard !FileSystem.isDirectory(path) else { continue }
      text.add(name)
      text.add(sha256(try FileSystem.read(path)))
    }
    rest = text.digest.hexadecimal()
  }

  /// SHA-256, 64 hexadecimal digits, over the version, the files of the data set, the scenario and
  /// its reference as run, the factors, the draws, and the values of the first `points` points.
  public func digest(points: Int) -> String {
    var text = FramedDigest()
    text.add(rest)
    var row = [Double](repeating: 0, count: model.space.count)
    for index in 0..<points {
      row.withUnsafeMutableBufferPointer { row in
        model.design.point(index, into: row)
        model.space.replaceByValues(row)
        text.digest.update(UnsafeRawBufferPointer(row))
      }
    }
    return text.digest.hexadecimal()
  }
}

/// A digest of texts, each with its length before it, so that no two lists of texts are alike.
private struct FramedDigest {
  var digest = RunningSHA256()

  mutating func add(_ text: String) {
    let bytes = Array("\(text.utf8.count)\n\(text)".utf8)
    bytes.withUnsafeBytes { digest.update($0) }
  }
}
