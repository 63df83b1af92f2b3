internal import AllianceModel
internal import Scenarios
public import Tables

/// The tables of a results folder: names, columns and order are a promise within a major version.
public enum ResultTables {
  /// Every table of one scenario, in the order of the data package.
  public static func all(_ result: ScenarioResult) -> [Table] {
    var tables = [
      headline([result]), summary([result]), measures(result), shifts(result),
      uncertainty(result), events(result), camps(result), nested(result),
    ]
    if !result.scenario.interventions.isEmpty { tables.append(interventions(result)) }
    return tables + living(result) + result.extras
  }

  static let scenario = Column("scenario", .string, "scenario run")
  static let reference = Column("reference", .string, "scenario that shifts are taken from")
  static let period = Column("period", .string, "quarter, for example 2030-Q4")
  static let kappa = Column(
    "kappa", .string, "commitment as elicited, or zero: the historical base rate")
  static let subject = Column("subject", .string, "theatre, region or network")
  static let measure = Column("measure", .string, "what is measured")
  static let unit = Column("unit", .string, "unit of the values of the row")

  // MARK: Headline

  /// One row per scenario, theatre, region and network at the end: what to read first.
  public static func headline(_ results: [ScenarioResult]) -> Table {
    var table = Table(
      name: "headline",
      columns: [
        scenario, reference, period, subject,
        Column("name", .string, "name of the subject"), measure,
        Column("reference_value", .number, "mean in the reference"),
        Column("scenario_value", .number, "mean in the scenario"),
        Column("shift", .number, "scenario minus reference, on common random numbers"),
        Column("low", .number, "5% point of the shift given the parameters (network: of all)"),
        Column("high", .number, "95% point"),
        Column("direction", .string, "in words: rises, falls, no change, or unclear"),
      ])
    for result in results {
      let last = result.scenario.reported.last ?? 0
      for row in result.rows
      where row.step == last && row.mode == .elicited && isHeadline(row) {
        table.append(headlineRow(row, result.scenario))
      }
    }
    return table
  }

  /// P(attacker achieves its aim) of theatres and region, the network's alignment balance, and where
  /// the mechanism `onset` is on how likely a clash is.
  static func isHeadline(_ row: ScenarioResult.Row) -> Bool {
    switch row.subject {
    case .theatre, .region:
      row.measure == OutputLayout.measures[0] || row.measure == OutputLayout.onsetMeasures[0]
    case .network: row.measure == NetworkMeasure.alignmentBalance.name
    case .intervention, .actor: false
    }
  }

  private static func headlineRow(_ row: ScenarioResult.Row, _ scenario: CheckedScenario)
    -> [Cell]
  {
    let shift = row.shift
    let interval = shift?.given ?? shift?.all
    return [
      .text(scenario.name), .text(scenario.reference), .text(row.period.description),
      .text(row.subject.word), .text(name(row.subject, scenario)), .text(row.measure),
      number(shift?.reference ?? (shift == nil ? row.value.mean : nil)), number(row.value.mean),
      number(shift?.mean), number(interval?.low), number(interval?.high),
      shift.map { .text(direction($0, row)) } ?? .empty,
    ]
  }

  private static func name(_ subject: Expectation.Subject, _ scenario: CheckedScenario) -> String {
    switch subject {
    case .theatre(let id): scenario.world.theatres.first { $0.id == id }?.name ?? id
    case .region: "stake-weighted mean of the theatres"
    case .network: "alignment of the region between the poles"
    case .intervention(let id): id
    case .actor(let code): code
    }
  }

  /// A shift's direction in words (methods Q33).
  public static func direction(_ shift: Shift, _ row: ScenarioResult.Row) -> String {
    let band = row.subject.isOfNetwork ? Band.network : Band.outcome
    if let mean = shift.mean, abs(mean) <= band { return "no change" }
    if shift.rises { return "rises" }
    if shift.falls { return "falls" }
    return "unclear"
  }

  // MARK: Summary

  public static func summary(_ results: [ScenarioResult]) -> Table {
    var table = Table(name: "summary", columns: summaryColumns)
    for result in results {
      for row in result.rows {
        if case .intervention = row.subject { continue }
        table.append(summaryRow(row, result.scenario))
      }
    }
    return table
  }

  static let summaryColumns = [
    scenario, reference, period, kappa, subject, measure, unit,
    Column("reference_value", .number, "mean over all draws in the reference"),
    Column("scenario_value", .number, "mean over all draws in the scenario"),
    Column("shift", .number, "scenario minus reference"),
    Column("shift_all_q05", .number, "5% point of the shift over all draws"),
    Column("shift_all_q95", .number, "95% point of the shift over all draws"),
    Column("shift_given_q05", .number, "5% point of the shift's nested means"),
    Column("shift_given_q95", .number, "95% point of the shift's nested means"),
    Column("p_up", .number, "share of nested means above the band (.001; network .0001)"),
    Column("p_same", .number, "share of nested means within the band"),
    Column("p_down", .number, "share of nested means below the band"),
    Column("draws_up", .number, "share of single draws above zero: how often, not which way"),
    Column("draws_same", .number, "share of single draws at zero"),
    Column("draws_down", .number, "share of single draws below zero"),
    Column(
      "mc_se", .number, "Monte Carlo standard error of the shift; of the value in a reference"),
  ]

  private static func summaryRow(_ row: ScenarioResult.Row, _ scenario: CheckedScenario)
    -> [Cell]
  {
    let shift = row.shift
    return [
      .text(scenario.name), .text(scenario.reference), .text(row.period.description),
      .text(row.mode.rawValue), .text(row.subject.word), .text(row.measure), .text(row.unit),
      number(shift == nil ? row.value.mean : shift?.reference), number(row.value.mean),
      number(shift?.mean), number(shift?.all?.low), number(shift?.all?.high),
      number(shift?.given?.low), number(shift?.given?.high), number(shift?.up),
      number(shift?.same), number(shift?.down), number(shift?.drawsUp),
      number(shift?.drawsSame), number(shift?.drawsDown),
      number(shift == nil ? row.value.mcError : shift?.mcError),
    ]
  }

  /// A number, or empty where undefined.
  static func number(_ value: Double?) -> Cell {
    value.map { .number($0) } ?? .empty
  }
}
