internal import AllianceModel
public import Designs
public import Scenarios

/// A scenario made ready for a sweep: what all threads share.
public struct SweepModel: Sendable {
  public let scenario: CheckedScenario
  /// Where shifts are taken from; `nil` for a scenario that is a reference itself.
  public let reference: CheckedScenario?
  public let space: FactorSpace
  public let design: any Design
  public let bindings: [FactorBinding]
  public let draws: Draws
  public let outputs: [SweepOutput]
  /// Compiled once, with the factors at placeholders.
  let own: CompiledSide, base: CompiledSide?
  /// The reference's values per draw and output, where no factor reaches the reference.
  let fixedReference: [Double]?
  /// Whether some factor needs the scenario compiled anew at every point.
  let compilesPoints: Bool

  /// - Parameters:
  ///   - draws: of each point; with one parameter draw, everything that is no factor stays at its
  ///     centre.
  /// - Throws: `WorldError` if the scenario cannot be simulated.
  public init(
    _ scenario: CheckedScenario, reference: CheckedScenario?, _ space: FactorSpace,
    _ design: any Design, _ bindings: [FactorBinding], draws: Draws, isFull: Bool
  ) throws {
    self.scenario = scenario
    self.reference = reference
    self.space = space
    self.design = design
    self.bindings = bindings
    self.draws = draws
    compilesPoints = bindings.contains { $0.overlay(in: scenario.world) == nil }
    own = try CompiledSide(scenario, bindings, space, draws)
    let base = try reference.map { try CompiledSide($0, bindings, space, draws) }
    let outputs = SweepOutput.all(of: scenario, own.simulation.outputs, isFull: isFull)
    let isFixed = base != nil && !Self.reaches(bindings, reference)
    fixedReference = isFixed ? try base.map { try Self.values(of: $0, outputs, draws) } : nil
    self.base = base
    self.outputs = outputs
  }

  /// Numbers that a journal keeps of each point.
  public var valuesPerPoint: Int { outputs.count * SweepOutput.values }

  /// Where a number that an expectation or a stop rule is about stands among the outputs.
  func output(_ quantity: SweepQuantity) -> Int? {
    let period = scenario.horizon.quarter(quantity.step)
    let measure =
      quantity.subject == .network
      ? NetworkMeasure.alignmentBalance.name : OutputLayout.measures[0]
    return outputs.firstIndex {
      $0.period == period && $0.mode == quantity.mode && $0.subject == quantity.subject
        && $0.measure == measure
    }
  }

  /// Whether any factor changes a scenario at all.
  private static func reaches(_ bindings: [FactorBinding], _ scenario: CheckedScenario?) -> Bool {
    bindings.contains { binding in
      switch binding.target {
      case .parameter, .choice, .share, .tie, .dataSet: true
      case .oneOf(let events): scenario?.events.contains { events.contains($0.id) } ?? false
      case .magnitude(let event, _), .probability(let event), .hazard(let event),
        .date(let event, _), .halfLife(let event):
        scenario?.events.contains { $0.id == event } ?? false
      }
    }
  }

  /// Every draw's outputs, draw after draw.
  private static func values(
    of side: CompiledSide, _ outputs: [SweepOutput], _ draws: Draws
  ) throws -> [Double] {
    let runner = try SideRunner(side, outputs)
    var values: [Double] = []
    for outer in 0..<draws.parameters {
      runner.setParameters(outer: outer, draws, overlay: nil)
      var inner = [[Double]](repeating: [], count: draws.chance)
      for index in stride(from: draws.chance - 1, through: 0, by: -1) {
        runner.run(outer: outer, inner: index, readsNetwork: draws.readsNetwork(inner: index))
        inner[index] = runner.values
      }
      values += inner.flatMap(\.self)
    }
    return values
  }
}

/// One scenario of a sweep, compiled.
struct CompiledSide: Sendable {
  let simulation: Simulation
  let cache: ParameterCache
  let overlay: ParameterOverlay

  /// The scenario with every factor at a placeholder, so that all of them can be overlaid.
  init(
    _ scenario: CheckedScenario, _ bindings: [FactorBinding], _ space: FactorSpace, _ draws: Draws
  ) throws {
    var placeholders: [(FactorBinding, Double)] = []
    var parameters: [(name: String, factor: Int)] = []
    var streams: [(stream: String, factor: Int)] = []
    for (index, binding) in bindings.enumerated() {
      switch binding.overlay(in: scenario.world) {
      case .parameter(let name): parameters.append((name, index))
      case .stream(let stream): streams.append((stream, index))
      case nil: continue
      }
      placeholders.append((binding, Self.placeholder(binding, space.factors[index])))
    }
    simulation = try BatchRunner.simulation(scenario.setting(placeholders))
    cache = Self.cache(simulation, draws)
    overlay = ParameterOverlay(
      simulation, parameters: parameters, streams: streams, factors: bindings.count)
  }

  /// The scenario as it is, sharing the draws of another side of the same data set.
  init(_ scenario: CheckedScenario, sharing cache: ParameterCache) throws {
    simulation = try BatchRunner.simulation(scenario)
    self.cache = cache
    overlay = ParameterOverlay(simulation, parameters: [], streams: [], factors: 0)
  }

  /// A certain event would be compiled without its chance.
  private static func placeholder(_ binding: FactorBinding, _ factor: Factor) -> Double {
    if case .probability = binding.target { 0.5 } else { factor.value(at: 0.5) }
  }

  private static func cache(_ simulation: Simulation, _ draws: Draws) -> ParameterCache {
    guard draws.parameters > 1 else { return .central(simulation) }
    let cache = ParameterCache(simulation, draws: draws.parameters)
    for draw in 0..<draws.parameters { cache.fill(draw) }
    return cache
  }
}

/// Runs the draws of one side, a thread's own.
final class SideRunner {
  private let simulator: Simulator
  private let cache: ParameterCache
  private let places: [SweepOutput.Place]
  private let raw: UnsafeMutablePointer<Double>, scratch: UnsafeMutablePointer<Double>
  /// The outputs of the last draw; the network's NaN where it was not read.
  private(set) var values: [Double]

  /// - Parameter remembering: chance draws to keep between points, where there is one parameter
  ///   draw.
  init(_ side: CompiledSide, _ outputs: [SweepOutput], remembering: Int = 0) throws {
    simulator = try Simulator(side.simulation, cache: side.cache, remembering: remembering)
    cache = side.cache
    places = outputs.map(\.place)
    let actors = side.simulation.world.actors.count
    raw = .allocate(capacity: max(1, side.simulation.outputs.count))
    scratch = .allocate(capacity: actors * (actors + 1))
    values = [Double](repeating: .nan, count: outputs.count)
  }

  deinit {
    raw.deallocate()
    scratch.deallocate()
  }

  func setParameters(outer: Int, _ draws: Draws, overlay: ParameterOverlay?) {
    let draw =
      draws.parameters > 1
      ? DrawIndex.nested(outer: outer, inner: 0) : DrawIndex.central(inner: 0)
    simulator.setParameters(draw, cache: cache, overlay: overlay)
  }

  func run(outer: Int, inner: Int, readsNetwork: Bool) {
    simulator.run(
      chance: DrawIndex.nested(outer: outer, inner: inner).chance, into: raw, slot: inner)
    if readsNetwork { simulator.prepareNetwork() }
    for (index, place) in places.enumerated() {
      switch place {
      case .contest(let at): values[index] = raw[at]
      case .network(let period):
        values[index] =
          readsNetwork ? simulator.alignmentBalance(period: period, scratch: scratch) : .nan
      }
    }
  }
}

extension Draws {
  /// Whether a point reads the network in a chance draw: in the first one, as a run does (methods
  /// Q32), but in all where there is one parameter draw, since only they tell how often an
  /// uncertain event happens.
  func readsNetwork(inner: Int) -> Bool { inner == 0 || parameters == 1 }
}
