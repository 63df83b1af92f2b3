public import AllianceModel
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

  /// One pair that signs or ends a defence pact by itself in some draw.
  public struct PactRow: Sendable {
    public let a: String, b: String
    /// Whether a defence pact is in force on the as-of date.
    public let isAllied: Bool
    /// How often per draw it signs and ends one, and the median moments, decimal years.
    public let signs: Double, ends: Double
    public let medianSigned: Double?, medianEnded: Double?
    /// How often per draw it is `a`, and `b`, who ends it; together `ends`.
    public let leftByA: Double, leftByB: Double
  }

  /// Structural balance at a reported period, where a model of it moves alignment.
  public struct BalanceRow: Sendable {
    public let period: Quarter
    /// Share of draws after the blow-up; `nil` where the model has none.
    public let blownUp: Double?
    /// Shares of draws without an imbalanced triad, and jammed, among those with any triad; `nil`
    /// where there is none, the second also where the model knows no jam.
    public let balanced: Double?, jammed: Double?
    /// Share of imbalanced triads among all of all draws; `nil` without any.
    public let imbalanced: Double?
  }

  public var leaders: [LeaderRow] = []
  public var pacts: [PactRow] = []
  public var balance: [BalanceRow] = []
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
    if simulation.dynamics.isOn(PactChanges.self) { rows.pacts = pacts }
    rows.balance = (0..<layout.balancePeriods).map(balance)
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

  private var pacts: [LivingRows.PactRow] {
    let allied = simulation.world.alliedPairs
    let draws = Double(counts[layout.draws])
    let codes = simulation.world.actors.map(\.code)
    return Dyad.all(in: Array(codes.indices)).enumerated().compactMap { pair, dyad in
      let signed = (0..<layout.steps).map { counts[layout.formed(pair: pair, step: $0)] }
      let ended = (0..<layout.steps).map { counts[layout.ended(pair: pair, step: $0)] }
      let (signs, ends) = (signed.reduce(0, +), ended.reduce(0, +))
      guard signs + ends > 0 else { return nil }
      let left = counts[layout.leftByFirst(pair: pair)]
      return LivingRows.PactRow(
        a: codes[dyad.first], b: codes[dyad.second], isAllied: allied.contains(dyad),
        signs: Double(signs) / draws, ends: Double(ends) / draws, medianSigned: median(signed),
        medianEnded: median(ended), leftByA: Double(left) / draws,
        leftByB: Double(ends - left) / draws)
    }
  }

  private func balance(_ period: Int) -> LivingRows.BalanceRow {
    func count(_ what: TallyLayout.BalanceCount) -> Int {
      counts[layout.balance(what, period: period)]
    }
    func share(_ part: Int, _ whole: Int) -> Double? {
      whole > 0 ? Double(part) / Double(whole) : nil
    }
    let model = simulation.dynamics.alignmentModel
    return LivingRows.BalanceRow(
      period: simulation.horizon.quarter(simulation.reported[period]),
      blownUp: model.blowsUp ? share(count(.blownUp), counts[layout.draws]) : nil,
      balanced: share(count(.balanced), count(.withTriads)),
      jammed: model.flipsSigns ? share(count(.jammed), count(.withTriads)) : nil,
      imbalanced: share(count(.imbalanced), count(.triads)))
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

  static let pactColumns = [
    scenario, Column("a", .string, "actor"), Column("b", .string, "actor"),
    Column("allied", .string, "yes where a defence pact is in force on the as-of date"),
    Column(
      "signed", .number, "how often per draw the pair signs one by itself by the horizon's end"),
    Column("median_signed", .number, unit: "year", "median moment of those, decimal year"),
    Column("ended", .number, "how often per draw one of the pair's ends by itself"),
    Column("median_ended", .number, unit: "year", "median moment of those, decimal year"),
    Column("left_by_a", .number, "how often per draw it is a who ends it"),
    Column("left_by_b", .number, "how often per draw it is b who ends it"),
  ]

  /// Who signed and ended defence pacts, how often and when; pairs without any are left out.
  public static func pacts(_ result: ScenarioResult) -> Table {
    var table = Table(name: "pacts", columns: pactColumns)
    for row in result.living.pacts {
      table.append([
        .text(result.scenario.name), .text(row.a), .text(row.b),
        .text(row.isAllied ? "yes" : "no"), number(row.signs), number(row.medianSigned),
        number(row.ends), number(row.medianEnded), number(row.leftByA), number(row.leftByB),
      ])
    }
    return table
  }

  static let balanceColumns = [
    scenario, Column("model", .string, "the model of balance that moves alignment"), period,
    Column("p_blown_up", .number, "share of draws after the blow-up; empty but for marvel"),
    Column(
      "p_balanced", .number,
      "share of draws without an imbalanced triad, of those with any triad of three ties"),
    Column(
      "p_jammed", .number,
      "share of draws with imbalanced triads that no flip makes fewer or as many; antal models only"
    ),
    Column("imbalanced", .number, "share of imbalanced triads, of all triads of all draws"),
  ]

  /// How balanced alignments are at each reported period.
  public static func balance(_ result: ScenarioResult) -> Table {
    var table = Table(name: "balance", columns: balanceColumns)
    for row in result.living.balance {
      table.append([
        .text(result.scenario.name), .text(result.scenario.dynamics.alignmentModel.rawValue),
        .text(row.period.description), number(row.blownUp), number(row.balanced),
        number(row.jammed), number(row.imbalanced),
      ])
    }
    return table
  }

  /// Tables of the mechanisms that are on.
  static func living(_ result: ScenarioResult) -> [Table] {
    let dynamics = result.scenario.dynamics
    return (dynamics.isOn(LeaderExits.self) ? [leaders(result)] : [])
      + (dynamics.isOn(PactChanges.self) ? [pacts(result)] : [])
      + (result.living.balance.isEmpty ? [] : [balance(result)])
  }
}
