public import AllianceModel
internal import Designs
internal import GSLNumerics
internal import SourceText

/// Settings from the command line that apply to every scenario of a batch, references included.
public struct RunSettings: Sendable {
  /// `NAME=VALUE` overrides of parameters, with the text they came from.
  public var parameters: [(name: String, value: String)] = []
  public var draws: Draws?
  public var seed: UInt64?
  /// Size of designs: points, or trajectories.
  public var points: Int?
  /// Mechanisms that change the world between events, instead of each scenario's own choice.
  public var dynamics: Dynamics?
  /// Names of the network's measures, which expectations may be about; not checked if empty.
  public var networkMeasures: [String] = []

  public init() {}
}

/// Checks one document against its data set.
final class ScenarioChecker {
  let document: ScenarioDocument
  let dataSet: DataSet
  let settings: RunSettings
  let reader = Reader()

  init(_ document: ScenarioDocument, _ dataSet: DataSet, _ settings: RunSettings) {
    self.document = document
    self.dataSet = dataSet
    self.settings = settings
  }

  func check() -> CheckedScenario? {
    for ancestor in document.lineage {
      reader.checkKeys(ancestor.entries, known: ScenarioDocument.keys, in: "a scenario")
      checkVersion(ancestor)
    }
    let horizon = horizon()
    let dynamics = dynamics()
    var world = dataSet.world
    let overrides = applyParameters(&world, dynamics)
    let events = EventReader(dataSet.with(world), reader)
    readEvents(events)
    let built = events.build(horizon: horizon)
    let reported = reported(horizon)
    let interventions = interventions()
    let reference = reference()
    let measures = ScenarioMeasure.read(
      document.value("measures"), reader, besides: settings.networkMeasures)
    let expectationReader = ExpectationReader(
      self, horizon, reported, interventions, dynamics, measures)
    let expectations = expectationReader.read()
    let (ownDraws, ownSeed) = (draws(document.value("draws"), standard: .standard), seed())
    let (draws, seed) = (settings.draws ?? ownDraws, settings.seed ?? ownSeed)
    let sweep = document.entries["sweep"].flatMap {
      SweepReader(
        reader, path: document.path, seed: seed, settings: SweepSettings(points: settings.points)
      ).read($0.value)
    }
    let sweepDraws = settings.draws ?? self.draws(sweep?.others["draws"], standard: .sweep)
    let sweepExpectations = expectationReader.read(
      sweep: sweep?.others["expect"], factors: sweep?.space.groups.map(\.name) ?? [])
    let sweepStop = expectationReader.read(stop: sweep?.others["stop"])
    let (title, question) = (text("title"), text("question"))
    guard !reader.diagnostics.hasErrors, canBeSimulated(built, in: world, dynamics)
    else { return nil }
    let resolved = ResolvedScenario(
      document: document, world: world, baseline: dataSet.world.name, events: events.nodes,
      horizon: horizon, reported: reported, draws: draws, seed: seed, reference: reference,
      overrides: overrides, interventions: interventions, dynamics: dynamics, measures: measures,
      dropped: dataSet.standingEvents.compactMap { $0["id"]?.string }
        .filter { !events.identifiers.contains($0) })
    return CheckedScenario(
      name: document.name, title: title ?? document.name,
      question: question ?? "", file: document.path, world: world, events: built,
      horizon: horizon, reported: reported, draws: draws, seed: seed, reference: reference,
      interventions: interventions, expectations: expectations, sweep: sweep,
      sweepDraws: sweepDraws, sweepExpectations: sweepExpectations, sweepStop: sweepStop,
      resolved: resolved.yaml, overrides: overrides.map(\.name), dynamics: dynamics,
      measures: measures)
  }

  private func checkVersion(_ document: ScenarioDocument) {
    guard let node = document.entries["entente"]?.value else {
      reader.error(
        "missing-key", "a scenario begins with 'entente: 1', the version of its format",
        at: document.root.location)
      return
    }
    if node.integer != 1 {
      reader.error(
        "bad-version", "format \(node.kindName) is not known: this version reads 1",
        at: node.location)
    }
    checkName(document)
  }

  private func checkName(_ document: ScenarioDocument) {
    let rule =
      "letters, digits, '-', '_' and '.', at most 80, not beginning with '.' or ending in '.csv'"
    if let node = document.entries["name"]?.value {
      if case .scalar(let name, _) = node.content, Self.isName(name), !node.isNull { return }
      reader.error("bad-name", "a name is made of \(rule)", at: node.location)
    } else if document === self.document, !Self.isName(document.name) {
      reader.diagnostics.report(
        Diagnostic(
          code: "bad-name", "the file's name cannot name a scenario: that is made of \(rule)",
          file: document.path, help: "give it a `name:`"))
    }
  }

  /// Whether the simulation takes the events together.
  private func canBeSimulated(_ events: [Event], in world: World, _ dynamics: Dynamics) -> Bool {
    do throws(WorldError) {
      _ = try EventProgram(events, in: world)
      try dynamics.check(world)
      return true
    } catch {
      let place = document.entries["events"]?.value.location ?? document.root.location
      reader.error("cannot-simulate", error.description, at: place)
      return false
    }
  }

  /// Names become folders, beside the tables of a batch.
  static func isName(_ name: String) -> Bool {
    let allowed = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 45 || byte == 95 || byte == 46
    }
    return allowed && (1...80).contains(name.utf8.count) && !name.hasPrefix(".")
      && !name.lowercased().hasSuffix(".csv")
  }

  private func text(_ key: String) -> String? {
    document.entries[key].flatMap { reader.text($0.value, key) }
  }

  // MARK: Time

  private func horizon() -> Horizon {
    let start = dataSet.world.start
    let standard = Horizon(
      start: start, end: Quarter(year: start.year + 5, quarter: start.number), step: .quarter)
    guard let node = document.value("horizon"), let body = reader.mapping(node, "horizon") else {
      return standard
    }
    reader.checkKeys(body, known: ["from", "to", "step"], in: "horizon")
    if let from = body["from"], let quarter = reader.quarter(from.value, "from"), quarter != start {
      reader.error(
        "bad-horizon", "a run on this data set starts at \(start), found \(quarter)",
        at: from.value.location)
    }
    let end = body["to"].flatMap { reader.quarter($0.value, "to") } ?? standard.end
    let words = Horizon.Step.allCases.map(\.rawValue)
    let step =
      body["step"].flatMap { reader.word($0.value, "step", of: words) }
      .flatMap(Horizon.Step.init(rawValue:)) ?? .quarter
    let place = body["to"]?.value.location ?? node.location
    guard end >= start, end.index - start.index <= 400 else {
      reader.error(
        "bad-horizon", "the horizon ends between \(start) and a hundred years later, found \(end)",
        at: place)
      return standard
    }
    return Horizon(start: start, end: end, step: step)
  }

  private func reported(_ horizon: Horizon) -> [Int] {
    let last = horizon.count - 1
    guard let node = document.value("report") else { return [last] }
    if node.string == "all" { return Array(0...last) }
    let steps = (reader.items(node, "report") ?? []).compactMap { step($0, horizon, "report") }
    return steps.isEmpty ? [last] : Set(steps).sorted()
  }

  /// A step: `end`, `start` or a quarter of the horizon.
  func step(_ node: YAMLNode, _ horizon: Horizon, _ what: String) -> Int? {
    if node.string == "end" { return horizon.count - 1 }
    if node.string == "start" { return 0 }
    guard let quarter = reader.quarter(node, what) else { return nil }
    if let index = horizon.index(of: quarter) { return index }
    reader.error(
      "outside-horizon",
      "\(quarter) is no step of the horizon \(horizon.start)…\(horizon.end)", at: node.location)
    return nil
  }

  // MARK: Numbers

  private func seed() -> UInt64 {
    guard let node = document.value("seed") else { return standardSeed }
    return UInt64(bitPattern: Int64(reader.integer(node, "seed", in: Int.min...Int.max) ?? 0))
  }

  // MARK: Parameters

  /// The parameters of the whole lineage, oldest first, then the command line's.
  private func applyParameters(_ world: inout World, _ dynamics: Dynamics) -> [Override] {
    var overrides: [Override] = []
    func note(_ name: String, _ text: String?) {
      overrides.removeAll { $0.name == name }
      overrides.append((name, text))
    }
    applyAim(&world, note)
    for ancestor in document.lineage {
      guard let node = ancestor.entries["parameters"]?.value else { continue }
      for entry in reader.mapping(node, "parameters") ?? [] {
        if override(entry.key, at: entry.keyLocation, entry.value, &world, dynamics) {
          note(entry.key, flowYAML(entry.value))
        }
      }
    }
    for setting in settings.parameters {
      let file = SourceFile(name: "--set \(setting.name)", bytes: Array(setting.value.utf8))
      guard let node = parseYAML(file, into: &reader.diagnostics) else { continue }
      if override(setting.name, at: nil, node, &world, dynamics) {
        note(setting.name, flowYAML(node))
      }
    }
    world.applyTemplates(explicit: Set(overrides.map(\.name)))
    return overrides
  }

  private func override(
    _ name: String, at place: SourceLocation?, _ node: YAMLNode, _ world: inout World,
    _ dynamics: Dynamics
  ) -> Bool {
    guard let position = world.parameters.position(name) else {
      reader.unknown(
        "unknown-parameter", "parameter", name, among: world.parameters.names, at: place,
        file: "--set")
      return false
    }
    guard let kind = kind(like: world.parameters.definitions[position], node) else { return false }
    if !ParameterSupport.isUsed(name, dynamics) {
      reader.warning(
        "unused-parameter",
        "\(name) belongs to a mechanism that is off or not simulated: it changes nothing", at: place
      )
    }
    if name == "availability.sample_size", node.double == nil {
      reader.error("wrong-type", "\(name) must be a plain number", at: node.location)
      return false
    }
    world.parameters.override(position, with: kind)
    return true
  }

  /// What a node says, in the kind that the parameter is of.
  private func kind(like definition: ParameterDefinition, _ node: YAMLNode) -> ParameterKind? {
    switch definition.kind {
    case .choice(_, let words):
      return reader.word(node, definition.name, of: words).map { .choice($0, of: words) }
    case .weights(let old), .shares(let old):
      let isFixed = node["fixed"] != nil
      return weights(node["fixed"] ?? node, definition.name, count: old.count, from: 1e-9)
        .map { isFixed ? .shares($0) : .weights($0) }
    case .number(.categorical(let old)):
      let list = node["categorical"] ?? node
      guard let values = weights(list, definition.name, count: old.count, from: 0) else {
        return nil
      }
      return reader.validated(.categorical(weights: values), at: list.location).map { .number($0) }
    case .number:
      guard let distribution = reader.distribution(node, definition.name),
        checkSupport(distribution, definition.name, node)
      else { return nil }
      return .number(distribution)
    }
  }

  private func weights(_ node: YAMLNode, _ name: String, count: Int, from least: Double)
    -> [Double]?
  {
    guard let items = reader.list(node, name) else { return nil }
    let numbers = items.compactMap { reader.number($0, name, in: least...1e9) }
    if numbers.count == items.count, numbers.count != count {
      reader.error("wrong-arguments", "\(name) needs \(count) numbers", at: node.location)
    }
    return numbers.count == count ? numbers : nil
  }

  /// Parameters that must stay positive, or within 0…1, must not be set outside.
  private func checkSupport(_ distribution: Distribution, _ name: String, _ node: YAMLNode)
    -> Bool
  {
    guard let range = ParameterSupport.range(of: name) else { return true }
    return reader.check(distribution, name, in: range, at: node.location)
  }

  /// `aim: {TWN: blockade}` replaces κ by the value elicited for that aim (methods Q3).
  private func applyAim(_ world: inout World, _ note: (String, String?) -> Void) {
    guard let node = document.value("aim"), let entries = reader.mapping(node, "aim") else {
      return
    }
    for entry in entries {
      guard let theatre = world.theatre(entry.key) else {
        reader.unknown(
          "unknown-theatre", "theatre", entry.key, among: world.theatres.map(\.id),
          at: entry.keyLocation)
        continue
      }
      guard let aim = reader.word(entry.value, "aim", of: Aim.allCases.map(\.rawValue)),
        aim != Aim.invasion.rawValue
      else { continue }
      for party in world.theatres[theatre].thirdParties {
        let row = "\(world.actors[party.actor].code).\(entry.key)"
        guard let other = world.parameters["commitment.kappa_\(aim).\(row)"],
          let position = world.parameters.position("commitment.kappa.\(row)")
        else { continue }
        world.parameters.override(position, with: other.kind)
        note("commitment.kappa.\(row)", nil)
      }
    }
  }

  // MARK: Events and the rest

  private func dynamics() -> Dynamics {
    let own = document.value("dynamics").map(DynamicsReader(reader: reader).read)
    return settings.dynamics ?? own ?? .off
  }

  private func readEvents(_ events: EventReader) {
    events.add(dataSet.standingEvents, owner: dataSet.world.name)
    for ancestor in document.lineage {
      if let node = ancestor.entries["without"]?.value { events.drop(node) }
      if let node = ancestor.entries["events"]?.value, !node.isNull {
        events.add(reader.list(node, "events") ?? [], owner: ancestor.name)
      }
    }
  }

  private func interventions() -> [Intervention] {
    let all = dataSet.world.interventions
    guard let node = document.value("interventions") else { return [] }
    if node.string == "all" { return all }
    return (reader.items(node, "interventions") ?? []).compactMap { item in
      guard let id = reader.text(item, "intervention") else { return nil }
      if let found = all.first(where: { $0.id == id }) { return found }
      reader.unknown(
        "unknown-intervention", "intervention", id, among: all.map(\.id), at: item.location)
      return nil
    }
  }

  private func reference() -> String { text("reference") ?? dataSet.reference }

  /// Whether shifts are taken from this scenario itself.
  var isReference: Bool {
    (document.entries["reference"]?.value.string ?? dataSet.reference) == document.name
  }
}

extension DataSet {
  /// The same data set with a changed world.
  func with(_ world: World) -> DataSet {
    DataSet(
      world: world, folder: folder, reference: reference, standingEvents: standingEvents,
      catalogue: catalogue, tieTypes: tieTypes, sources: sources)
  }
}
