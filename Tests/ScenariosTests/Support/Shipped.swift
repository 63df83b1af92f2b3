import AllianceModel
import SourceText

@testable import Scenarios

/// The shipped data set, read once, and scenarios checked against it without touching a disk.
enum Shipped {
  static let dataSet: DataSet = {
    var diagnostics = Diagnostics()
    guard let dataSet = loadDataSet(Sandbox.shipped, into: &diagnostics) else {
      fatalError(diagnostics.rendered())
    }
    return dataSet
  }()
  static var world: World { dataSet.world }

  /// Checks a scenario given by what follows its head of four lines.
  static func check(_ body: String, settings: RunSettings = RunSettings())
    -> (CheckedScenario?, [Diagnostic])
  {
    let head = "entente: 1\nname: try\nbaseline: asia-pacific-2025\nreference: try\n"
    return check(text: head + body, settings: settings)
  }

  /// Checks a whole scenario without `extends`.
  static func check(text: String, settings: RunSettings = RunSettings())
    -> (CheckedScenario?, [Diagnostic])
  {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "try.yaml", bytes: Array(text.utf8))
    guard let root = parseYAML(file, into: &diagnostics), case .mapping(let entries) = root.content
    else { return (nil, diagnostics.sorted()) }
    let document = ScenarioDocument(file: file, path: "try.yaml", root: root, entries: entries)
    let checker = ScenarioChecker(document, dataSet, settings)
    let scenario = checker.check()
    return (scenario, checker.reader.diagnostics.sorted())
  }

  /// The events of a scenario that has only these, without the data set's own.
  static func events(_ text: String) -> ([Event], [Diagnostic]) {
    let (scenario, found) = check("without: [\(standing)]\nevents:\n" + text)
    return (scenario?.events ?? [], found)
  }

  /// The standing events, in an order in which none is dropped before those that name it.
  private static let standing = dataSet.standingEvents.compactMap { $0["id"]?.string }
    .joined(separator: ", ")
}

/// A YAML node of a text, and a reader with the same diagnostics.
func node(_ text: String) -> YAMLNode {
  var diagnostics = Diagnostics()
  let file = SourceFile(name: "node.yaml", bytes: Array(text.utf8))
  guard let node = parseYAML(file, into: &diagnostics) else { fatalError(diagnostics.rendered()) }
  return node
}

/// Whether two numbers agree to a tolerance, absolute below 1 and relative above.
func near(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(b))
}
