internal import AllianceModel
internal import SourceText
internal import Tables

extension DataSetLoader {
  func loadPacts() {
    let rows = table(
      "pacts.csv", ["id", "name", "status"],
      optional: ["signed", "in_force", "kind", "outside_members", "source", "note"])
    let ids = Set(rows.compactMap { $0["id"] })
    let members = loadMembers(ids)
    let obligations = loadObligations(ids)
    for row in rows {
      guard let id = row["id"] else { continue }
      if pacts.contains(where: { $0.id == id }) {
        reader.error("duplicate-pact", "pact '\(id)' is there twice", at: row.location("id"))
      }
      pacts.append(
        Pact(
          id: id, name: row["name"] ?? id, members: members[id] ?? [],
          obligations: obligations[id] ?? [:], isInForce: row["status"] == "Y",
          signed: row["signed"].flatMap(signed),
          outsideMembers: Int(optionalNumber(row, "outside_members", in: 0...500) ?? 0)))
    }
  }

  /// Decimal year of a date such as 1960-01-19, 1960-01 or 1960; `nil` for other text.
  private func signed(_ text: String) -> Double? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard let year = parts.first.flatMap(\.self), (1000...3000).contains(year) else { return nil }
    let month = parts.count > 1 ? parts[1] ?? 1 : 1
    let day = parts.count > 2 ? parts[2] ?? 1 : 1
    guard (1...12).contains(month), (1...31).contains(day) else { return Double(year) }
    return decimalYear(year: year, month: month, day: day)
  }

  private func known(_ row: CSVRow, _ ids: Set<String>) -> String? {
    let id = row["pact"] ?? ""
    if ids.contains(id) { return id }
    reader.unknown("unknown-pact", "pact", id, among: ids.sorted(), at: row.location("pact"))
    return nil
  }

  private func loadMembers(_ ids: Set<String>) -> [String: [Int]] {
    var members: [String: [Int]] = [:]
    for row in table("pact_members.csv", ["pact", "actor"], optional: ["since", "until"]) {
      guard let id = known(row, ids), let actor = actor(row, "actor") else { continue }
      members[id, default: []].append(actor)
    }
    return members
  }

  /// Obligations per pair, whichever way they run.
  private func loadObligations(_ ids: Set<String>) -> [String: [Dyad: Set<Obligation>]] {
    var found: [String: [Dyad: Set<Obligation>]] = [:]
    for row in table("obligations.csv", ["pact", "obligor", "obligee", "obligation"]) {
      guard let id = known(row, ids), let a = actor(row, "obligor"), let b = actor(row, "obligee")
      else { continue }
      guard let obligation = row["obligation"].flatMap(Obligation.init(rawValue:)) else {
        reader.unknown(
          "unknown-obligation", "obligation", row["obligation"] ?? "",
          among: Obligation.allCases.map(\.rawValue), at: row.location("obligation"))
        continue
      }
      found[id, default: [:]][Dyad(a, b), default: []].insert(obligation)
    }
    return found
  }

  /// Least distances between territories; a data set may do without the table.
  func loadDistances() -> [Dyad: Double] {
    guard FileSystem.exists(path("distances.csv")) else { return [:] }
    var found: [Dyad: Double] = [:]
    let rows = table(
      "distances.csv", ["a", "b", "km"], optional: ["source", "confidence", "note"])
    for row in rows {
      guard let a = actor(row, "a"), let b = actor(row, "b"),
        let km = number(row, "km", in: 0...21000)
      else { continue }
      if a == b {
        reader.error("self-tie", "an actor has no distance from itself", at: row.location("b"))
      } else if found.updateValue(km, forKey: Dyad(a, b)) != nil {
        reader.error("duplicate-row", "the pair is there twice", at: row.location("b"))
      }
    }
    return found
  }

  static let tieColumns = ["layer", "type", "a", "b", "status", "weight", "directed", "pact"]
  static let tieNotes = [
    "date", "p_honour", "p_lo", "p_hi", "conf", "note", "w_lo", "w_hi", "obligations", "p_ba",
    "p_ba_lo", "p_ba_hi", "source",
  ]

  func loadTies() -> [Tie] {
    table("ties.csv", Self.tieColumns, optional: Self.tieNotes).compactMap(tie)
  }

  private func tie(_ row: CSVRow) -> Tie? {
    guard let a = actor(row, "a"), let b = actor(row, "b"),
      let weight = number(row, "weight", in: -1...1)
    else { return nil }
    guard let layer = row["layer"].flatMap(Layer.init(rawValue:)) else {
      reader.unknown(
        "unknown-layer", "layer", row["layer"] ?? "", among: Layer.allCases.map(\.rawValue),
        at: row.location("layer"))
      return nil
    }
    if a == b {
      reader.error("self-tie", "an actor has no tie with itself", at: row.location("b"))
    }
    let isNegative = layer == .dispute || layer == .sanctions
    if isNegative ? weight > 0 : weight < 0 {
      reader.error(
        "wrong-sign", "weights of layer \(layer.rawValue) are \(isNegative ? "≤ 0" : "≥ 0")",
        at: row.location("weight"))
    }
    // A tie after the as-of date (X) weighs nothing; suspended (S) and pending (P) ones are coded
    // with a reduced weight already.
    let counts = row["status"] != "X"
    return Tie(
      layer: layer, type: row["type"] ?? "", a: a, b: b, weight: counts ? weight : 0,
      isDirected: row["directed"] == "Y", pact: pact(row),
      range: counts ? range(row, around: weight) : nil, honour: counts ? honour(row) : nil)
  }

  private func range(_ row: CSVRow, around weight: Double) -> ClosedRange<Double>? {
    guard row["w_lo"] != nil, row["w_hi"] != nil else { return nil }
    guard let low = number(row, "w_lo", in: -1...1), let high = number(row, "w_hi", in: -1...1)
    else { return nil }
    guard low <= weight, weight <= high else {
      reader.error(
        "bad-range", "the weight must lie from w_lo to w_hi", at: row.location("w_lo"))
      return nil
    }
    return low...high
  }

  /// Of both directions where they are given apart.
  private func honour(_ row: CSVRow) -> Double? {
    let chances = ["p_honour", "p_ba"].filter { row[$0] != nil }
      .compactMap { number(row, $0, in: 0...1) }
    return chances.isEmpty ? nil : chances.reduce(0, +) / Double(chances.count)
  }

  private func pact(_ row: CSVRow) -> Int? {
    guard let id = row["pact"] else { return nil }
    if let index = pacts.firstIndex(where: { $0.id == id }) { return index }
    reader.unknown("unknown-pact", "pact", id, among: pacts.map(\.id), at: row.location("pact"))
    return nil
  }
}
