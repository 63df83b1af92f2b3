import Experiments
import Scenarios
import SourceText

/// Scenario files written into a folder of their own beside the shipped data set's tables.
final class Workshop {
  let folder: String

  /// A fresh folder with a link to nothing: the data set is copied in.
  init(_ name: String = #function) throws {
    let safe = String(name.filter { $0.isLetter || $0.isNumber })
    folder = FileSystem.join(Self.scratch, "\(safe)-\(UInt64.random(in: 0...UInt64.max))")
    let target = FileSystem.join(folder, "asia-pacific-2025")
    try FileSystem.makeDirectory(target)
    for file in try FileSystem.list(Self.dataSet) {
      try FileSystem.write(
        FileSystem.read(FileSystem.join(Self.dataSet, file)), to: FileSystem.join(target, file))
    }
    try write("baseline-drift", "")
  }

  deinit { try? FileSystem.removeTree(folder) }

  static let root: String = {
    var path = #filePath
    for _ in 0..<4 { path = FileSystem.directory(of: path) }
    return path
  }()
  static let dataSet = FileSystem.join(root, "Scenarios/asia-pacific-2025")
  private static let scratch = FileSystem.join(root, ".build/test-scratch")

  /// Writes a scenario with the usual head and returns its path.
  @discardableResult
  func write(_ name: String, _ body: String) throws -> String {
    let path = FileSystem.join(folder, name + ".yaml")
    let head = "entente: 1\nname: \(name)\nbaseline: asia-pacific-2025\n"
    try FileSystem.write(Array((head + body).utf8), to: path)
    return path
  }

  /// Reads scenarios with few draws.
  func load(_ names: [String], draws: Draws = Draws(parameters: 12, chance: 4)) throws -> Batch {
    var settings = RunSettings()
    settings.draws = draws
    var diagnostics = Diagnostics()
    let batch = loadBatch(
      names.map { FileSystem.join(folder, $0 + ".yaml") }, settings: settings, into: &diagnostics)
    guard let batch else { throw Failure(text: diagnostics.rendered()) }
    return batch
  }

  struct Failure: Error { let text: String }
}

/// Runs a batch and returns its results by name.
func results(_ batch: Batch, jobs: Int = 2, splitsVariance: Bool = false) throws
  -> [String: ScenarioResult]
{
  var found: [String: ScenarioResult] = [:]
  let runner = BatchRunner(batch, jobs: jobs, splitsVariance: splitsVariance)
  let silent: Progress = { _ in }
  try runner.run(silent) { found[$0.scenario.name] = $0 }
  return found
}

let pact = """
  events:
    - at: 2026-Q1
      sign_pact: {id: trilateral, members: [CHN, RUS, PRK], obligations: [defence, consultation]}

  """
