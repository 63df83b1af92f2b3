internal import GSLNumerics

/// How commitment enters: as elicited, or at the historical base rate (methods Q31).
public enum CommitmentMode: String, Sendable, CaseIterable, Hashable {
  case elicited, zero
}

/// One scenario ready to run: world with the scenario's parameters, compiled events, time.
/// Immutable and shared by all threads; a thread's state is a `Simulator`.
public struct Simulation: Sendable {
  public let world: World
  public let program: EventProgram
  public let horizon: Horizon
  /// Steps that outcomes are wanted at, ascending.
  public let reported: [Int]
  /// Conditional reports wanted (methods Q30).
  public let interventions: [Intervention]
  let layout: Layout
  let routes: EffectRoutes
  /// The network before events, and the pairs that events touch.
  let baseAlignment: [Double]
  let touchedPairs: [TouchedPair]
  let sampler: ParameterSampler
  /// Centre of each actor's growth, and the first step of the years from 2028 on (methods Q8).
  let growthCentres: [Double?]
  let laterGrowthStep: Int
  let random: CounterRandom
  /// Which mechanisms change the world between events, and their flat lists, if any.
  public let dynamics: Dynamics
  let living: LivingLayout?

  /// - Throws: `WorldError` when the data set lacks something the model needs.
  public init(
    world: World, events: [Event], horizon: Horizon, reported: [Int],
    interventions: [Intervention], seed: UInt64, dynamics: Dynamics = .off
  ) throws(WorldError) {
    self.world = world
    self.dynamics = dynamics
    self.horizon = horizon
    self.reported = reported
    self.interventions = interventions
    program = try EventProgram(events, in: world)
    layout = try Layout(world)
    routes = EffectRoutes(program, layout, world)
    baseAlignment = world.alignmentNetwork()
    touchedPairs = world.touchedPairs(routes)
    let positions = layout.growth
    growthCentres = positions.map { world.parameters.definitions[$0].centre }
    laterGrowthStep = (0..<horizon.count).first { horizon.time($0) >= 2028 } ?? Int.max
    random = CounterRandom(seed: seed)
    living = try LivingLayout(dynamics, world, program, layout)
    sampler = ParameterSampler(
      catalogue: world.parameters, joiner: world.joiner, random: random)
  }

  /// How far each occurrence of `program.names` reaches; an event with gated parts reaches as far
  /// as they do.
  public var reaches: [Reach] {
    program.names.map { name in
      let own = program.effects.indices.filter { index in
        let owner = program.names[program.effects[index].occurrence]
        return owner == name || owner.hasPrefix(name + "/")
      }
      let reaches = own.map { routes.reach[$0] }
      if reaches.contains(.contests) { return .contests }
      if own.contains(where: { movesHazards(program.effects[$0].target) }) { return .hazards }
      return reaches.contains(.network) ? .network : .laterMechanisms
    }
  }

  /// Whether a target is read by the hazards of a mechanism that is on.
  private func movesHazards(_ target: Effect.Target) -> Bool {
    switch target {
    case .disputeRate: dynamics.isOn(Onset.self) || dynamics.isOn(ArmsRace.self)
    case .heir, .leader: dynamics.isOn(LeaderExits.self)
    default: false
    }
  }

  /// How outcomes of one draw lie in memory.
  public var outputs: OutputLayout {
    OutputLayout(
      modes: CommitmentMode.allCases.count, periods: reported.count,
      theatres: world.theatres.count, interventions: interventions.count,
      onsets: dynamics.isOn(Onset.self) ? world.theatres.count : 0)
  }
}

/// Outcomes of one draw: for each commitment mode and reported period, four measures of each
/// theatre, the regional index, four measures of each intervention; then, where the mechanism
/// `onset` is on, two measures of each theatre.
public struct OutputLayout: Sendable, Hashable {
  public let modes: Int, periods: Int, theatres: Int, interventions: Int
  /// Theatres with measures of onset: all or none.
  public var onsets = 0

  /// Measures of onset, in order.
  public static let onsetMeasures = ["p_clash", "p_war"]

  /// Measures of a contest, in order.
  public static let measures = [
    "p_attacker_achieves_aim", "p_stalemate", "p_defender_prevails", "log_force_ratio",
  ]

  /// Values per mode and period.
  public var stride: Int { 4 * theatres + 1 + 4 * interventions + 2 * onsets }
  /// Values per draw.
  public var count: Int { modes * periods * stride }

  public func base(mode: Int, period: Int) -> Int { (mode * periods + period) * stride }
  public func theatre(_ theatre: Int, measure: Int) -> Int { 4 * theatre + measure }
  public var region: Int { 4 * theatres }
  public func intervention(_ index: Int, measure: Int) -> Int {
    4 * theatres + 1 + 4 * index + measure
  }
  public func onset(_ theatre: Int, measure: Int) -> Int {
    4 * theatres + 1 + 4 * interventions + 2 * theatre + measure
  }
}
