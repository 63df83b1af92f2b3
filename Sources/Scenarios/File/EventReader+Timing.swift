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
    if entry.key != "at", let every = draft.entries["every"] {
      reader.error("bad-timing", "`every` goes with `at`", at: every.keyLocation)
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
    guard let every = draft.entries["every"] else { return [.at(time)] }
    guard let interval = reader.duration(every.value, "every") else { return [] }
    let until = draft.entries["until"]?.value.string.flatMap(Reader.moment) ?? last
    return stride(from: time, through: min(until, last), by: max(interval, 1.0 / 366))
      .map { .at($0) }
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
    guard ids.contains(id), id != draft.id else {
      reader.unknown(
        "unknown-event", "event", id, among: ids.subtracting([draft.id]).sorted(),
        at: entry.value.location)
      return []
    }
    let delay = draft.entries["delay"].flatMap { reader.duration($0.value, "delay") } ?? 0
    return [.after(id, delay: delay)]
  }

  /// `until` is a moment or another event.
  func end(_ draft: EventDraft, _ ids: Set<String>) -> Event.End {
    guard let node = draft.entries["until"]?.value else { return .never }
    if draft.entries["every"] != nil { return .never }
    guard let text = reader.text(node, "until") else { return .never }
    if let time = Reader.moment(text) { return .at(time) }
    if ids.contains(text), text != draft.id { return .event(text) }
    reader.unknown(
      "unknown-event", "until: date or event", text, among: ids.sorted(), at: node.location)
    return .never
  }
}
