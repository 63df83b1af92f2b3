internal import AllianceModel
internal import GSLNumerics
public import SourceText
internal import Tables

/// Reads a data-set folder: `dataset.yaml` and its tables. Reports every problem it finds.
public func loadDataSet(_ folder: String, into diagnostics: inout Diagnostics) -> DataSet? {
  let loader = DataSetLoader(folder)
  let dataSet = loader.load()
  diagnostics.append(contentsOf: loader.reader.diagnostics)
  return loader.reader.diagnostics.hasErrors ? nil : dataSet
}

final class DataSetLoader {
  let folder: String
  let reader = Reader()
  var actors: [Actor] = []
  var actorIndex: [String: Int] = [:]
  var pacts: [Pact] = []
  var theatres: [Theatre] = []

  init(_ folder: String) { self.folder = folder }

  func load() -> DataSet? {
    guard let root = yaml("dataset.yaml"), let head = reader.mapping(root, "dataset.yaml") else {
      return nil
    }
    reader.checkKeys(head, known: Self.keys, in: "dataset.yaml")
    for key in Self.keys.prefix(Self.requiredCount) where head[key] == nil {
      reader.error("missing-key", "dataset.yaml lacks '\(key)'", at: root.location)
    }
    loadActors()
    loadPacts()
    let ties = loadTies()
    loadTheatres()
    var parameters = loadParameters()
    guard let joiner = loadJoiner(), !reader.diagnostics.hasErrors else { return nil }
    parameters = withDefaults(parameters)
    guard var world = world(head, ties, joiner, parameters) else { return nil }
    world.addDerivedParameters()
    return DataSet(
      world: world, folder: folder, reference: head["reference"]?.value.string ?? "",
      standingEvents: head["events"].flatMap { reader.list($0.value, "events") } ?? [],
      catalogue: loadCatalogue(), tieTypes: Set(ties.map(\.type)).sorted(),
      sources: loadSources())
  }

  /// Keys of dataset.yaml, required ones first.
  static let keys = [
    "entente-dataset", "name", "title", "as_of", "events_from", "start", "reference", "poles",
    "units", "citation", "layers", "conflicts", "interventions", "events",
  ]
  static let requiredCount = 8

  // MARK: Files

  func path(_ name: String) -> String { FileSystem.join(folder, name) }

  private func file(_ name: String) -> SourceFile? {
    do throws(FileError) {
      return SourceFile(name: path(name), bytes: try FileSystem.read(path(name)))
    } catch {
      reader.diagnostics.report(
        Diagnostic(.error, code: "missing-table", error.description, file: path(name)))
      return nil
    }
  }

  private func yaml(_ name: String) -> YAMLNode? {
    file(name).flatMap { parseYAML($0, into: &reader.diagnostics) }
  }

  func table(_ name: String, _ required: [String], optional: [String] = []) -> [CSVRow] {
    guard let file = file(name) else { return [] }
    return readCSV(
      file, required: required, optional: optional, into: &reader.diagnostics)?.rows ?? []
  }

  /// The actor of a cell.
  func actor(_ row: CSVRow, _ column: String) -> Int? {
    guard let code = row[column] else {
      reader.error("missing-value", "\(column) is empty", at: row.location(column))
      return nil
    }
    if let index = actorIndex[code] { return index }
    reader.unknown(
      "unknown-actor", "actor", code, among: actors.map(\.code), at: row.location(column))
    return nil
  }

  /// A number that must be there.
  func number(
    _ row: CSVRow, _ column: String, in range: ClosedRange<Double> = -1e12...1e12
  ) -> Double? {
    guard row[column] != nil else {
      reader.error("missing-value", "\(column) is empty", at: row.location(column))
      return nil
    }
    guard let value = row.number(column, into: &reader.diagnostics) else { return nil }
    guard range.contains(value) else {
      reader.error(
        "out-of-range", "\(column) must be in \(Reader.describe(range)), found \(row[column]!)",
        at: row.location(column))
      return nil
    }
    return value
  }

  /// A number that may be missing.
  func optionalNumber(
    _ row: CSVRow, _ column: String, in range: ClosedRange<Double> = -1e12...1e12
  ) -> Double? {
    row[column] == nil ? nil : number(row, column, in: range)
  }

  /// A value with its range; the range must hold the value.
  func estimate(
    _ row: CSVRow, _ value: String, _ low: String, _ high: String,
    in range: ClosedRange<Double> = 0...1e12
  ) -> Estimate? {
    guard let centre = number(row, value, in: range) else { return nil }
    let bounds = (optionalNumber(row, low), optionalNumber(row, high))
    if let l = bounds.0, let h = bounds.1, !(l <= centre && centre <= h) {
      reader.error(
        "bad-range", "\(value) \(Reader.plain(centre)) is outside \(low)…\(high)",
        at: row.location(value))
      return nil
    }
    return Estimate(value: centre, low: bounds.0, high: bounds.1)
  }

  // MARK: The whole

  private func world(
    _ head: [YAMLEntry], _ ties: [Tie], _ joiner: JoinerModel, _ parameters: ParameterCatalogue
  ) -> World? {
    guard let start = head["start"].flatMap({ reader.quarter($0.value, "start") }),
      let asOf = head["as_of"].flatMap({ reader.moment($0.value, "as_of") }),
      let from = head["events_from"].flatMap({ reader.moment($0.value, "events_from") }),
      let poles = head["poles"].flatMap({ codes($0.value, "poles") }),
      let (first, second) = self.poles(poles, head)
    else { return nil }
    let stakes = theatres.reduce(0) { $0 + $1.stake }
    if abs(stakes - 1) > 1e-9 {
      reader.error(
        "bad-stakes", "the theatres' stakes must sum to 1, found \(stakes)", at: nil)
    }
    return World(
      name: head["name"]?.value.string ?? "", title: head["title"]?.value.string ?? "",
      asOf: asOf, eventsFrom: from, start: start, actors: actors, ties: ties, pacts: pacts,
      theatres: theatres, conflicts: conflicts(head), interventions: interventions(head),
      groups: loadGroups(), poles: (first, second), layerRule: layerRule(head),
      joiner: joiner, parameters: parameters, distances: loadDistances())
  }

  /// The poles must be two different actors.
  private func poles(_ found: [Int], _ head: [YAMLEntry]) -> (Int, Int)? {
    if found.count == 2, found[0] != found[1] { return (found[0], found[1]) }
    reader.error(
      "bad-poles", "poles must be two different actors, for example [USA, CHN]",
      at: head["poles"]?.value.location)
    return nil
  }

  func codes(_ node: YAMLNode, _ what: String) -> [Int]? {
    reader.items(node, what)?.compactMap { item in
      guard let code = reader.text(item, what) else { return nil }
      if let index = actorIndex[code] { return index }
      reader.unknown(
        "unknown-actor", "actor", code, among: actors.map(\.code), at: item.location)
      return nil
    }
  }

  private func layerRule(_ head: [YAMLEntry]) -> LayerRule {
    guard let node = head["layers"]?.value, let entries = reader.mapping(node, "layers") else {
      return .standard
    }
    var coefficients: [Layer: Double] = [:]
    for entry in entries {
      guard let layer = Layer.allCases.first(where: { $0.word == entry.key }) else {
        reader.unknown(
          "unknown-layer", "layer", entry.key, among: Layer.allCases.map(\.word),
          at: entry.keyLocation)
        continue
      }
      coefficients[layer] = reader.number(entry.value, entry.key, in: 0...10)
    }
    return LayerRule(coefficients)
  }

  private func conflicts(_ head: [YAMLEntry]) -> [Conflict] {
    guard let node = head["conflicts"]?.value else { return [] }
    return reader.mapping(node, "conflicts")?.compactMap { entry in
      guard let body = reader.mapping(entry.value, entry.key) else { return nil }
      reader.checkKeys(body, known: ["belligerent"], in: "conflict")
      guard let actor = body["belligerent"].flatMap({ codes($0.value, "belligerent") })?.first
      else { return nil }
      return Conflict(id: entry.key, belligerent: actor)
    } ?? []
  }

  private func interventions(_ head: [YAMLEntry]) -> [Intervention] {
    guard let node = head["interventions"]?.value else { return [] }
    return reader.list(node, "interventions")?.compactMap(intervention) ?? []
  }

  private func intervention(_ node: YAMLNode) -> Intervention? {
    guard let body = reader.mapping(node, "intervention") else { return nil }
    reader.checkKeys(
      body, known: ["id", "meaning", "theatre", "in", "out", "bases"], in: "intervention")
    guard let id = body["id"].flatMap({ reader.text($0.value, "id") }),
      let name = body["theatre"].flatMap({ reader.text($0.value, "theatre") }),
      let theatre = theatres.firstIndex(where: { $0.id == name })
    else {
      reader.error("bad-intervention", "needs an id and a theatre", at: node.location)
      return nil
    }
    var joins: [Int: Bool] = [:]
    for actor in body["in"].flatMap({ codes($0.value, "in") }) ?? [] { joins[actor] = true }
    for actor in body["out"].flatMap({ codes($0.value, "out") }) ?? [] { joins[actor] = false }
    let bases = body["bases"].flatMap { reader.word($0.value, "bases", of: ["open", "closed"]) }
    return Intervention(
      id: id, meaning: body["meaning"]?.value.string ?? "", theatre: theatre, joins: joins,
      bases: bases.map { $0 == "open" })
  }
}
