internal import AllianceModel
internal import GSLNumerics
internal import SourceText

/// Reads a verb's arguments by its table.
struct ArgumentReader {
  private let owner: EventReader
  private var reader: Reader { owner.reader }
  private var world: World { owner.world }

  init(_ owner: EventReader) { self.owner = owner }

  /// `nil` when something was wrong; every problem is reported.
  func arguments(of draft: EventDraft) -> VerbArguments? {
    let before = reader.diagnostics.errorCount
    guard let entries = reader.mapping(draft.verbEntry.value, draft.verb.name) else { return nil }
    let table = draft.verb.arguments
    reader.checkKeys(entries, known: table.map(\.name), in: draft.verb.name)
    var values: [String: VerbArguments.Value] = [:]
    for argument in table {
      if let entry = entries[argument.name] {
        values[argument.name] = value(argument, entry.value, draft.id)
      } else if argument.isRequired {
        reader.error(
          "missing-key", "\(draft.verb.name) lacks '\(argument.name)': \(argument.meaning)",
          at: draft.verbEntry.keyLocation)
      }
    }
    return reader.diagnostics.errorCount == before ? VerbArguments(values) : nil
  }

  private func value(_ argument: VerbArgument, _ node: YAMLNode, _ id: String)
    -> VerbArguments.Value?
  {
    switch argument.kind {
    case .actor: return .actors(actors(node, argument.name, reader, single: true))
    case .actors: return .actors(actors(node, argument.name, reader))
    case .theatres: return .theatres(theatres(node))
    case .magnitude(let range):
      return magnitude(node, argument.name, stream: "\(id).\(argument.name)", in: range)
        .map { .magnitude($0) }
    case .pact: return pact(node).map { .text($0) }
    case .newPact, .tieType: return name(argument, node).map { .text($0) }
    case .obligations: return .obligations(obligations(node, reader))
    case .layer:
      let words = Layer.allCases.map(\.word)
      return reader.word(node, argument.name, of: words)
        .flatMap { word in Layer.allCases.first { $0.word == word } }.map { .layer($0) }
    case .conflict: return conflict(node).map { .conflict($0) }
    case .number(let range):
      return reader.number(node, argument.name, in: range).map { .number($0) }
    case .duration: return reader.duration(node, argument.name).map { .number($0) }
    case .flag: return reader.flag(node, argument.name).map { .flag($0) }
    case .word(let words):
      return reader.word(node, argument.name, of: words).map { .text($0) }
    }
  }

  private func name(_ argument: VerbArgument, _ node: YAMLNode) -> String? {
    guard let text = reader.text(node, argument.name) else { return nil }
    if case .tieType = argument.kind, !owner.dataSet.tieTypes.contains(text) {
      reader.unknown(
        "unknown-type", "type of tie", text, among: owner.dataSet.tieTypes, at: node.location)
      return nil
    }
    return text
  }

  /// Actors and groups, each actor once, in the order written.
  func actors(_ node: YAMLNode, _ what: String, _ reader: Reader, single: Bool = false) -> [Int] {
    let items = single ? [node] : reader.items(node, what) ?? []
    var found: [Int] = []
    for item in items {
      guard let text = reader.text(item, what) else { continue }
      if let actor = world.actor(text) {
        if found.contains(actor) {
          reader.error("duplicate-actor", "'\(text)' is listed twice", at: item.location)
        }
        found.append(actor)
      } else if !single, let group = world.groups[text] {
        found += group.filter { !found.contains($0) }
      } else {
        let known = world.actors.map(\.code) + (single ? [] : world.groups.keys.sorted())
        reader.unknown("unknown-actor", "actor", text, among: known, at: item.location)
      }
    }
    return found
  }

  private func theatres(_ node: YAMLNode) -> [Int] {
    (reader.items(node, "theatre") ?? []).compactMap { item in
      guard let text = reader.text(item, "theatre") else { return nil }
      if let theatre = world.theatre(text) { return theatre }
      reader.unknown(
        "unknown-theatre", "theatre", text, among: world.theatres.map(\.id), at: item.location)
      return nil
    }
  }

  func obligations(_ node: YAMLNode?, _ reader: Reader) -> [Obligation] {
    guard let node else { return [] }
    return (reader.items(node, "obligations") ?? []).compactMap { item in
      reader.word(item, "obligation", of: Obligation.allCases.map(\.rawValue))
        .flatMap(Obligation.init(rawValue:))
    }
  }

  private func pact(_ node: YAMLNode) -> String? {
    guard let text = reader.text(node, "pact") else { return nil }
    if owner.pacts[text] != nil { return text }
    reader.unknown(
      "unknown-pact", "pact", text, among: owner.pacts.keys.sorted(), at: node.location)
    return nil
  }

  private func conflict(_ node: YAMLNode) -> Int? {
    guard let text = reader.text(node, "conflict") else { return nil }
    if let conflict = world.conflict(text) { return conflict }
    reader.unknown(
      "unknown-conflict", "conflict", text, among: world.conflicts.map(\.id), at: node.location)
    return nil
  }

  /// A number, a distribution or `{parameter: NAME}`; its central 90% must lie in the range.
  func magnitude(
    _ node: YAMLNode, _ what: String, stream: String, in range: ClosedRange<Double>
  ) -> Magnitude? {
    if case .mapping(let entries) = node.content, let name = entries["parameter"]?.value {
      reader.checkKeys(entries, known: ["parameter"], in: "\(what) with a parameter")
      guard let text = reader.text(name, "parameter") else { return nil }
      if world.parameters.position(text) != nil { return .parameter(text) }
      reader.unknown(
        "unknown-parameter", "parameter", text, among: world.parameters.names, at: name.location)
      return nil
    }
    guard let distribution = reader.distribution(node, what) else { return nil }
    guard reader.check(distribution, what, in: range, at: node.location) else { return nil }
    return .drawn(distribution, stream: stream)
  }
}
