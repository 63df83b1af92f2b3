internal import AllianceModel
internal import GSLNumerics
internal import NetworkFiles
public import Scenarios
public import Tables

/// What `entente list` can list.
public enum Catalogue: String, CaseIterable, Sendable {
  case verbs, measures, tables, distributions, dynamics, designs
  case networkMeasures = "network-measures"
  case measureSettings = "measure-settings"
  case analyses
  case parameters, actors, theatres, pacts, groups, interventions

  /// Whether the list depends on a data set.
  public var needsDataSet: Bool {
    switch self {
    case .analyses: false
    case .verbs, .measures, .tables, .distributions, .dynamics, .designs: false
    case .networkMeasures, .measureSettings: false
    default: true
    }
  }

  public func table(_ dataSet: DataSet?) -> Table {
    switch self {
    case .verbs: return verbs
    case .analyses: return analysisTable()
    case .measures: return measures
    case .tables: return tables
    case .distributions: return distributions
    case .dynamics: return dynamics
    case .networkMeasures: return measureList()
    case .measureSettings: return measureSettingList()
    case .designs: return designCatalogue
    default:
      guard let world = dataSet?.world else { return Table(name: rawValue, columns: []) }
      return worldTable(world)
    }
  }

  private func worldTable(_ world: World) -> Table {
    switch self {
    case .parameters: parameters(world)
    case .actors: actors(world)
    case .theatres: theatres(world)
    case .pacts: pacts(world)
    case .groups: groups(world)
    default: interventions(world)
    }
  }

  private static func text(_ name: String, _ meaning: String) -> Column {
    Column(name, .string, meaning)
  }

  private var verbs: Table {
    var table = Table(
      name: "verbs",
      columns: [
        Self.text("verb", "word in scenarios"), Self.text("argument", "its arguments"),
        Self.text("required", "yes or no"), Self.text("meaning", "meaning"),
        Self.text("source", "where the form comes from"),
      ])
    for verb in VerbCatalogue.all {
      table.append([
        .text(verb.name), .empty, .empty, .text(verb.summary), .text(verb.source),
      ])
      for argument in verb.arguments {
        table.append([
          .text(verb.name), .text(argument.name), .text(argument.isRequired ? "yes" : "no"),
          .text(argument.meaning), .empty,
        ])
      }
    }
    return table
  }

  private var measures: Table {
    var table = Table(
      name: "measures",
      columns: [
        Self.text("measure", "name in results"), Self.text("subject", "of what"),
        Self.text("unit", "unit"), Self.text("meaning", "meaning"),
      ])
    let meanings = [
      "P(attacker achieves its aim): ordered logit of the force ratio (methods D, Q17)",
      "P(stalemate), which denies the aim", "P(defender prevails)",
      "ln of attackers' over defenders' effective force",
    ]
    for (index, measure) in OutputLayout.measures.enumerated() {
      table.append([
        .text(measure), .text("theatre"), .text(index == 3 ? "log ratio" : "probability"),
        .text(meanings[index]),
      ])
    }
    let onset = [
      "annual probability that the attacker turns to force against the defender (methods C5)",
      "annual probability that this becomes a war",
    ]
    for (measure, meaning) in zip(OutputLayout.onsetMeasures, onset) {
      table.append([
        .text(measure), .text("theatre"), .text("probability"),
        .text(meaning + "; where the mechanism onset is on"),
      ])
    }
    table.append([
      .text(OutputLayout.measures[0]), .text("region"), .text("probability"),
      .text("stake-weighted mean over the theatres (methods Q20)"),
    ])
    for measure in NetworkMeasure.allCases {
      table.append([
        .text(measure.name), .text("network"), .text("index"), .text(measure.meaning),
      ])
    }
    return table
  }

  private var tables: Table {
    var table = Table(
      name: "tables",
      columns: [
        Self.text("table", "file without .csv"), Self.text("column", "column"),
        Self.text("type", "type"), Self.text("unit", "unit"), Self.text("meaning", "meaning"),
      ])
    for item in ResultTables.empty {
      for column in item.columns {
        table.append([
          .text(item.name), .text(column.name), .text(column.kind.rawValue), .text(column.unit),
          .text(column.meaning),
        ])
      }
    }
    return table
  }

  private var distributions: Table {
    var table = Table(
      name: "distributions",
      columns: [Self.text("name", "word in scenarios"), Self.text("arguments", "arguments")])
    for form in distributionForms { table.append([.text(form.name), .text(form.arguments)]) }
    return table
  }

  private var dynamics: Table {
    var table = Table(
      name: "dynamics",
      columns: [
        Self.text("mechanism", "word in scenarios"), Self.text("setting", "its settings"),
        Self.text("words", "what they can be, the default first"),
        Self.text("meaning", "meaning"), Self.text("source", "where the form comes from"),
        Self.text("parameters", "beginnings of the names of its parameters"),
      ])
    for mechanism in MechanismCatalogue.all {
      table.append([
        .text(mechanism.name), .empty, .text("off on"), .text(mechanism.summary),
        .text(mechanism.source), .text(mechanism.parameters.joined(separator: " ")),
      ])
      for setting in mechanism.settings {
        let only = setting.only.map { " (\($0.setting) \($0.words.joined(separator: ", ")))" } ?? ""
        table.append([
          .text(mechanism.name), .text(setting.name), .text(setting.words.joined(separator: " ")),
          .text(setting.meaning + only), .empty, .empty,
        ])
      }
    }
    return table
  }

  private func parameters(_ world: World) -> Table {
    var table = Table(
      name: "parameters",
      columns: [
        Self.text("name", "name"), Self.text("value", "distribution"), Self.text("unit", "unit"),
        Self.text("group", "part of the variance split"), Self.text("meaning", "meaning"),
        Self.text("source", "source"), Self.text("tag", "provenance"),
      ])
    for item in world.parameters.definitions {
      table.append([
        .text(item.name), .text(describe(item.kind)), .text(item.unit),
        .text(item.group.rawValue), .text(item.meaning), .text(item.source), .text(item.tag),
      ])
    }
    return table
  }

  private func actors(_ world: World) -> Table {
    var table = Table(
      name: "actors",
      columns: [
        Self.text("actor", "code"), Self.text("name", "name"),
        Column("cinc", .number, "share of world capability"),
        Column("milex", .number, "military spending, billion USD"),
        Self.text("regime", "D, X, A"), Self.text("major_power", "yes or no"),
      ])
    for actor in world.actors {
      table.append([
        .text(actor.code), .text(actor.name), .number(actor.cinc),
        .number(actor.militaryExpenditure.value), .text(actor.regime.rawValue),
        .text(actor.isMajorPower ? "yes" : "no"),
      ])
    }
    return table
  }

  private func theatres(_ world: World) -> Table {
    var table = Table(
      name: "theatres",
      columns: [
        Self.text("theatre", "id"), Self.text("name", "name"), Self.text("attacker", "attacker"),
        Self.text("defender", "defender"), Column("stake", .number, "weight in the region"),
        Self.text("may_join", "third parties; + helps the defender"),
      ])
    for theatre in world.theatres {
      let parties = theatre.thirdParties.map {
        ($0.side == .defender ? "+" : "-") + world.actors[$0.actor].code
      }
      table.append([
        .text(theatre.id), .text(theatre.name), .text(world.actors[theatre.attacker].code),
        .text(world.actors[theatre.defender].code), .number(theatre.stake),
        .text(parties.joined(separator: " ")),
      ])
    }
    return table
  }

  private func pacts(_ world: World) -> Table {
    var table = Table(
      name: "pacts",
      columns: [
        Self.text("pact", "id"), Self.text("name", "name"), Self.text("members", "members"),
      ])
    for pact in world.pacts {
      let members = pact.members.map { world.actors[$0].code }.joined(separator: " ")
      table.append([.text(pact.id), .text(pact.name), .text(members)])
    }
    return table
  }

  private func groups(_ world: World) -> Table {
    var table = Table(
      name: "groups", columns: [Self.text("group", "name"), Self.text("actors", "members")])
    for name in world.groups.keys.sorted() {
      let members = (world.groups[name] ?? []).map { world.actors[$0].code }
      table.append([.text(name), .text(members.joined(separator: " "))])
    }
    return table
  }

  private func interventions(_ world: World) -> Table {
    var table = Table(
      name: "interventions",
      columns: [
        Self.text("intervention", "id"), Self.text("theatre", "theatre"),
        Self.text("meaning", "meaning"),
      ])
    for item in world.interventions {
      table.append([
        .text(item.id), .text(world.theatres[item.theatre].id), .text(item.meaning),
      ])
    }
    return table
  }
}

extension ResultTables {
  /// Every result table without rows: the columns of the promise.
  static var empty: [Table] {
    [
      headline([]), summary([]), Table(name: "measures", columns: detailColumns),
      Table(name: "shifts", columns: detailColumns),
      Table(name: "uncertainty", columns: uncertaintyColumns),
      Table(name: "events", columns: eventColumns), Table(name: "nested", columns: nestedKey),
      Table(name: "interventions", columns: interventionColumns),
      Table(name: "leaders", columns: leaderColumns),
      Table(name: "pacts", columns: pactColumns),
      Table(name: "balance", columns: balanceColumns),
    ]
  }
}
