internal import AllianceModel
internal import SourceText

/// A scenario file parsed but not checked against a data set: its own keys, and those of the
/// scenarios it extends.
final class ScenarioDocument {
  let file: SourceFile
  let path: String
  let root: YAMLNode
  let entries: [YAMLEntry]
  var parent: ScenarioDocument?

  init(file: SourceFile, path: String, root: YAMLNode, entries: [YAMLEntry]) {
    self.file = file
    self.path = path
    self.root = root
    self.entries = entries
  }

  /// Keys a scenario may have; those that a child takes over from the scenario it extends.
  static let keys = [
    "entente", "name", "title", "question", "baseline", "extends", "reference", "horizon", "draws",
    "seed", "report", "parameters", "aim", "dynamics", "without", "events", "interventions",
    "measures", "sweep", "expect",
  ]
  static let inherited: Set<String> = [
    "baseline", "horizon", "draws", "seed", "report", "aim", "dynamics", "interventions",
    "measures",
  ]

  /// Value of a key here or, if inherited, up the chain.
  func value(_ key: String) -> YAMLNode? {
    if let own = entries[key]?.value { return own }
    return Self.inherited.contains(key) ? parent?.value(key) : nil
  }

  /// This document and those it extends, oldest first.
  var lineage: [ScenarioDocument] { (parent?.lineage ?? []) + [self] }

  var name: String {
    entries["name"]?.value.string ?? ScenarioFiles.name(of: path)
  }
}

/// Finds and parses scenario files.
final class ScenarioFiles {
  let reader = Reader()
  private var open: [String] = []

  private var known: [String: ScenarioDocument?] = [:]

  /// The name of a scenario without `name:`, after its file.
  static func name(of path: String) -> String {
    if path == "-" { return "standard-input" }
    let last = FileSystem.lastComponent(path)
    for suffix in [".yaml", ".yml"] where last.hasSuffix(suffix) {
      return String(last.dropLast(suffix.count))
    }
    return last
  }

  /// Parses a file and those it extends, once; `nil` when one cannot be read.
  func load(_ path: String) -> ScenarioDocument? {
    let key = FileSystem.absolute(path)
    if let document = known[key] { return document }
    let document = parse(path)
    known[key] = document
    return document
  }

  private func parse(_ path: String) -> ScenarioDocument? {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path, limit: 16 << 20)
    } catch {
      reader.diagnostics.report(
        Diagnostic(.error, code: "unreadable", error.description, file: path))
      return nil
    }
    let file = SourceFile(name: path == "-" ? "standard input" : path, bytes: bytes)
    guard let root = parseYAML(file, into: &reader.diagnostics),
      let entries = reader.mapping(root, "a scenario")
    else { return nil }
    if let key = entries["entente-dataset"] {
      reader.error(
        "not-a-scenario", "this is a data set; scenarios name its folder as their `baseline`",
        at: key.keyLocation)
      return nil
    }
    let document = ScenarioDocument(file: file, path: path, root: root, entries: entries)
    return resolveParent(document) ? document : nil
  }

  private func resolveParent(_ document: ScenarioDocument) -> Bool {
    guard let node = document.entries["extends"]?.value else { return true }
    guard let name = reader.text(node, "extends") else { return false }
    open.append(FileSystem.absolute(document.path))
    defer { open.removeLast() }
    guard let path = sibling(name, of: document.path) else {
      let folder = FileSystem.directory(of: document.path)
      let known = ((try? FileSystem.list(folder)) ?? []).filter { $0.hasSuffix(".yaml") }
        .map(Self.name).filter { $0 != Self.name(of: document.path) }
      reader.unknown("unknown-scenario", "scenario", name, among: known, at: node.location)
      return false
    }
    if let at = open.firstIndex(of: FileSystem.absolute(path)) {
      let circle = (open[at...] + [FileSystem.absolute(path)]).map(Self.name)
      reader.error(
        "cyclic-extends", "extends goes round in a circle: \(circle.joined(separator: " → "))",
        at: node.location)
      return false
    }
    // What is wrong with the parent is said where it stands.
    document.parent = load(path)
    return document.parent != nil
  }

  /// The file of a scenario named beside another.
  func sibling(_ name: String, of path: String) -> String? {
    let folder = FileSystem.directory(of: path)
    let candidates = [name, name + ".yaml", name + ".yml"].map { FileSystem.join(folder, $0) }
    return candidates.first { FileSystem.exists($0) && !FileSystem.isDirectory($0) }
  }
}
