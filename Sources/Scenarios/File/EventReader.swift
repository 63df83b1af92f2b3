internal import AllianceModel
internal import GSLNumerics
internal import SourceText

/// An event as written, with what is needed to build it once all identifiers are known.
struct EventDraft {
  let id: String
  let node: YAMLNode
  let entries: [YAMLEntry]
  let verb: any EventVerb.Type
  let verbEntry: YAMLEntry
}

/// Reads events of a scenario against its data set.
final class EventReader {
  let reader: Reader
  let dataSet: DataSet
  var world: World { dataSet.world }
  /// Pacts by identifier: the data set's and those the events sign.
  private(set) var pacts: [String: Pact]
  private var drafts: [EventDraft] = []
  private var positions: [String: Int] = [:]

  init(_ dataSet: DataSet, _ reader: Reader) {
    self.dataSet = dataSet
    self.reader = reader
    pacts = Dictionary(
      dataSet.world.pacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let timingKeys = ["at", "hazard", "after", "every"]
  static let commonKeys = ["id", "row", "until", "probability", "note", "delay"] + timingKeys

  // MARK: Drafts

  /// Reads one list of events; explicit identifiers replace earlier events of the same one.
  func add(_ items: [YAMLNode], owner: String) {
    var counts: [String: Int] = [:]
    var seen: [String: SourceLocation] = [:]
    for item in items {
      guard let draft = draft(item, owner: owner, &counts) else { continue }
      if let earlier = seen[draft.id] {
        reader.error(
          "duplicate-event", "event '\(draft.id)' is there twice", at: item.location,
          notes: [Diagnostic.Note("the first is here", at: earlier)])
      }
      seen[draft.id] = item.location
      if let position = positions[draft.id] {
        drafts[position] = draft
      } else {
        positions[draft.id] = drafts.count
        drafts.append(draft)
      }
    }
  }

  /// Drops events by identifier.
  func drop(_ node: YAMLNode) {
    for item in reader.items(node, "without") ?? [] {
      guard let id = reader.text(item, "without") else { continue }
      if positions[id] != nil {
        drafts.removeAll { $0.id == id }
        positions = Dictionary(uniqueKeysWithValues: drafts.indices.map { (drafts[$0].id, $0) })
      } else {
        reader.unknown("unknown-event", "event", id, among: drafts.map(\.id), at: item.location)
      }
    }
  }

  private func draft(_ node: YAMLNode, owner: String, _ counts: inout [String: Int])
    -> EventDraft?
  {
    guard let entries = reader.mapping(node, "an event") else { return nil }
    let verbs = VerbCatalogue.all.map { $0.name }
    reader.checkKeys(entries, known: Self.commonKeys + verbs, in: "an event")
    let found = entries.filter { verbs.contains($0.key) }
    guard found.count == 1, let entry = found.first, let verb = VerbCatalogue.verb(entry.key)
    else {
      let what =
        found.isEmpty
        ? "an event needs a verb"
        : "an event has one verb, found \(found.map(\.key).joined(separator: ", "))"
      if !(found.isEmpty && hasUnknownKey(entries, verbs)) {
        reader.error(
          "missing-verb", what, at: node.location,
          help: "`entente list verbs` shows them all, for example sign_pact or shift_tie")
      }
      return nil
    }
    if let note = entries["note"]?.value { _ = reader.text(note, "note") }
    counts[verb.name, default: 0] += 1
    let given = entries["id"].flatMap { reader.text($0.value, "id") }
    let pactID = verb.name == signPactName ? entry.value["id"]?.string : nil
    let id = given ?? pactID ?? "\(owner)/\(verb.name)-\(counts[verb.name]!)"
    return EventDraft(id: id, node: node, entries: entries, verb: verb, verbEntry: entry)
  }

  private func hasUnknownKey(_ entries: [YAMLEntry], _ verbs: [String]) -> Bool {
    entries.contains { !(Self.commonKeys + verbs).contains($0.key) }
  }

  // MARK: Events

  /// Builds all events; `every` gives several.
  func build(horizon: Horizon) -> [Event] {
    registerPacts()
    let ids = Set(drafts.map(\.id))
    checkOrder(drafts, ids)
    return drafts.flatMap { draft in event(draft, ids, horizon) }
  }

  var identifiers: [String] { drafts.map(\.id) }
  /// The events as written, for the record of a run.
  var nodes: [(id: String, node: YAMLNode)] { drafts.map { ($0.id, $0.node) } }

  private func registerPacts() {
    let arguments = ArgumentReader(self)
    for draft in drafts where draft.verb.name == signPactName {
      guard let body = draft.verbEntry.value["id"], let id = body.string,
        let members = draft.verbEntry.value["members"]
      else { continue }
      if world.pact(id) != nil {
        reader.error("duplicate-pact", "pact '\(id)' exists already", at: body.location)
      }
      let quiet = Reader()
      let list = arguments.actors(members, "members", quiet)
      let terms = arguments.obligations(draft.verbEntry.value["obligations"], quiet)
      pacts[id] = Pact(
        id: id, name: id, members: list,
        obligations: Dictionary(
          Dyad.all(in: list).map { ($0, Set(terms)) }, uniquingKeysWith: { first, _ in first }),
        isInForce: true)
    }
  }

  private func event(_ draft: EventDraft, _ ids: Set<String>, _ horizon: Horizon) -> [Event] {
    checkRow(draft)
    let timings = timings(draft, ids, horizon)
    let end = end(draft, ids)
    let probability = draft.entries["probability"].flatMap {
      ArgumentReader(self).magnitude(
        $0.value, "probability", stream: draft.id + ".probability", in: 0...1)
    }
    let arguments = ArgumentReader(self).arguments(of: draft)
    guard let arguments, !timings.isEmpty else { return [] }
    let effects: [Effect]
    do throws(EventError) {
      effects = try draft.verb.effects(
        arguments, in: EventContext(world: world, pacts: pacts))
    } catch {
      let place =
        error.argument.flatMap { draft.verbEntry.value[$0] }?.location
        ?? draft.verbEntry.keyLocation
      reader.error("bad-event", error.message, at: place)
      return []
    }
    return timings.enumerated().map { index, timing in
      Event(
        id: index == 0 ? draft.id : "\(draft.id)#\(index + 1)", timing: timing, end: end,
        probability: probability, verb: draft.verb.name, effects: effects)
    }
  }

  /// `row` names the rows of the catalogue of events that an event stands for; those already coded
  /// in the tables, or dated later than the data set, must not be applied.
  private func checkRow(_ draft: EventDraft) {
    guard let node = draft.entries["row"]?.value else { return }
    for item in reader.items(node, "row") ?? [] {
      guard let id = reader.text(item, "row") else { continue }
      guard let row = dataSet.catalogue[id] else {
        reader.unknown(
          "unknown-row", "row of events.csv", id, among: dataSet.catalogue.keys.sorted(),
          at: item.location)
        continue
      }
      guard row.use == "coded" || row.use == "later" else { continue }
      let why =
        row.use == "coded"
        ? "is in the ties already: applying it would count it twice"
        : "is later than the data set's as-of date"
      reader.error(
        "row-not-usable", "row \(id) \(why)", at: item.location,
        notes: [Diagnostic.Note("the row is here", at: row.location)])
    }
  }
}

/// The one verb whose argument makes a name others may use.
let signPactName = "sign_pact"
