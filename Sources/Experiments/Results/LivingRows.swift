internal import AllianceModel
internal import Scenarios
public import Tables

/// What the mechanisms did, over all draws.
public struct LivingRows: Sendable {
  /// One actor's leader.
  public struct LeaderRow: Sendable {
    public let actor: String, leader: String
    /// Share of draws in which the leader of the as-of date has left by the end, by cause in the
    /// order of `LeaderExits.Cause`.
    public let causes: [Double]
    /// Median moment of leaving among those draws, decimal years.
    public let median: Double?
    /// Share of draws with a contested succession.
    public let contested: Double
  }

  public var leaders: [LeaderRow] = []
  public init() {}
}

/// Reads the counts of a run.
struct LivingReader {
  let simulation: Simulation
  let counts: [Int]
  private var layout: TallyLayout { simulation.tally }

  init?(_ simulation: Simulation, _ outcomes: Outcomes) {
    self.simulation = simulation
    counts = outcomes.counts
    guard !counts.isEmpty, counts[simulation.tally.draws] > 0 else { return nil }
  }

  var rows: LivingRows {
    var rows = LivingRows()
    if simulation.dynamics.isOn(LeaderExits.self) { rows.leaders = leaders }
    return rows
  }

  func share(_ place: Int) -> Double { Double(counts[place]) / Double(counts[layout.draws]) }

  /// The time at which half of the counts of consecutive steps are reached.
  func median(_ steps: [Int]) -> Double? {
    let total = steps.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0
    let step = steps.firstIndex { count in
      sum += count
      return 2 * sum >= total
    }
    return step.map { simulation.horizon.time($0) }
  }

  private var leaders: [LivingRows.LeaderRow] {
    simulation.world.actors.enumerated().compactMap { actor, item in
      guard let leader = item.leader else { return nil }
      return LivingRows.LeaderRow(
        actor: item.code, leader: leader.name,
        causes: LeaderExits.Cause.allCases.map { share(layout.cause($0, actor: actor)) },
        median: median((0..<layout.steps).map { counts[layout.firstExit(actor: actor, step: $0)] }),
        contested: share(layout.contested(actor: actor)))
    }
  }
}

extension ResultTables {
  static let leaderColumns = [
    scenario, Column("actor", .string, "actor"),
    Column("leader", .string, "in office on the as-of date"),
    Column("p_exit", .number, "share of draws in which the leader has left by the horizon's end"),
    Column("p_natural", .number, "by death or illness"),
    Column("p_irregular", .number, "by force"),
    Column("p_regular", .number, "by rule, before a constitutional date"),
    Column("p_term", .number, "at a constitutional date"),
    Column("median_time", .number, unit: "year", "median moment among those, decimal year"),
    Column(
      "p_contested", .number, "share of draws with a contested succession in an autocracy (Q27)"),
  ]

  /// How often leaders left, why and when.
  public static func leaders(_ result: ScenarioResult) -> Table {
    var table = Table(name: "leaders", columns: leaderColumns)
    for row in result.living.leaders {
      table.append(
        [
          .text(result.scenario.name), .text(row.actor), .text(row.leader),
          number(row.causes.reduce(0, +)),
        ] + row.causes.map { number($0) } + [number(row.median), number(row.contested)])
    }
    return table
  }

  /// Tables of the mechanisms that are on.
  static func living(_ result: ScenarioResult) -> [Table] {
    result.living.leaders.isEmpty ? [] : [leaders(result)]
  }
}
