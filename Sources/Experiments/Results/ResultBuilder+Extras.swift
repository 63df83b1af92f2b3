internal import AllianceModel
internal import Scenarios
internal import Tables

/// Tables made on request.
extension ResultBuilder {
  func table(_ extra: ExtraTable) -> Table {
    switch extra {
    case .draws: drawsTable()
    case .ties: tiesTable()
    case .actors: actorsTable()
    }
  }

  /// Every single draw of the headline numbers.
  private func drawsTable() -> Table {
    let headline = keys.filter(\.isHeadline)
    let subjects = scenario.world.theatres.map(\.id) + ["region"]
    var table = Table(
      name: "draws",
      columns: ResultTables.nestedKey + [Column("chance_draw", .integer, "chance draw")]
        + subjects.map { Column($0, .number, "headline measure of \($0) in this draw") })
    for period in simulation.reported.indices {
      let quarter = scenario.horizon.quarter(simulation.reported[period]).description
      for (index, mode) in CommitmentMode.allCases.enumerated() {
        let columns = headline.filter { $0.period == period && $0.modeIndex == index }
          .map { outcomes.column($0.output) }
        for draw in 0..<outcomes.totalDraws {
          let (outer, inner) = draw.quotientAndRemainder(dividingBy: outcomes.chanceDraws)
          table.append(
            [
              .text(scenario.name), .text(quarter), .text(mode.rawValue), .integer(outer),
              .integer(inner),
            ] + columns.map { .number(Double($0[draw])) })
        }
      }
    }
    return table
  }

  /// Mean alignment of every pair.
  private func tiesTable() -> Table {
    let world = scenario.world
    let base = world.alignmentNetwork()
    var table = Table(
      name: "ties",
      columns: [
        ResultTables.scenario, ResultTables.period, Column("a", .string, "actor"),
        Column("b", .string, "actor"),
        Column("baseline", .number, "alignment x on the as-of date"),
        Column("reference_value", .number, "mean alignment in the reference"),
        Column("scenario_value", .number, "mean alignment in the scenario"),
      ])
    let count = world.actors.count
    for (period, step) in simulation.reported.enumerated() {
      var value = 0
      for a in 0..<count {
        for b in (a + 1)..<max(count, a + 1) {
          table.append([
            .text(scenario.name), .text(scenario.horizon.quarter(step).description),
            .text(world.actors[a].code), .text(world.actors[b].code),
            .number(base[a * count + b]),
            ResultTables.number((reference ?? outcomes).worldMean(value, period: period)),
            ResultTables.number(outcomes.worldMean(value, period: period)),
          ])
          value += 1
        }
      }
    }
    return table
  }

  /// Mean stock and power share of every actor.
  private func actorsTable() -> Table {
    let world = scenario.world
    var table = Table(
      name: "actors",
      columns: [
        ResultTables.scenario, ResultTables.period, Column("actor", .string, "actor"),
        Column(
          "stock", .number, unit: "billion military-PPP dollars", "mean military stock S (Q7)"),
        Column("power_share", .number, "mean share of composite power (Q9)"),
        Column("reference_power_share", .number, "the same in the reference"),
      ])
    let count = world.actors.count
    let pairs = count * (count - 1) / 2
    for (period, step) in simulation.reported.enumerated() {
      for actor in 0..<count {
        table.append([
          .text(scenario.name), .text(scenario.horizon.quarter(step).description),
          .text(world.actors[actor].code),
          ResultTables.number(outcomes.worldMean(pairs + actor, period: period)),
          ResultTables.number(outcomes.worldMean(pairs + count + actor, period: period)),
          ResultTables.number(
            (reference ?? outcomes).worldMean(pairs + count + actor, period: period)),
        ])
      }
    }
    return table
  }
}
