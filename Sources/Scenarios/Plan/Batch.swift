public import AllianceModel
public import SourceText

/// Scenarios read and checked together, with the references their shifts need.
public struct Batch: Sendable {
  /// What was asked for, in order.
  public let scenarios: [CheckedScenario]
  /// Every scenario that some shift is taken from, keyed by the name and what else determines the
  /// reference run: horizon, report, draws, seed, measures.
  public let references: [ReferenceKey: CheckedScenario]
  public let dataSets: [DataSet]
}

/// What a reference run depends on besides its scenario.
public struct ReferenceKey: Hashable, Sendable {
  public let name: String
  public let dataSet: String
  public let horizon: Horizon
  public let reported: [Int]
  public let draws: Draws
  public let seed: UInt64
  public let interventions: [String]
  public var dynamics = Dynamics.off
  public var measures: [String] = []
}

extension CheckedScenario {
  /// The reference run that this scenario's shifts are taken from.
  public var referenceKey: ReferenceKey {
    ReferenceKey(
      name: reference, dataSet: world.name, horizon: horizon, reported: reported, draws: draws,
      seed: seed, interventions: interventions.map(\.id), dynamics: dynamics,
      measures: measures.map(\.name))
  }

  /// This scenario run over another's time, draws, report, dynamics and measures.
  public func matching(_ other: CheckedScenario) -> CheckedScenario {
    CheckedScenario(
      name: name, title: title, question: question, file: file, world: world, events: events,
      horizon: other.horizon, reported: other.reported, draws: other.draws, seed: other.seed,
      reference: reference, interventions: other.interventions, expectations: [], sweep: nil,
      resolved: resolved, overrides: overrides, dynamics: other.dynamics, measures: other.measures)
  }
}

/// Reads scenario files, each once, and everything they refer to; `nil` when anything is wrong, with every
/// problem of every file in `diagnostics`.
public func loadBatch(
  _ paths: [String], settings: RunSettings, into diagnostics: inout Diagnostics
) -> Batch? {
  let loader = BatchLoader(settings)
  let batch = loader.load(paths)
  diagnostics.append(contentsOf: loader.diagnostics)
  diagnostics.removeDuplicates()
  return diagnostics.hasErrors ? nil : batch
}

private final class BatchLoader {
  let settings: RunSettings
  var diagnostics = Diagnostics()
  var dataSets: [String: DataSet?] = [:]
  var order: [String] = []
  /// References read from files beside the scenarios, once each.
  var references: [String: CheckedScenario?] = [:]
  let files = ScenarioFiles()

  init(_ settings: RunSettings) { self.settings = settings }

  func load(_ paths: [String]) -> Batch? {
    var seen = Set<String>()
    let scenarios = paths.filter { seen.insert(FileSystem.absolute($0)).inserted }
      .compactMap(scenario)
    checkNames(scenarios)
    var references: [ReferenceKey: CheckedScenario] = [:]
    for scenario in scenarios {
      if let found = reference(of: scenario, among: scenarios) {
        references[scenario.referenceKey] = found.matching(scenario)
      }
    }
    diagnostics.append(contentsOf: files.reader.diagnostics)
    return Batch(
      scenarios: scenarios, references: references,
      dataSets: order.compactMap { dataSets[$0] ?? nil })
  }

  private func scenario(_ path: String) -> CheckedScenario? {
    guard let document = files.load(path), let dataSet = dataSet(of: document) else { return nil }
    let checker = ScenarioChecker(document, dataSet, settings)
    let checked = checker.check()
    diagnostics.append(contentsOf: checker.reader.diagnostics)
    return checked
  }

  private func dataSet(of document: ScenarioDocument) -> DataSet? {
    guard let node = document.value("baseline") else {
      diagnostics.report(
        Diagnostic(
          .error, code: "missing-key", "a scenario needs a 'baseline', the data set it starts from",
          at: document.root.location))
      return nil
    }
    guard let name = node.string, !name.isEmpty else {
      diagnostics.report(
        Diagnostic(
          code: "wrong-type", "baseline must be the name of a data set, found \(node.kindName)",
          at: node.location))
      return nil
    }
    let owner = document.lineage.first { $0.entries["baseline"]?.value === node } ?? document
    let folder = FileSystem.join(FileSystem.directory(of: owner.path), name)
    guard FileSystem.isDirectory(folder) else {
      unknownDataSet(name, node, beside: owner.path)
      return nil
    }
    let key = FileSystem.absolute(folder)
    if let known = dataSets[key] { return known }
    let loaded = loadDataSet(folder, into: &diagnostics).flatMap { usable($0, folder) }
    dataSets[key] = loaded
    order.append(key)
    return loaded
  }

  /// The data set if the model finds in it all that it needs.
  private func usable(_ dataSet: DataSet, _ folder: String) -> DataSet? {
    let start = dataSet.world.start
    do throws(WorldError) {
      _ = try Simulation(
        world: dataSet.world, events: [],
        horizon: Horizon(start: start, end: start, step: .quarter), reported: [0],
        interventions: [], seed: 0)
      return dataSet
    } catch {
      diagnostics.report(
        Diagnostic(code: "cannot-simulate", error.description, file: folder))
      return nil
    }
  }

  private func unknownDataSet(_ name: String, _ node: YAMLNode, beside path: String) {
    let folder = FileSystem.directory(of: path)
    let known = ((try? FileSystem.list(folder)) ?? []).filter {
      FileSystem.exists(FileSystem.join(FileSystem.join(folder, $0), "dataset.yaml"))
    }
    let nearest = nearestWord(to: name, in: known)
    diagnostics.report(
      Diagnostic(
        .error, code: "unknown-data-set", "no data set '\(name)' beside the scenario",
        at: node.location,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty
            ? "a data set is a folder beside the scenario; or write its path"
            : "there is \(known.joined(separator: ", "))")))
  }

  /// The reference by name: one of the batch in the same folder, else the file of that name there,
  /// else any of the batch, else the file of that name beside the data set: a scenario kept
  /// elsewhere names its data set by path.
  private func reference(of scenario: CheckedScenario, among all: [CheckedScenario])
    -> CheckedScenario?
  {
    if scenario.isReference { return scenario }
    let named = all.filter { $0.name == scenario.reference }
    let folder = absoluteFolder(scenario.file)
    if let found = named.first(where: { absoluteFolder($0.file) == folder }) { return found }
    if let path = files.sibling(scenario.reference, of: scenario.file),
      FileSystem.absolute(path) != FileSystem.absolute(scenario.file)
    {
      return reference(at: path)
    }
    if let found = named.first { return found }
    let dataSet = order.compactMap { dataSets[$0] ?? nil }
      .first { $0.world.name == scenario.world.name }
    if let dataSet, let path = files.sibling(scenario.reference, of: dataSet.folder) {
      return reference(at: path)
    }
    unknownReference(scenario)
    return nil
  }

  private func absoluteFolder(_ path: String) -> String {
    FileSystem.absolute(FileSystem.directory(of: path))
  }

  private func reference(at path: String) -> CheckedScenario? {
    let key = FileSystem.absolute(path)
    if let known = references[key] { return known }
    let loaded = scenario(path)
    references[key] = loaded
    return loaded
  }

  private func unknownReference(_ scenario: CheckedScenario) {
    let node = files.load(scenario.file)?.entries["reference"]?.value
    diagnostics.report(
      Diagnostic(
        code: "unknown-reference",
        "no scenario '\(scenario.reference)' beside '\(scenario.name)' to take shifts from",
        at: node?.location, file: scenario.file,
        help: node == nil ? "name one with `reference:`" : nil))
  }

  private func checkNames(_ scenarios: [CheckedScenario]) {
    for (index, scenario) in scenarios.enumerated() {
      if let other = scenarios[..<index].first(where: { $0.name == scenario.name }) {
        diagnostics.report(
          Diagnostic(
            .error, code: "duplicate-name",
            "'\(other.file)' has the same name '\(scenario.name)': results would overwrite each other",
            file: scenario.file))
      }
    }
  }
}
