internal import AllianceModel
internal import GSLNumerics
internal import NetworkMeasures

/// Progress of a batch in units of parameter draws done; called from worker threads.
public typealias Progress = @Sendable (_ done: Int) -> Void

/// Runs one scenario over nested draws (methods Q21).
struct NestedRun: Sendable {
  let simulation: Simulation
  let cache: ParameterCache
  let parameterDraws: Int, chanceDraws: Int
  /// Whether ties and actors are kept too.
  let keepsWorld: Bool
  /// Measures of the network that are asked for.
  let measures: MeasureColumns

  /// - Parameter jobs: threads; results do not depend on it.
  func outcomes(jobs: Int, progress: @escaping Progress) throws -> Outcomes {
    let actors = simulation.world.actors.count
    let outcomes = Outcomes(
      simulation.outputs, parameterDraws: parameterDraws, chanceDraws: chanceDraws,
      networkStride: NetworkMeter.stride(actors: actors, more: measures),
      events: simulation.program.names.count,
      worldStride: keepsWorld ? actors * (actors - 1) / 2 + 2 * actors : 0)
    let starts = try startingCamps()
    try inParallel(count: parameterDraws, jobs: jobs) {
      try Worker(
        simulation, cache, starts: starts, measures: measures, chanceDraws: chanceDraws)
    } work: { draw, worker in
      worker.run(draw, into: outcomes)
      progress(1)
    }
    return outcomes
  }

  /// Proven camps of the world on the as-of date: where the search in every draw begins.
  private func startingCamps() throws -> [[Bool]] {
    let network = try SignedNetwork(
      order: simulation.world.actors.count, weights: simulation.world.alignmentNetwork())
    return [network.minimumFrustration(nodeLimit: 1_000_000).isSecondCamp]
  }

  private final class Worker {
    let simulator: Simulator
    let meter: NetworkMeter
    let cache: ParameterCache
    let values: UnsafeMutablePointer<Double>
    let chanceDraws: Int

    init(
      _ simulation: Simulation, _ cache: ParameterCache, starts: [[Bool]],
      measures: MeasureColumns, chanceDraws: Int
    ) throws {
      simulator = try Simulator(simulation, cache: cache)
      meter = NetworkMeter(simulation.world, starts: starts, more: measures)
      self.cache = cache
      self.chanceDraws = chanceDraws
      values = .allocate(capacity: max(1, simulation.outputs.count))
    }

    deinit { values.deallocate() }

    func run(_ draw: Int, into outcomes: Outcomes) {
      let index = DrawIndex.nested(outer: draw, inner: 0)
      simulator.setParameters(index, cache: cache)
      // The network is read in the first chance draw only (methods Q32): keep that one for last.
      for inner in stride(from: chanceDraws - 1, through: 0, by: -1) {
        simulator.run(
          chance: DrawIndex.nested(outer: draw, inner: inner).chance, into: values)
        outcomes.store(values, draw: draw, chance: inner)
      }
      outcomes.finish(draw: draw)
      outcomes.addTally(simulator)
      simulator.eventStarts(into: outcomes.starts + draw * outcomes.events)
      simulator.prepareNetwork()
      let isWhole = draw % outcomes.networkInterval == 0
      for period in 0..<outcomes.layout.periods {
        let place =
          outcomes.network + (draw * outcomes.layout.periods + period) * outcomes.networkStride
        meter.read(simulator, period: period, isWhole: isWhole, into: place)
        if let world = outcomes.world {
          meter.readWorld(
            simulator, period: period,
            into: world + (draw * outcomes.layout.periods + period) * outcomes.worldStride)
        }
      }
    }
  }
}
