/// The state of one thread while it simulates one scenario. Call `setParameters`, then
/// `run` for each chance draw, then, if wanted, `network`.
public final class Simulator {
  let simulation: Simulation
  let rows: Int, periods: Int, steps: Int

  // Per parameter draw.
  let parameters: Buffer
  let magnitudes: Buffer, values: Buffer
  /// Logit per mode and row without events; with the lead out; κ's own part.
  let eta: [Buffer], etaLeadOut: [Buffer]
  /// Open and closed availability, and projection discount, per row.
  let share: Buffer, closedShare: Buffer, reach: Buffer, closedReach: Buffer
  /// Logit shifts and availability factors of certain events, per reported period and row.
  let staticShift: Buffer, staticFactor: Buffer
  var alignmentWeight = 0.0
  var threshold: MarginalThreshold
  var kernel: ContestKernel
  var disputeSD = 0.0, sideSD = 0.0
  var measure = PowerMeasure.stock
  var compositeWeights: [Double] = []
  var draw = DrawIndex(parameters: 0, measurement: 0, chance: 0)

  // Per chance draw.
  let starts: Buffer, ends: Buffer
  let shift: Buffer, factor: Buffer
  /// Critical logits per row: a party joins when its logit is above.
  let critical: Buffer
  let partyNoise: Buffer, quality: Buffer
  /// Strength per reported period and actor; growth innovations of one actor.
  let strength: Buffer, innovations: Buffer
  let logStock: Buffer, logGDP: Buffer
  /// Spending of one actor and its logarithm per step, its stock per reported period.
  let spending: Buffer, logSpending: Buffer, stocks: Buffer
  let force: Buffer, closedForce: Buffer
  /// Per theatre and commitment mode: its contest in the kernel's batch.
  let contests: UnsafeMutablePointer<Int>

  // Precomputed for certain events.
  let isStatic: [Bool]
  /// Activity times decay of each effect per reported period, for certain events.
  let staticActivity: Buffer

  /// What changes by itself between events; `nil` when no mechanism is on.
  let living: LivingWorld?

  /// Stocks and GDP of chance draws seen before, and the place of the current one there.
  var memory: PowerMemory?
  var slot: Int?

  /// Positions of parameters that differ from those of the cache in use.
  let overridden: [Int]

  /// - Parameters:
  ///   - cache: what `setParameters` will be given, if anything.
  ///   - remembering: how many chance draws will be run again and again under parameters that may
  ///     leave stocks and GDP as they were; their paths are then kept.
  public init(
    _ simulation: Simulation, cache: ParameterCache? = nil, remembering: Int = 0
  ) throws(WorldError) {
    memory = remembering > 0 ? PowerMemory(simulation, draws: remembering) : nil
    self.simulation = simulation
    overridden = cache.map { simulation.sampler.differences(from: $0.catalogue) } ?? []
    rows = simulation.layout.rows.count
    periods = simulation.reported.count
    steps = simulation.horizon.count
    let actors = simulation.world.actors.count
    let program = simulation.program
    parameters = Buffer(simulation.sampler.count)
    magnitudes = Buffer(program.magnitudes.count)
    values = Buffer(program.values.count)
    let rows = self.rows
    let grid = rows * periods
    eta = CommitmentMode.allCases.map { _ in Buffer(rows) }
    etaLeadOut = CommitmentMode.allCases.map { _ in Buffer(rows) }
    (share, closedShare) = (Buffer(rows), Buffer(rows))
    (reach, closedReach) = (Buffer(rows), Buffer(rows))
    (staticShift, staticFactor) = (Buffer(grid), Buffer(grid))
    (shift, factor) = (Buffer(grid), Buffer(grid))
    (critical, partyNoise, quality) = (Buffer(rows), Buffer(rows), Buffer(rows))
    (force, closedForce) = (Buffer(rows), Buffer(rows))
    (starts, ends) = (Buffer(program.occurrences.count), Buffer(program.occurrences.count))
    strength = Buffer(actors * periods)
    logStock = Buffer(actors * periods)
    logGDP = Buffer(actors * periods)
    innovations = Buffer(max(steps, 1))
    (spending, logSpending) = (Buffer(max(steps, 1)), Buffer(max(steps, 1)))
    stocks = Buffer(periods)
    let places = simulation.layout.places.count
    contests = .allocate(capacity: max(1, 2 * places))
    kernel = ContestKernel(
      simulation.layout, periods: periods,
      contests: max(2 * places, simulation.interventions.count), critical: critical, force: force,
      closedForce: closedForce)
    isStatic = program.effects.map { program.occurrences[$0.occurrence].isStatic }
    staticActivity = Buffer(program.effects.count * periods)
    threshold = try MarginalThreshold()
    living = simulation.living.map { LivingWorld(simulation, $0) }
    fillStaticActivity()
  }

  deinit {
    kernel.deallocate()
    contests.deallocate()
  }
}
