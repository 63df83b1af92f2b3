internal import AllianceModel
internal import GSLNumerics
internal import NetworkMeasures
internal import Scenarios

/// Turns outcomes into rows.
struct ResultBuilder {
  let scenario: CheckedScenario
  let simulation: Simulation
  let outcomes: Outcomes
  let reference: Outcomes?
  let split: VarianceRun
  let splitValues: [Double]
  let splitReference: [Double]?
  let extras: Set<ExtraTable>

  init(
    _ scenario: CheckedScenario, _ simulation: Simulation, _ outcomes: Outcomes,
    _ reference: Outcomes?, _ split: VarianceRun, _ splitValues: [Double],
    _ splitReference: [Double]?, _ extras: Set<ExtraTable>
  ) {
    self.extras = extras
    self.scenario = scenario
    self.simulation = simulation
    self.outcomes = outcomes
    self.reference = reference
    self.split = split
    self.splitValues = splitValues
    self.splitReference = splitReference
  }

  func build(jobs: Int) throws -> ScenarioResult {
    ScenarioResult(
      scenario: scenario, nested: nestedRows(),
      rows: try contestRows(jobs: jobs) + networkRows() + measureRows(),
      variance: varianceRows(), camps: try campRows(), events: eventRows(),
      extras: ExtraTable.allCases.filter(extras.contains).map(table),
      living: LivingReader(simulation, outcomes)?.rows ?? LivingRows())
  }

  // MARK: Contests

  struct Key: Sendable {
    let mode: CommitmentMode
    let modeIndex: Int, period: Int
    let subject: Expectation.Subject
    let measure: String
    let output: Int

    /// P(attacker achieves its aim) of a theatre or the region.
    var isHeadline: Bool {
      if case .intervention = subject { return false }
      return measure == OutputLayout.measures[0]
    }
  }

  var keys: [Key] {
    let layout = outcomes.layout
    var keys: [Key] = []
    for period in simulation.reported.indices {
      for (modeIndex, mode) in CommitmentMode.allCases.enumerated() {
        let base = layout.base(mode: modeIndex, period: period)
        func add(_ subject: Expectation.Subject, _ measure: String, _ at: Int) {
          keys.append(
            Key(
              mode: mode, modeIndex: modeIndex, period: period, subject: subject,
              measure: measure, output: base + at))
        }
        for (theatre, item) in scenario.world.theatres.enumerated() {
          for (index, measure) in OutputLayout.measures.enumerated() {
            add(.theatre(item.id), measure, layout.theatre(theatre, measure: index))
          }
        }
        add(.region, OutputLayout.measures[0], layout.region)
        for (position, item) in simulation.interventions.enumerated() {
          for (index, measure) in OutputLayout.measures.enumerated() {
            add(.intervention(item.id), measure, layout.intervention(position, measure: index))
          }
        }
        for theatre in 0..<layout.onsets {
          for (index, measure) in OutputLayout.onsetMeasures.enumerated() {
            add(
              .theatre(scenario.world.theatres[theatre].id), measure,
              layout.onset(theatre, measure: index))
          }
        }
      }
    }
    return keys
  }

  private func contestRows(jobs: Int) throws -> [ScenarioResult.Row] {
    let keys = keys
    let rows = Slots<ScenarioResult.Row>(keys.count)
    try inParallel(count: keys.count, jobs: jobs) {
      Box(Summariser())
    } work: { index, summariser in
      rows.set(index, row(keys[index], &summariser.value))
    }
    return rows.values
  }

  private func row(_ key: Key, _ summariser: inout Summariser) -> ScenarioResult.Row {
    let step = simulation.reported[key.period]
    return ScenarioResult.Row(
      period: scenario.horizon.quarter(step), step: step, mode: key.mode, subject: key.subject,
      measure: key.measure, unit: key.measure == "log_force_ratio" ? "log ratio" : "probability",
      value: summariser.spread(outcomes, output: key.output),
      shift: reference.map { summariser.shift(outcomes, from: $0, output: key.output) })
  }

  /// Headline numbers per parameter draw.
  private func nestedRows() -> [ScenarioResult.NestedRow] {
    let draws = 0..<outcomes.parameterDraws
    let contests = keys.filter(\.isHeadline).map { key in
      ScenarioResult.NestedRow(
        period: scenario.horizon.quarter(simulation.reported[key.period]), mode: key.mode,
        subject: key.subject, measure: key.measure,
        values: draws.map { outcomes.mean(key.output, draw: $0) })
    }
    let balance = NetworkMeasure.alignmentBalance
    let network = simulation.reported.enumerated().map { period, step in
      ScenarioResult.NestedRow(
        period: scenario.horizon.quarter(step), mode: .elicited, subject: .network,
        measure: balance.name,
        values: draws.map { outcomes.networkValue(balance.rawValue, period: period, draw: $0) })
    }
    return contests + network
  }

  // MARK: Network

  private func networkRows() -> [ScenarioResult.Row] {
    let summariser = Summariser()
    return simulation.reported.enumerated().flatMap { period, step in
      NetworkMeasure.allCases.map { measure in
        ScenarioResult.Row(
          period: scenario.horizon.quarter(step), step: step, mode: .elicited, subject: .network,
          measure: measure.name, unit: "index",
          value: summariser.networkSpread(outcomes, measure: measure.rawValue, period: period),
          shift: reference.map {
            summariser.networkShift(
              outcomes, from: $0, measure: measure.rawValue, period: period)
          })
      }
    }
  }

  /// Rows of the measures asked for.
  private func measureRows() -> [ScenarioResult.Row] {
    let summariser = Summariser()
    let start = NetworkMeasure.allCases.count + scenario.world.actors.count
    let columns = MeasureColumns(scenario.measures, in: scenario.world).columns
    return simulation.reported.enumerated().flatMap { period, step in
      columns.enumerated().map { place, column in
        ScenarioResult.Row(
          period: scenario.horizon.quarter(step), step: step, mode: .elicited,
          subject: column.subject, measure: column.name, unit: column.unit,
          value: summariser.networkSpread(outcomes, measure: start + place, period: period),
          shift: reference.map {
            summariser.networkShift(outcomes, from: $0, measure: start + place, period: period)
          })
      }
    }
  }

  private func campRows() throws -> [ScenarioResult.CampRow] {
    let world = scenario.world
    let network = try SignedNetwork(
      order: world.actors.count, weights: simulation.world.alignmentNetwork())
    let camps = network.minimumFrustration(nodeLimit: 1_000_000).isSecondCamp
    let offset = NetworkMeasure.allCases.count
    func probability(_ outcomes: Outcomes?, _ actor: Int, _ period: Int) -> Double? {
      guard let outcomes else { return nil }
      let values = (0..<outcomes.parameterDraws).map {
        outcomes.networkValue(offset + actor, period: period, draw: $0)
      }.filter(\.isFinite)
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    return simulation.reported.enumerated().flatMap { period, step in
      world.actors.indices.map { actor in
        ScenarioResult.CampRow(
          period: scenario.horizon.quarter(step), actor: world.actors[actor].code,
          reference: probability(reference, actor, period),
          scenario: probability(outcomes, actor, period),
          isWithFirstPole: camps[actor] == camps[world.poles.0])
      }
    }
  }

  // MARK: Variance

  private func varianceRows() -> [ScenarioResult.VarianceRow] {
    guard !splitValues.isEmpty else { return [] }
    let (stride, runs, streams) = (split.stride, split.runs, split.streams)
    func shares(_ at: Int, minus reference: [Double]?) -> VarianceShares {
      VarianceShares(pairs: split.pairs, streams: streams) { pair, run in
        let index = (pair * runs + run) * stride + at
        return splitValues[index] - (reference?[index] ?? 0)
      }
    }
    func rows(
      _ period: Int, _ mode: CommitmentMode, _ subject: Expectation.Subject,
      _ measure: String, _ at: Int
    ) -> [ScenarioResult.VarianceRow] {
      let quarter = scenario.horizon.quarter(simulation.reported[period])
      func row(_ quantity: String, _ reference: [Double]?) -> ScenarioResult.VarianceRow {
        ScenarioResult.VarianceRow(
          period: quarter, mode: mode, subject: subject, measure: measure, quantity: quantity,
          shares: shares(at, minus: reference))
      }
      return [row("value", nil)] + (splitReference.map { [row("shift", $0)] } ?? [])
    }
    let contests = keys.filter(\.isHeadline).flatMap {
      rows($0.period, $0.mode, $0.subject, $0.measure, $0.output)
    }
    let network = simulation.reported.indices.flatMap { period in
      rows(
        period, .elicited, .network, NetworkMeasure.alignmentBalance.name,
        simulation.outputs.count + period)
    }
    return contests + network
  }

  // MARK: Events

  private func eventRows() -> [ScenarioResult.EventRow] {
    let end = scenario.horizon.time(scenario.horizon.count - 1)
    let reaches = simulation.reaches
    return simulation.program.names.enumerated().map { index, name in
      let starts = (0..<outcomes.parameterDraws)
        .map { outcomes.starts[$0 * outcomes.events + index] }.filter { $0 <= end }.sorted()
      let owner = String(name.prefix { $0 != "/" })
      let event =
        scenario.events.first { $0.id == name } ?? scenario.events.first { $0.id == owner }
      return ScenarioResult.EventRow(
        event: name, verb: event?.verb ?? "",
        share: Double(starts.count) / Double(max(1, outcomes.parameterDraws)),
        median: starts.isEmpty ? nil : starts[starts.count / 2],
        reach: reaches[index])
    }
  }
}

/// A mutable value of one thread.
final class Box<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// Results that threads put at places of their own.
final class Slots<Value: Sendable>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Value?>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: nil, count: max(count, 1))
  }

  deinit {
    base.deinitialize(count: max(count, 1))
    base.deallocate()
  }

  func set(_ index: Int, _ value: Value) { base[index] = value }
  var values: [Value] { (0..<count).compactMap { base[$0] } }
}
