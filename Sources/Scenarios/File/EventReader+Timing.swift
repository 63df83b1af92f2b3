internal import AllianceModel
internal import SourceText

extension EventReader {
  /// When an event happens: one moment, a hazard, after another event, or at intervals.
  func timings(_ draft: EventDraft, _ ids: Set<String>, _ horizon: Horizon) -> [Event.Timing] {
    let given = draft.entries.filter { ["at", "hazard", "after"].contains($0.key) }
    guard given.count == 1, let entry = given.first else {
      reader.error(
        "bad-timing",
        given.isEmpty
          ? "an event needs a time: `at`, `hazard` or `after`"
          : "an event has one time, found \(given.map(\.key).joined(separator: ", "))",
        at: draft.node.location)
      return []
    }
    for (key, owner) in [("every", "at"), ("delay", "after")] where entry.key != owner {
      guard let misplaced = draft.entries[key] else { continue }
      reader.error("bad-timing", "`\(key)` goes with `\(owner)`", at: misplaced.keyLocation)
    }
    switch entry.key {
    case "at": return dated(draft, entry, horizon)
    case "hazard": return hazard(draft, entry)
    default: return after(draft, entry, ids)
    }
  }

  private func dated(_ draft: EventDraft, _ entry: YAMLEntry, _ horizon: Horizon)
    -> [Event.Timing]
  {
    guard let time = reader.moment(entry.value, "at") else { return [] }
    if time < world.eventsFrom {
      reader.error(
        "event-too-early",
        "the data set takes events from \(Reader.plain(world.eventsFrom)) on: what is earlier is "
          + "in its tables", at: entry.value.location)
      return []
    }
    let last = horizon.time(horizon.count - 1)
    if time > last {
      reader.warning(
        "event-too-late", "never happens: the horizon ends at \(horizon.end)",
        at: entry.value.location)
    }
    let until = until(draft, after: time)
    guard let every = draft.entries["every"] else { return [.at(time)] }
    guard let interval = reader.duration(every.value, "every") else { return [] }
    guard interval >= 1.0 / 366 else {
      reader.error("bad-duration", "`every` must be at least a day", at: every.value.location)
      return []
    }
    return stride(from: time, through: min(until ?? last, last), by: interval).map { .at($0) }
  }

  /// The moment of `until`, which comes after the event itself; with `every` it must be a moment.
  private func until(_ draft: EventDraft, after time: Double) -> Double? {
    guard let node = draft.entries["until"]?.value else { return nil }
    guard let until = node.string.flatMap(Reader.moment) else {
      if draft.entries["every"] != nil { _ = reader.moment(node, "until beside `every`") }
      return nil
    }
    if until > time { return until }
    reader.error("bad-timing", "the event ends before it begins", at: node.location)
    return nil
  }

  private func hazard(_ draft: EventDraft, _ entry: YAMLEntry) -> [Event.Timing] {
    guard let body = reader.mapping(entry.value, "hazard") else { return [] }
    reader.checkKeys(body, known: ["per_year"], in: "hazard")
    guard let rate = body["per_year"] else {
      reader.error("missing-key", "hazard lacks 'per_year'", at: entry.value.location)
      return []
    }
    let magnitude = ArgumentReader(self).magnitude(
      rate.value, "per_year", stream: draft.id + ".hazard", in: 0...1000)
    return magnitude.map { [.hazard($0)] } ?? []
  }

  private func after(_ draft: EventDraft, _ entry: YAMLEntry, _ ids: Set<String>)
    -> [Event.Timing]
  {
    guard let id = reader.text(entry.value, "after") else { return [] }
    if id == draft.id {
      reader.error("bad-timing", "event '\(id)' waits for itself", at: entry.value.location)
      return []
    }
    guard ids.contains(id) else {
      reader.unknown(
        "unknown-event", "event", id, among: ids.subtracting([draft.id]).sorted(),
        at: entry.value.location)
      return []
    }
    let delay = draft.entries["delay"].flatMap { reader.duration($0.value, "delay") } ?? 0
    return [.after(id, delay: delay)]
  }

  /// Reports events that wait for each other, by `after` or `until`.
  func checkOrder(_ drafts: [EventDraft], _ ids: Set<String>) {
    let waits = drafts.map { draft in
      let awaited = ["after", "until"].compactMap { draft.entries[$0]?.value.string }
      return (id: draft.id, awaited: awaited.filter { ids.contains($0) && $0 != draft.id })
    }
    for circle in circles(among: waits) {
      let draft = drafts.first { $0.id == circle[0] }
      let place = (draft?.entries["after"] ?? draft?.entries["until"])?.value.location
      reader.error(
        "waiting-events",
        "events wait for each other: \((circle + [circle[0]]).joined(separator: " → "))",
        at: place)
    }
  }

  /// `until` is a moment or another event.
  func end(_ draft: EventDraft, _ ids: Set<String>) -> Event.End {
    guard let node = draft.entries["until"]?.value else { return .never }
    if draft.entries["every"] != nil { return .never }
    guard let text = reader.text(node, "until") else { return .never }
    if let time = Reader.moment(text) { return .at(time) }
    if text == draft.id {
      reader.error("bad-timing", "event '\(text)' cannot end itself", at: node.location)
      return .never
    }
    if ids.contains(text) { return .event(text) }
    reader.unknown(
      "unknown-event", "until: date or event", text, among: ids.sorted(), at: node.location)
    return .never
  }
}
