import Scenarios
import SourceText

/// A folder with a copy of the shipped data set to break, and scenarios beside it.
final class Sandbox {
  let folder: String

  init() throws {
    folder = FileSystem.join(Self.scratch, "sandbox-\(UInt64.random(in: 0...UInt64.max))")
    try FileSystem.makeDirectory(dataSet)
    for file in try FileSystem.list(Self.shipped) {
      try FileSystem.write(
        FileSystem.read(FileSystem.join(Self.shipped, file)), to: FileSystem.join(dataSet, file))
    }
  }

  deinit { try? FileSystem.removeTree(folder) }

  var dataSet: String { FileSystem.join(folder, "asia-pacific-2025") }
  static let root: String = {
    var path = #filePath
    for _ in 0..<4 { path = FileSystem.directory(of: path) }
    return path
  }()
  static let shipped = FileSystem.join(root, "Scenarios/asia-pacific-2025")
  private static let scratch = FileSystem.join(root, ".build/test-scratch")

  /// Replaces text in a table; the text must be there.
  func edit(_ file: String, _ old: String, _ new: String) throws {
    let path = FileSystem.join(dataSet, file)
    let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Missing(text: old) }
    try FileSystem.write(Array((parts[0] + new + parts[1]).utf8), to: path)
  }

  struct Missing: Error { let text: String }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = FileSystem.join(folder, name + ".yaml")
    try FileSystem.write(Array(text.utf8), to: path)
    return path
  }

  /// Checks scenario files; what is wrong with them, sorted.
  func check(_ paths: [String], settings: RunSettings = RunSettings()) -> (Batch?, [Diagnostic]) {
    var diagnostics = Diagnostics()
    let batch = loadBatch(paths, settings: settings, into: &diagnostics)
    return (batch, diagnostics.sorted())
  }

  /// Checks a scenario given by what follows its head.
  func check(_ body: String) throws -> [Diagnostic] {
    let head = "entente: 1\nname: try\nbaseline: asia-pacific-2025\nreference: try\n"
    return check([try write("try", head + body)]).1
  }
}

extension Diagnostic {
  /// `line:column code`.
  var place: String {
    "\(location.map { "\($0.line):\($0.column)" } ?? "-") \(code)"
  }
}
