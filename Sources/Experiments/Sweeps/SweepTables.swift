internal import AllianceModel
internal import Designs
internal import Scenarios
internal import Tables

/// Columns and cells of a sweep's tables.
struct SweepTables {
  let model: SweepModel

  static let point = Column("design_point", .integer, "index of the design point, from 0")

  var pointColumns: [Column] {
    [
      Self.point,
      Column("status", .string, "done, failed, excluded by a constraint, or not run"),
      Column("reason", .string, "why a point failed; empty otherwise"),
    ]
      + model.space.factors.map { factor in
        Column(factor.name, factor.hasWords ? .string : .number, "value of the factor")
      }
  }

  /// Values of the scenario, then shifts from the reference, a column for each.
  var outputColumns: [Column] {
    let values = model.outputs.map { output in
      Column(output.column, .number, "\(meaning(output)) in the scenario")
    }
    guard model.reference != nil else { return [Self.point] + values }
    return [Self.point] + values
      + model.outputs.map { output in
        Column(
          output.column + "_shift", .number, "\(meaning(output)), scenario minus reference")
      }
  }

  private func meaning(_ output: SweepOutput) -> String {
    "\(output.measure) of \(output.subject.word) at \(output.period), kappa \(output.mode.rawValue)"
  }

  static let longColumns = [
    point, ResultTables.period, ResultTables.kappa, ResultTables.subject, ResultTables.measure,
    Column("reference_value", .number, "mean in the reference at this point"),
    Column("scenario_value", .number, "mean in the scenario at this point"),
    Column("shift", .number, "scenario minus reference"),
    Column("mc_se", .number, "Monte Carlo standard error of the shift, or of a reference's value"),
  ]

  static let summaryColumns = [
    ResultTables.period, ResultTables.kappa, ResultTables.subject, ResultTables.measure,
    Column("quantity", .string, "value of the scenario, or shift from the reference"),
    Column("points", .integer, "design points with a value"),
    Column("mean", .number, "mean over the points"),
    Column("sd", .number, "standard deviation over the points"),
    Column("min", .number, "least"), Column("q05", .number, "5% point"),
    Column("q25", .number, "25% point"), Column("q50", .number, "median"),
    Column("q75", .number, "75% point"), Column("q95", .number, "95% point"),
    Column("max", .number, "greatest"),
    Column("p_up", .number, "share of points whose shift is above the band of indifference"),
    Column("p_same", .number, "share within the band"),
    Column("p_down", .number, "share below the band"),
  ]

  static func status(_ status: PointStatus?) -> Cell {
    switch status {
    case .done: .text("done")
    case .excluded: .text("excluded")
    case nil: .text("not run")
    default: .text("failed")
    }
  }

  /// Why a point failed, in words; `nil` for one that did not.
  func reason(_ status: PointStatus?, _ factors: [Double]) -> String? {
    switch status {
    case .factorOutside(let factor):
      let range = model.bindings[factor].range ?? -Double.infinity...Double.infinity
      return
        "\(model.space.factors[factor].name) is \(formatNumber(factors[factor], digits: .ten)), "
        + "outside \(formatNumber(range.lowerBound, digits: .ten))…"
        + formatNumber(range.upperBound, digits: .ten)
    case .undefined(let output): return "\(model.outputs[output].column) is undefined"
    case .impossible: return "the scenario cannot be simulated with these values"
    case .done, .excluded, nil: return nil
    }
  }

  /// A factor's value: its word, or the number.
  static func cell(_ factor: Factor, _ value: Double) -> Cell {
    if case .word(let word) = factor.level(value) { .text(word) } else { .number(value) }
  }

  /// The cells of the long table that name an output, the same for every point.
  func key(_ output: SweepOutput) -> [Cell] {
    [
      .text(output.period.description), .text(output.mode.rawValue), .text(output.subject.word),
      .text(output.measure),
    ]
  }
}
