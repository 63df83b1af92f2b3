import AllianceModel
import GSLNumerics

/// One scenario of the test world, run draw by draw.
struct TestRun {
  let simulation: Simulation
  let simulator: Simulator

  /// - Parameters:
  ///   - steps: reported steps, from 2025-Q4.
  ///   - step: their length.
  init(
    _ world: World, _ events: [Event] = [], steps: [Int] = [0], interventions: [Intervention] = [],
    seed: UInt64 = 20_250_903, dynamics: Dynamics = .off, step: Horizon.Step = .quarter
  ) throws {
    let quarters = (steps.last ?? 0) * (step == .quarter ? 1 : 4)
    simulation = try Simulation(
      world: world, events: events,
      horizon: Horizon(
        start: world.start, end: Quarter(index: world.start.index + quarters), step: step),
      reported: steps, interventions: interventions, seed: seed, dynamics: dynamics)
    simulator = try Simulator(simulation)
  }

  /// All outputs of a nested draw.
  func outputs(_ outer: Int = 0, _ inner: Int = 0) -> [Double] {
    let draw = DrawIndex.nested(outer: outer, inner: inner)
    simulator.setParameters(draw)
    return again(draw)
  }

  /// All outputs of another chance draw of the parameters set before.
  func again(_ draw: DrawIndex) -> [Double] {
    [Double](unsafeUninitializedCapacity: simulation.outputs.count) { buffer, count in
      buffer.initialize(repeating: .nan)
      simulator.run(chance: draw.chance, into: buffer.baseAddress!)
      count = simulation.outputs.count
    }
  }

  /// The four measures of a theatre.
  func theatre(
    _ outputs: [Double], _ theatre: Int, period: Int = 0, mode: CommitmentMode = .elicited
  ) -> ArraySlice<Double> {
    let at =
      simulation.outputs.base(mode: mode == .elicited ? 0 : 1, period: period)
      + simulation.outputs.theatre(theatre, measure: 0)
    return outputs[at..<at + 4]
  }

  /// ln of attackers' over defenders' force.
  func logRatio(
    _ outputs: [Double], _ theatre: Int, period: Int = 0, mode: CommitmentMode = .elicited
  ) -> Double { self.theatre(outputs, theatre, period: period, mode: mode).last! }

  /// Alignments n × n and power shares of the last draw.
  func network(period: Int = 0) -> (weights: [Double], shares: [Double]) {
    let count = simulation.world.actors.count
    simulator.prepareNetwork()
    var weights = [Double](repeating: 0, count: count * count)
    var shares = [Double](repeating: 0, count: count)
    simulator.network(period: period, into: &weights, shares: &shares)
    return (weights, shares)
  }
}

extension Event {
  /// An event of known effects.
  static func test(
    _ id: String, _ timing: Timing, _ effects: [Effect], end: End = .never,
    probability: Magnitude? = nil
  ) -> Event {
    Event(
      id: id, timing: timing, end: end, probability: probability, verb: "test", effects: effects)
  }
}
