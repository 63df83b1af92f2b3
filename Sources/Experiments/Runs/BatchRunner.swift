public import AllianceModel
internal import GSLNumerics
public import Scenarios

/// Runs a batch of checked scenarios, each against its reference on common random numbers.
public struct BatchRunner: Sendable {
  public let batch: Batch
  /// Threads; results do not depend on it.
  public let jobs: Int
  /// Whether the variance is split too.
  public let splitsVariance: Bool
  /// Tables made on request.
  public let extras: Set<ExtraTable>

  public init(
    _ batch: Batch, jobs: Int, splitsVariance: Bool = true, extras: Set<ExtraTable> = []
  ) {
    self.extras = extras
    self.batch = batch
    self.jobs = jobs
    self.splitsVariance = splitsVariance
  }

  /// Pairs of draws for the split: a subsample that shrinks with the number of reported periods
  /// and with the draws asked for (methods Q22; architecture, Files).
  private func pairs(_ scenario: CheckedScenario) -> Int {
    guard splitsVariance else { return 0 }
    let share = max(256, 4096 / scenario.reported.count)
    return min(1024, share, max(64, scenario.draws.total))
  }

  /// Parameter draws that a run will make, references included: the unit of progress.
  public var work: Int {
    let own = batch.scenarios.filter { !$0.isReference }.reduce(0) { $0 + $1.draws.parameters }
    return own + Set(batch.scenarios.map(\.referenceKey)).reduce(0) { $0 + $1.draws.parameters }
  }

  /// Runs everything; results come in the order of the batch within each reference.
  public func run(
    _ progress: @escaping Progress, each: (ScenarioResult) throws -> Void
  ) throws {
    var keys: [ReferenceKey] = []
    for scenario in batch.scenarios where !keys.contains(scenario.referenceKey) {
      keys.append(scenario.referenceKey)
    }
    for key in keys {
      guard let reference = batch.references[key] else { continue }
      try run(
        batch.scenarios.filter { $0.referenceKey == key }, against: reference, progress, each)
    }
  }

  private func run(
    _ scenarios: [CheckedScenario], against reference: CheckedScenario,
    _ progress: @escaping Progress, _ each: (ScenarioResult) throws -> Void
  ) throws {
    let base = try Self.simulation(reference)
    let pairs = pairs(reference)
    let cache = try parameterCache(base, draws: max(reference.draws.parameters, 2 * pairs))
    let outcomes = try nested(base, cache, reference).outcomes(
      jobs: jobs, progress: progress)
    let split = VarianceRun(simulation: base, cache: cache, pairs: pairs)
    let splitValues = pairs > 0 ? try split.values(jobs: jobs) : []
    for scenario in scenarios {
      if scenario.isReference {
        let result = ResultBuilder(
          scenario, base, outcomes, nil, split, splitValues, nil,
          extras(of: base))
        try each(result.build(jobs: jobs))
        continue
      }
      let simulation = try Self.simulation(scenario)
      let own = try nested(simulation, cache, scenario).outcomes(
        jobs: jobs, progress: progress)
      let ownSplit = VarianceRun(simulation: simulation, cache: cache, pairs: pairs)
      let ownValues = pairs > 0 ? try ownSplit.values(jobs: jobs) : []
      let result = ResultBuilder(
        scenario, simulation, own, outcomes, ownSplit, ownValues, splitValues,
        extras(of: simulation))
      try each(result.build(jobs: jobs))
    }
  }

  private func nested(
    _ simulation: Simulation, _ cache: ParameterCache, _ scenario: CheckedScenario
  ) -> NestedRun {
    NestedRun(
      simulation: simulation, cache: cache, parameterDraws: scenario.draws.parameters,
      chanceDraws: scenario.draws.chance,
      keepsWorld: !extras(of: simulation).isDisjoint(with: [.ties, .actors]),
      measures: MeasureColumns(scenario.measures, in: scenario.world))
  }

  /// Tables on request, and the ties wherever they move by themselves.
  private func extras(of simulation: Simulation) -> Set<ExtraTable> {
    let dynamics = simulation.dynamics
    let moves = dynamics.isOn(PactChanges.self) || dynamics.streams.contains(.alignment)
    return moves ? extras.union([.ties]) : extras
  }

  /// A scenario compiled for simulation.
  public static func simulation(_ scenario: CheckedScenario) throws(WorldError) -> Simulation {
    try Simulation(
      world: scenario.world, events: scenario.events, horizon: scenario.horizon,
      reported: scenario.reported, interventions: scenario.interventions, seed: scenario.seed,
      dynamics: scenario.dynamics)
  }

  private func parameterCache(_ simulation: Simulation, draws: Int) throws -> ParameterCache {
    let cache = ParameterCache(simulation, draws: draws)
    try inParallel(count: draws, jobs: jobs) {
    } work: { index, _ in
      cache.fill(index)
    }
    return cache
  }
}
