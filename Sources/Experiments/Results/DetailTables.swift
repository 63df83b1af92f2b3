internal import AllianceModel
internal import Scenarios
public import Tables

extension ResultTables {
  private static let spreadColumns = [
    Column("n", .integer, "number of defined draws"),
    Column("mean", .number, "mean"),
    Column("sd", .number, "standard deviation over all draws"),
    Column("mc_se", .number, "Monte Carlo standard error of the mean"),
    Column("q05", .number, "5% point over all draws"),
    Column("q25", .number, "25% point"),
    Column("q50", .number, "median"),
    Column("q75", .number, "75% point"),
    Column("q95", .number, "95% point"),
  ]

  private static let detailKey = [
    scenario, Column("design_point", .integer, "point of a sweep; empty outside sweeps"), period,
    kappa, measure, subject,
  ]

  static let detailColumns = detailKey + spreadColumns

  /// Every measure of the scenario itself, with its distribution.
  public static func measures(_ result: ScenarioResult) -> Table {
    detail("measures", result) { $0.value }
  }

  /// Every measure's shift from the reference, with its distribution; empty for a reference.
  public static func shifts(_ result: ScenarioResult) -> Table {
    detail("shifts", result) { $0.shift?.spread }
  }

  private static func detail(
    _ name: String, _ result: ScenarioResult, _ spread: (ScenarioResult.Row) -> Spread?
  ) -> Table {
    var table = Table(name: name, columns: detailColumns)
    for row in result.rows {
      if case .intervention = row.subject { continue }
      guard let spread = spread(row) else { continue }
      let quantiles = spread.quantiles ?? []
      table.append(
        [
          .text(result.scenario.name), .empty, .text(row.period.description),
          .text(row.mode.rawValue), .text(row.measure), .text(row.subject.word),
          .integer(spread.n), number(spread.mean), number(spread.sd), number(spread.mcError),
        ] + (0..<5).map { number(quantiles.isEmpty ? nil : quantiles[$0]) })
    }
    return table
  }

  static let uncertaintyColumns = [
    scenario, period, kappa, subject, measure,
    Column("quantity", .string, "value or shift"),
    Column(
      "group", .string,
      "parameters, measurement or chance; chance of a mechanism is the part that its random "
        + "numbers have in chance"),
    Column("variance", .number, "variance over draws of everything"),
    Column("first_order", .number, "first-order index S of the group"),
    Column("total", .number, "total index T of the group"),
    Column(
      "share", .number,
      "Shapley share of the variance; those of the three groups sum to one, that of a mechanism is "
        + "against everything else"),
    Column("share_se", .number, "Monte Carlo standard error of the share"),
  ]

  /// The split of each headline number's variance.
  public static func uncertainty(_ result: ScenarioResult) -> Table {
    var table = Table(name: "uncertainty", columns: uncertaintyColumns)
    for row in result.variance {
      for (index, group) in VarianceGroup.allCases.enumerated() {
        table.append([
          .text(result.scenario.name), .text(row.period.description), .text(row.mode.rawValue),
          .text(row.subject.word), .text(row.measure), .text(row.quantity),
          .text(group.rawValue), number(row.shares.variance), number(row.shares.first?[index]),
          number(row.shares.total?[index]), number(row.shares.share?[index]),
          number(row.shares.error?[index]),
        ])
      }
      for part in row.shares.mechanisms {
        table.append([
          .text(result.scenario.name), .text(row.period.description), .text(row.mode.rawValue),
          .text(row.subject.word), .text(row.measure), .text(row.quantity),
          .text("chance of " + part.stream.rawValue), number(row.shares.variance),
          number(part.first), number(part.total), number(part.share), number(part.error),
        ])
      }
    }
    return table
  }

  static let eventColumns = [
    scenario, Column("event", .string, "identifier; EVENT/PART is a part with its own chance"),
    Column("verb", .string, "what kind of event"),
    Column("happens", .number, "share of draws in which it happens by the horizon's end"),
    Column("median_time", .number, unit: "year", "median moment among those, decimal year"),
    Column(
      "acts_on", .string, "contests, hazards, network only, or nothing simulated (methods Q29)"),
  ]

  /// What happened when, and whether it can move a listed contest at all.
  public static func events(_ result: ScenarioResult) -> Table {
    var table = Table(name: "events", columns: eventColumns)
    for row in result.events {
      table.append([
        .text(result.scenario.name), .text(row.event), .text(row.verb), number(row.share),
        number(row.median),
        .text(row.reach.rawValue),
      ])
    }
    return table
  }

  /// In which camp each actor is.
  public static func camps(_ result: ScenarioResult) -> Table {
    let poles = result.scenario.world.poles
    let first = result.scenario.world.actors[poles.0].code
    var table = Table(
      name: "camps",
      columns: [
        scenario, reference, period, Column("actor", .string, "actor"),
        Column("baseline_camp", .string, "pole of its camp on the as-of date, proven optimal"),
        Column("p_camp_reference", .number, "P(in the camp of \(first)) in the reference"),
        Column("p_camp_scenario", .number, "P(in the camp of \(first)) in the scenario"),
      ])
    let second = result.scenario.world.actors[poles.1].code
    for row in result.camps {
      table.append([
        .text(result.scenario.name), .text(result.scenario.reference),
        .text(row.period.description), .text(row.actor),
        .text(row.isWithFirstPole ? first : second),
        number(row.reference ?? (result.scenario.isReference ? row.scenario : nil)),
        number(row.scenario),
      ])
    }
    return table
  }

  static let interventionColumns = [
    scenario, reference, period, kappa,
    Column("theatre", .string, "theatre"),
    Column("intervention", .string, "who is set to join or stay out"),
    Column("meaning", .string, "in words"), measure,
    Column("value", .number, "mean in the scenario"),
    Column("mc_se", .number, "Monte Carlo standard error"),
    Column("q05", .number, "5% point over all draws"),
    Column("q95", .number, "95% point over all draws"),
    Column("shift", .number, "scenario minus reference"),
  ]

  /// Conditional reports (methods Q30).
  public static func interventions(_ result: ScenarioResult) -> Table {
    var table = Table(name: "interventions", columns: interventionColumns)
    for row in result.rows {
      guard case .intervention(let id) = row.subject,
        let item = result.scenario.interventions.first(where: { $0.id == id })
      else { continue }
      table.append([
        .text(result.scenario.name), .text(result.scenario.reference),
        .text(row.period.description), .text(row.mode.rawValue),
        .text(result.scenario.world.theatres[item.theatre].id), .text(id), .text(item.meaning),
        .text(row.measure), number(row.value.mean), number(row.value.mcError),
        number(row.value.quantiles?.first), number(row.value.quantiles?.last),
        number(row.shift?.mean),
      ])
    }
    return table
  }
}

extension ResultTables {
  static let nestedKey = [
    scenario, period, kappa, Column("draw", .integer, "parameter draw"),
  ]

  /// Headline numbers per parameter draw: one row per period, commitment mode and draw, one column
  /// per theatre, for the region and, at elicited commitment, for the network.
  public static func nested(_ result: ScenarioResult) -> Table {
    let subjects = result.nested.map(\.subject.word).reduce(into: [String]()) { list, word in
      if !list.contains(word) { list.append(word) }
    }
    var table = Table(
      name: "nested",
      columns: nestedKey
        + subjects.map { Column($0, .number, "headline measure of \($0), mean over chance draws") })
    for (key, rows) in grouped(result.nested) {
      let columns = subjects.map { word in rows.first { $0.subject.word == word }?.values }
      for draw in 0..<(rows.first?.values.count ?? 0) {
        table.append(
          [
            .text(result.scenario.name), .text(key.period), .text(key.mode), .integer(draw),
          ] + columns.map { number($0?[draw]) })
      }
    }
    return table
  }

  private struct NestedKey: Equatable {
    let period: String, mode: String
  }

  /// Rows of one period and mode together, in order of first appearance.
  private static func grouped(_ rows: [ScenarioResult.NestedRow])
    -> [(NestedKey, [ScenarioResult.NestedRow])]
  {
    var groups: [(NestedKey, [ScenarioResult.NestedRow])] = []
    for row in rows {
      let key = NestedKey(period: row.period.description, mode: row.mode.rawValue)
      if let place = groups.firstIndex(where: { $0.0 == key }) {
        groups[place].1.append(row)
      } else {
        groups.append((key, [row]))
      }
    }
    return groups
  }
}
