internal import AllianceModel
internal import SourceText
internal import Tables

extension DataSetLoader {
  static let actorColumns = ["iso", "name", "lat", "lon", "regime", "major"]
  static let actorNotes = [
    "cow", "capital", "regime_strict", "regime_conf", "regime_src", "euds24", "polyarchy24",
    "leader", "leader_born", "leader_since", "leader_term_ends", "leader_term", "leader_note",
    "leader_src",
  ]

  func loadActors() {
    let rows = table("actors.csv", Self.actorColumns, optional: Self.actorNotes)
    for row in rows { register(row) }
    let indicators = loadIndicators()
    actors = rows.compactMap { actor($0, indicators) }
  }

  /// Makes the code known before the indicators refer to it.
  private func register(_ row: CSVRow) {
    guard let code = row["iso"] else {
      reader.error("missing-value", "iso is empty", at: row.location("iso"))
      return
    }
    if actorIndex[code] != nil {
      reader.error("duplicate-actor", "actor '\(code)' is there twice", at: row.location("iso"))
    } else {
      actorIndex[code] = actorIndex.count
    }
  }

  private func actor(_ row: CSVRow, _ indicators: [String: Indicator]) -> Actor? {
    guard let code = row["iso"], let regime = regime(row),
      let latitude = number(row, "lat", in: -90...90),
      let longitude = number(row, "lon", in: -180...180)
    else { return nil }
    func needed(_ name: String) -> Estimate? {
      if let found = indicators["\(code).\(name)"] { return found.estimate }
      reader.error(
        "missing-indicator", "\(code) has no \(name) in indicators.csv", at: row.location("iso"))
      return nil
    }
    guard let cinc = needed("cinc"), let population = needed("population"),
      let milex = needed("milex"), let ppp = needed("military_ppp"), let gdp = needed("gdp_ppp")
    else { return nil }
    return Actor(
      code: code, name: row["name"] ?? code, regime: regime,
      isMajorPower: row.boolean("major", into: &reader.diagnostics) ?? false, cinc: cinc.value,
      population: population.value,
      warheads: indicators["\(code).warheads"]?.estimate.value ?? 0, militaryExpenditure: milex,
      militaryPPP: ppp, gdp: gdp,
      capital: GeographicPoint(latitude: latitude, longitude: longitude), leader: leader(row),
      polyarchy: optionalNumber(row, "polyarchy24", in: 0...1),
      formerCINC: indicators["\(code).cinc_former"]?.estimate.value)
  }

  /// Whoever leads an actor, if birth and start of office are given.
  private func leader(_ row: CSVRow) -> Leader? {
    guard row["leader_born"] != nil, row["leader_since"] != nil,
      let born = number(row, "leader_born", in: 1850...2100),
      let since = number(row, "leader_since", in: born...2100)
    else { return nil }
    return Leader(
      name: row["leader"] ?? "", born: born, since: since,
      termEnds: optionalNumber(row, "leader_term_ends", in: since...2200),
      term: optionalNumber(row, "leader_term", in: 0.5...50))
  }

  private func regime(_ row: CSVRow) -> Regime? {
    if let regime = row["regime"].flatMap(Regime.init(rawValue:)) { return regime }
    reader.error("bad-regime", "regime must be D, X or A", at: row.location("regime"))
    return nil
  }

  struct Indicator { let estimate: Estimate }

  private func loadIndicators() -> [String: Indicator] {
    let rows = table(
      "indicators.csv", ["actor", "indicator", "year", "value", "unit", "low", "high"],
      optional: ["source", "confidence", "note"])
    var found: [String: Indicator] = [:]
    for row in rows {
      guard let code = row["actor"], actorIndex[code] != nil else {
        reader.unknown(
          "unknown-actor", "actor", row["actor"] ?? "", among: actorIndex.keys.sorted(),
          at: row.location("actor"))
        continue
      }
      let key = "\(code).\(row["indicator"] ?? "")"
      if found[key] != nil {
        reader.error("duplicate-row", "\(key) is there twice", at: row.location("indicator"))
      }
      found[key] = estimate(row, "value", "low", "high").map(Indicator.init)
    }
    return found
  }

  func loadGroups() -> [String: [Int]] {
    var groups: [String: [Int]] = [:]
    for row in table("groups.csv", ["group", "actor"], optional: ["note"]) {
      guard let actor = actor(row, "actor"), let group = row["group"] else { continue }
      groups[group, default: []].append(actor)
    }
    return groups
  }

  func loadSources() -> [(id: String, citation: String)] {
    table("sources.csv", ["id", "citation"], optional: ["licence_note", "used_for"])
      .compactMap { row in row["id"].map { ($0, row["citation"] ?? "") } }
  }

  func loadCatalogue() -> [String: CatalogueRow] {
    let rows = table(
      "events.csv", ["id", "use"],
      optional: [
        "date", "param", "op", "median", "lo", "hi", "half_life_months", "prob", "provenance",
        "note", "conf",
      ])
    var catalogue: [String: CatalogueRow] = [:]
    for row in rows {
      guard let id = row["id"] else { continue }
      catalogue[id] = CatalogueRow(use: row["use"] ?? "", location: row.location("id"))
    }
    return catalogue
  }
}
