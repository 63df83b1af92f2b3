import Foundation

/// The built program, run in a folder of its own that holds the shipped data set and a reference.
final class Command {
  let folder: URL

  struct Outcome {
    let code: Int32
    let output: String, complaint: String
    let seconds: Double
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle, wherever that was built.
  static let program: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent("entente")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appendingPathComponent(".build/debug/entente")
  }()

  static let shipped = root.appendingPathComponent("Scenarios")

  init() throws {
    folder = Self.root.appendingPathComponent(".build/test-scratch/\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.shipped.appendingPathComponent("asia-pacific-2025"),
      to: folder.appendingPathComponent("asia-pacific-2025"))
    try write("baseline-drift.yaml", Self.head("baseline-drift"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func head(_ name: String) -> String {
    "entente: 1\nname: \(name)\nbaseline: asia-pacific-2025\n"
  }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }
  func write(_ name: String, _ bytes: Data) throws {
    try bytes.write(to: folder.appendingPathComponent(name))
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// Every file below a folder with its bytes.
  func files(below name: String) throws -> [String: Data] {
    let top = folder.appendingPathComponent(name)
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      let url = top.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[path] = try Data(contentsOf: url) }
    }
    return found
  }

  func start(_ words: [String]) throws -> (process: Process, out: FileHandle, err: FileHandle) {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = words
    process.currentDirectoryURL = folder
    let (out, err) = (
      folder.appendingPathComponent("stdout"), folder.appendingPathComponent("stderr")
    )
    _ = FileManager.default.createFile(atPath: out.path, contents: nil)
    _ = FileManager.default.createFile(atPath: err.path, contents: nil)
    let handles = (try FileHandle(forWritingTo: out), try FileHandle(forWritingTo: err))
    process.standardOutput = handles.0
    process.standardError = handles.1
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, handles.0, handles.1)
  }

  @discardableResult
  func run(_ words: String...) throws -> Outcome { try run(words) }

  @discardableResult
  func run(_ words: [String]) throws -> Outcome {
    let begin = Date()
    let (process, out, err) = try start(words)
    process.waitUntilExit()
    try out.close()
    try err.close()
    return Outcome(
      code: process.terminationStatus,
      output: String(decoding: try read("stdout"), as: UTF8.self),
      complaint: String(decoding: try read("stderr"), as: UTF8.self),
      seconds: Date().timeIntervalSince(begin))
  }

  /// The rest of a scenario that sweeps three factors, after `head`.
  static let sweep = """
    events:
      - at: 2026-Q1
        sign_pact: {id: p, members: [CHN, RUS, PRK], obligations: [defence]}
    sweep:
      draws: {parameters: 1, chance: 2}
      design: {sobol: {points: 96}}
      factors:
        commitment.kappa.USA.TWN: {uniform: [0, 4]}
        events.p.probability: [0, 1]
        contest.exponent: {lognormal: {median: 1, sigma: 0.45}}

    """
}
