internal import AllianceModel
internal import SourceText
internal import Tables

extension DataSetLoader {
  static let theatreColumns = [
    "id", "name", "attacker", "defender", "req_ratio", "att_avail", "def_avail", "att_km",
    "def_km", "req_ratio_lo", "req_ratio_hi", "stake",
  ]
  static let theatreNotes = [
    "lat", "lon", "status_quo", "att_avail_lo", "att_avail_hi", "def_avail_lo", "def_avail_hi",
    "att_km_lo", "att_km_hi", "def_km_lo", "def_km_hi", "att_base", "def_base", "ref_place",
    "ref_lat", "ref_lon", "conf", "source", "note",
  ]
  static let forceColumns = [
    "theatre", "actor", "side", "avail", "km", "p_elic", "p_lo", "p_hi", "joiner_flags",
    "border_km", "lead", "closed_avail", "closed_km", "host",
  ]
  static let forceNotes = [
    "avail_lo", "avail_hi", "p_hist", "km_lo", "km_hi", "base", "conf", "source", "note",
  ]

  func loadTheatres() {
    var parties = loadForces()
    theatres = table("theatres.csv", Self.theatreColumns, optional: Self.theatreNotes)
      .compactMap { row in
        theatre(row, parties.removeValue(forKey: row["id"] ?? "") ?? [])
      }
    for id in parties.keys.sorted() {
      reader.unknown(
        "unknown-theatre", "theatre of theatre_forces.csv", id, among: theatres.map(\.id), at: nil)
    }
  }

  private func theatre(_ row: CSVRow, _ parties: [ThirdParty]) -> Theatre? {
    guard let id = row["id"], let attacker = actor(row, "attacker"),
      let defender = actor(row, "defender"),
      let ratio = estimate(row, "req_ratio", "req_ratio_lo", "req_ratio_hi", in: 0.01...1000),
      let attackShare = number(row, "att_avail", in: 0...1),
      let defenceShare = number(row, "def_avail", in: 0...1),
      let attackKm = number(row, "att_km", in: 0...21000),
      let defenceKm = number(row, "def_km", in: 0...21000),
      let stake = number(row, "stake", in: 0...1)
    else { return nil }
    return Theatre(
      id: id, name: row["name"] ?? id, attacker: attacker, defender: defender,
      requiredRatio: ratio, attackerAvailability: attackShare,
      defenderAvailability: defenceShare, attackerDistance: attackKm, defenderDistance: defenceKm,
      stake: stake, thirdParties: parties)
  }

  private func loadForces() -> [String: [ThirdParty]] {
    var parties: [String: [ThirdParty]] = [:]
    for row in table("theatre_forces.csv", Self.forceColumns, optional: Self.forceNotes) {
      guard let theatre = row["theatre"], let party = party(row) else { continue }
      parties[theatre, default: []].append(party)
    }
    return parties
  }

  private func party(_ row: CSVRow) -> ThirdParty? {
    guard let actor = actor(row, "actor"), let side = side(row),
      let share = number(row, "avail", in: 0...1), let km = number(row, "km", in: 0...21000),
      let border = number(row, "border_km", in: 0...21000)
    else { return nil }
    return ThirdParty(
      actor: actor, side: side, availability: share, distance: km,
      elicited: row["p_elic"] == nil ? nil : estimate(row, "p_elic", "p_lo", "p_hi", in: 0...1),
      flags: flags(row), borderDistance: border,
      lead: row["lead"] == nil ? nil : self.actor(row, "lead"),
      host: row["host"] == nil ? nil : self.actor(row, "host"),
      closedAvailability: optionalNumber(row, "closed_avail"),
      closedDistance: optionalNumber(row, "closed_km"))
  }

  private func side(_ row: CSVRow) -> Side? {
    if let side = row["side"].flatMap(Int.init).flatMap(Side.init(rawValue:)) { return side }
    reader.error("bad-side", "side must be 1 (defender) or -1", at: row.location("side"))
    return nil
  }

  private func flags(_ row: CSVRow) -> Set<JoinerTerm> {
    var flags = Set<JoinerTerm>()
    for word in (row["joiner_flags"] ?? "").split(separator: " ") {
      guard let term = JoinerTerm(rawValue: String(word)) else {
        reader.unknown(
          "unknown-flag", "flag", String(word), among: JoinerTerm.allCases.map(\.rawValue),
          at: row.location("joiner_flags"))
        continue
      }
      flags.insert(term)
    }
    return flags
  }
}
