internal import Discovery
public import Tables

/// The result of PRIM as tables and text.
public struct BoxReport: Sendable {
  let input: DiscoveryInput
  let boxes: [CoverBox]
  let quasi: [[QuasiP]]
  let reproducibility: [[Reproducibility]]

  /// Every table, what to read first first.
  public var tables: [Table] { [limitsTable, boxesTable, trajectoryTable, membershipTable] }

  private static let box = Column("box", .integer, "number of the box, from 1")

  private static let statistics = [
    Column("count", .integer, "rows inside"),
    Column("cases", .integer, "cases of interest inside"),
    Column("coverage", .number, "share of all cases of interest that are inside"),
    Column("density", .number, "share of the rows inside that are cases of interest"),
    Column("mass", .number, "share of all rows that are inside"),
    Column("restricted", .integer, "number of factors with a limit"),
  ]

  private func cells(_ statistics: BoxStatistics, _ restricted: Int) -> [Cell] {
    [
      .integer(statistics.count), .integer(statistics.cases),
      ResultTables.number(statistics.coverage), ResultTables.number(statistics.density),
      .number(statistics.mass), .integer(restricted),
    ]
  }

  /// One row per box and restricted factor: `limits.csv`.
  var limitsTable: Table {
    var table = Table(
      name: "limits",
      columns: [
        Self.box, Column("factor", .string, "factor with a limit"),
        Column("lower", .number, "least number inside; empty without a limit"),
        Column("upper", .number, "greatest number inside; empty without a limit"),
        Column("labels", .string, "words inside, joined by |; empty for numbers"),
        Column("in_words", .string, "the limit in words"),
        Column("quasi_p_lower", .number, "quasi-p-value of the lower limit alone"),
        Column("quasi_p_upper", .number, "quasi-p-value of the upper limit alone"),
        Column("quasi_p", .number, "quasi-p-value of the factor's limits together"),
        Column(
          "again_at_coverage", .number,
          "share of half-samples whose box of like coverage restricts the factor too"),
        Column(
          "again_at_density", .number,
          "share of half-samples whose box of like density restricts the factor too"),
      ])
    for (index, box) in boxes.enumerated() {
      for value in quasi[index] {
        let again = reproducibility[index].first { $0.factor == value.factor }
        let factor = input.sample.factors[value.factor]
        table.append(
          [.integer(index + 1), .text(factor.name)]
            + limitCells(box.box.limits[value.factor], factor) + [
              ResultTables.number(value.lower), ResultTables.number(value.upper),
              ResultTables.number(value.both), ResultTables.number(again?.atCoverage),
              ResultTables.number(again?.atDensity),
            ])
      }
    }
    return table
  }

  private func limitCells(_ limits: FactorLimits, _ factor: SampledFactor) -> [Cell] {
    let words = Cell.text(BoxWords.limits(limits, of: factor) ?? "")
    switch limits {
    case .numbers(let lower, let upper):
      return [ResultTables.number(lower), ResultTables.number(upper), .empty, words]
    case .words(let kept):
      let labels = BoxWords.labels(kept, of: factor).joined(separator: "|")
      return [.empty, .empty, .text(labels), words]
    }
  }

  /// One row per box: `boxes.csv`.
  var boxesTable: Table {
    var table = Table(
      name: "boxes",
      columns: [Self.box, Column("step", .integer, "its step in trajectory.csv")]
        + Self.statistics + [
          Column("lift", .number, "density over that of all rows"),
          Column("in_words", .string, "all its limits in words"),
        ])
    for (index, box) in boxes.enumerated() {
      table.append(
        [.integer(index + 1), .integer(box.chosen)]
          + cells(box.step.statistics, box.step.restricted) + [
            ResultTables.number(box.step.statistics.lift),
            .text(inWords(box.box).joined(separator: " and ")),
          ])
    }
    return table
  }

  func inWords(_ box: FactorBox) -> [String] {
    zip(box.limits, input.sample.factors).compactMap { BoxWords.limits($0, of: $1) }
  }

  /// Every step of every search: `trajectory.csv`.
  var trajectoryTable: Table {
    var table = Table(
      name: "trajectory",
      columns: [
        Self.box, Column("step", .integer, "step of the search, from 0"),
        Column("kind", .string, "start, peel or paste"),
      ] + Self.statistics + [
        Column("on_front", .boolean, "no other step has more coverage and more density"),
        Column("chosen", .boolean, "the step that became the box"),
        Column("in_words", .string, "its limits in words"),
      ])
    for (index, box) in boxes.enumerated() {
      let front = Set(box.trajectory.front)
      for (step, entry) in box.trajectory.steps.enumerated() {
        table.append(
          [.integer(index + 1), .integer(step), .text(entry.kind.rawValue)]
            + cells(entry.statistics, entry.restricted) + [
              .boolean(front.contains(step)), .boolean(step == box.chosen),
              .text(inWords(entry.box).joined(separator: " and ")),
            ])
      }
    }
    return table
  }

  /// Which box each row is in: `membership.csv`.
  var membershipTable: Table {
    var table = Table(
      name: "membership",
      columns: [
        Column("design_point", .string, "the point, or the row of the factors from 0"),
        Column("case", .boolean, "whether it is a case of interest"),
        Column("box", .integer, "the first box that holds it; empty if none does"),
      ])
    let contents = boxes.map { $0.box.contents(of: input.sample) }
    for (row, point) in input.points.enumerated() {
      let box = contents.firstIndex { $0[row] }
      table.append([
        .text(point), .boolean(input.sample.outcome[row] > 0),
        box.map { .integer($0 + 1) } ?? .empty,
      ])
    }
    return table
  }
}
