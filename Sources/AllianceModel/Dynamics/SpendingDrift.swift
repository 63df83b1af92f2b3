internal import GSLNumerics
internal import Glibc

/// The default growth of military spending (methods G, Q8): drift with innovations, and what
/// events add. The first of the dynamics terms; alignment drift, pact formation, arms races and
/// leader hazards (methods E, G, H) take their place beside it.
struct SpendingDrift {
  private let simulator: Simulator
  private let base: Double, later: Double
  private let events: EffectRoutes.SpendingEvents
  private let hasEvents: Bool
  /// First step of the later growth.
  private let change: Int
  /// Standard deviation of a step's innovation: the annual one times √Δ.
  private let scale: Double
  private let innovations: UnsafeMutablePointer<Double>

  /// Growth per year of an actor, and from 2028 on where that has a mean of its own: the draw's
  /// deviation from its mean stays when the mean changes.
  static func growth(of actor: Int, _ simulator: Simulator) -> (base: Double, later: Double) {
    let simulation = simulator.simulation
    let base = simulator.parameter(simulation.layout.growth[actor])
    guard let position = simulation.layout.laterGrowth[actor] else { return (base, base) }
    return (
      base, simulator.parameter(position) + base - (simulation.growthCentres[actor] ?? base)
    )
  }

  /// - Parameter drawsNoise: false where another mechanism gives the path of spending.
  init(_ simulator: Simulator, _ actor: Int, drawsNoise: Bool = true) {
    self.simulator = simulator
    let simulation = simulator.simulation
    let layout = simulation.layout
    (base, later) = Self.growth(of: actor, simulator)
    events = simulation.routes.spendingOf[actor]
    hasEvents = !(events.growth.isEmpty && events.stock.isEmpty && events.level.isEmpty)
    change = layout.laterGrowth[actor] == nil ? Int.max : simulation.laterGrowthStep
    scale =
      simulator.parameter(layout.innovation[actor]) * simulation.horizon.step.years.squareRoot()
    innovations = simulator.innovations.base
    guard drawsNoise else { return }
    simulation.random.fillNormals(
      UnsafeMutableBufferPointer(start: innovations, count: (simulation.reported.last ?? 0) + 1),
      draw: simulator.draw.chance, purpose: RandomPurpose.spending.rawValue,
      subject: layout.actorSubjects[actor])
  }

  /// Annual growth in a step.
  @inline(__always) func growth(_ step: Int) -> Double {
    var rate = step < change ? base : later
    if hasEvents {
      for effect in events.growth { rate += simulator.activityAtStep(effect, step) }
    }
    return rate
  }

  @inline(__always) func noise(_ step: Int) -> Double { scale * innovations[step] }

  /// Factor on the stock in a step from transfers.
  @inline(__always) func transfer(_ step: Int, _ dt: Double) -> Double {
    guard hasEvents, !events.stock.isEmpty else { return 1 }
    var rate = 0.0
    for effect in events.stock { rate += simulator.activityAtStep(effect, step) }
    return exp(rate * dt)
  }

  /// Log of the factor on spending while events of that kind last.
  @inline(__always) func logLevel(_ step: Int) -> Double {
    guard hasEvents, !events.level.isEmpty else { return 0 }
    var sum = 0.0
    for effect in events.level {
      let compiled = simulator.simulation.program.effects[effect]
      if simulator.isActive(compiled.occurrence, step) {
        sum += log(max(0, simulator.values[compiled.value]))
      }
    }
    return sum
  }
}
