internal import GSLNumerics
internal import Glibc

/// Military spending that answers (methods G): an error-correction model replaces the default
/// drift. In logs and per year, from the as-of date on,
///
///     dℓ = [g − φ (ℓ − ℓ₀) + ρ (ln R − ln R₀) + γ (ln Y − ln Y₀)] dt + τ dP + σ dW,
///
/// R the spending of its rivals, Y own GDP, P the probability of a fatal dispute (the threat route of
/// Nordhaus, Oneal and Russett 2012), g the drift's growth, so that at the start both agree. Without
/// rivals the middle term is absent. Innovations share their random numbers with the drift.
final class ArmsRace: Mechanism {
  static let name = "arms"
  static let summary =
    "spending answers GDP, rivals and the risk of fatal disputes, instead of drifting"
  static let source = "methods G (95 states in rivalries 1951-2010; Nordhaus, Oneal, Russett 2012)"
  static let settings = [
    MechanismSetting("threat", ["on", "off"], "whether the risk of fatal disputes moves spending")
  ]
  static let parameters = ["arms.", "deterrence."]

  /// What does not change within a run.
  struct Plan: Sendable {
    let adjustment: Int, rival: Int, gdp: Int, threat: Int, innovation: Int
    let hasThreat: Bool
    /// Rivals of all actors in one list, and where each actor's begin; one more at the end.
    let rivals: [Int32], begins: [Int32]
    /// Actors that are somebody's rival.
    let watched: [Int]

    init(_ dynamics: Dynamics, _ world: World) throws(WorldError) {
      adjustment = try world.position("arms.adjustment")
      rival = try world.position("arms.rival")
      gdp = try world.position("arms.gdp")
      threat = try world.position("arms.threat")
      innovation = try world.position("arms.innovation")
      hasThreat = dynamics.setting("threat", of: ArmsRace.self) == "on"
      let rivalsOf = world.actors.indices.map { actor in
        Set(
          world.ties.filter { $0.layer == .dispute && $0.type == "RIV" }.flatMap { tie in
            tie.a == actor ? [tie.b] : tie.b == actor ? [tie.a] : []
          }
        ).sorted()
      }
      rivals = rivalsOf.joined().map(Int32.init)
      begins = rivalsOf.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
      watched = Set(rivalsOf.joined()).sorted()
    }
  }

  private let plan: Plan
  private let actors: Int, steps: Int
  private let dt: Double
  private var equation = SpendingEquation()
  private var threat = 0.0
  /// ln m of every actor at every step: step × actor; levels, and ln R at the start.
  private let path: Buffer, level: Buffer, rivalStart: Buffer
  /// Deviation of ln GDP from its start, risk of a fatal dispute at the last step, innovations.
  private let gdp: Buffer, risk: Buffer, noise: Buffer
  private let growth: Buffer, laterGrowth: Buffer, gdpGrowth: Buffer
  /// Whether events move an actor's growth of spending or of GDP.
  private let hasEvents: [Bool]

  init(_ plan: Plan, _ simulation: Simulation) {
    self.plan = plan
    actors = simulation.world.actors.count
    steps = (simulation.reported.last ?? 0) + 1
    dt = simulation.horizon.step.years
    path = Buffer(actors * steps)
    (level, rivalStart) = (Buffer(actors), Buffer(actors))
    (gdp, risk) = (Buffer(actors), Buffer(actors))
    noise = Buffer(actors * steps)
    (growth, laterGrowth) = (Buffer(actors), Buffer(actors))
    gdpGrowth = Buffer(actors)
    hasEvents = (0..<actors).map {
      let events = simulation.routes.spendingOf[$0]
      return !(events.growth.isEmpty && events.gdp.isEmpty)
    }
  }

  func setParameters(_ simulator: Simulator) {
    let layout = simulator.simulation.layout
    equation = SpendingEquation(
      adjustment: simulator.parameter(plan.adjustment), rival: simulator.parameter(plan.rival),
      gdp: simulator.parameter(plan.gdp), innovation: simulator.parameter(plan.innovation))
    threat = simulator.parameter(plan.threat)
    for actor in 0..<actors {
      path[actor] = log(
        simulator.parameter(layout.milex[actor]) * simulator.parameter(layout.militaryPPP[actor]))
      (growth[actor], laterGrowth[actor]) = SpendingDrift.growth(of: actor, simulator)
      gdpGrowth[actor] = simulator.parameter(layout.gdpGrowth[actor])
    }
    fillLevels(step: 0)
    for actor in 0..<actors { rivalStart[actor] = logRivals(actor) }
  }

  func begin(_ simulator: Simulator, _ onset: Onset?) {
    let random = simulator.simulation.random
    fillLevels(step: 0)
    for actor in 0..<actors {
      gdp[actor] = 0
      risk[actor] = 0
      random.fillNormals(
        UnsafeMutableBufferPointer(start: noise.base + actor * steps, count: steps),
        draw: simulator.draw.chance(of: .arms), purpose: RandomPurpose.spending.rawValue,
        subject: simulator.simulation.layout.actorSubjects[actor])
    }
    if plan.hasThreat, let onset { fillRisk(onset) }
  }

  /// One step for all actors, from the levels of the step before.
  func advance(to step: Int, _ simulator: Simulator, _ onset: Onset?) {
    let isLater = step >= simulator.simulation.laterGrowthStep
    if plan.hasThreat, let onset { fillThreat(onset, step) } else { clearThreat(step) }
    let (now, before) = (path.base + step &* actors, path.base + (step &- 1) &* actors)
    let spread = dt.squareRoot()
    for actor in 0..<actors {
      var rate = isLater ? laterGrowth[actor] : growth[actor]
      var pace = gdpGrowth[actor]
      if hasEvents[actor] { addEvents(actor, step, simulator, &rate, &pace) }
      let deviation = before[actor] - path[actor]
      let rivals = logRivals(actor) - rivalStart[actor]
      now[actor] +=
        before[actor]
        + equation.change(
          growth: rate, deviation: deviation, rivals: rivals, gdp: gdp[actor], time: dt,
          increment: spread * noise[actor &* steps &+ step])
      gdp[actor] += pace * dt
    }
    fillLevels(step: step)
  }

  private func addEvents(
    _ actor: Int, _ step: Int, _ simulator: Simulator, _ rate: inout Double, _ pace: inout Double
  ) {
    let events = simulator.simulation.routes.spendingOf[actor]
    for effect in events.growth { rate += simulator.activityAtStep(effect, step) }
    for effect in events.gdp { pace += simulator.activityAtStep(effect, step) }
  }

  private func fillLevels(step: Int) {
    let (level, path) = (level.base, UnsafePointer(path.base + step &* actors))
    plan.watched.withUnsafeBufferPointer { watched in
      for actor in watched { level[actor] = exp(path[actor]) }
    }
  }

  /// ln of what an actor's rivals spend; constant for one without rivals.
  @inline(__always) private func logRivals(_ actor: Int) -> Double {
    let level = UnsafePointer(level.base)
    let sum = plan.rivals.withUnsafeBufferPointer { rivals in
      plan.begins.withUnsafeBufferPointer { begins in
        (Int(begins[actor])..<Int(begins[actor &+ 1])).reduce(0.0) {
          $0 + level[Int(rivals[$1])]
        }
      }
    }
    return sum > 0 ? log(sum) : 0
  }

  private func clearThreat(_ step: Int) {
    for actor in 0..<actors { path[step * actors + actor] = 0 }
  }

  /// Puts τ ΔP of each actor where the step's spending will be added.
  private func fillThreat(_ onset: Onset, _ step: Int) {
    for actor in 0..<actors { path[step * actors + actor] = -threat * risk[actor] }
    fillRisk(onset)
    for actor in 0..<actors { path[step * actors + actor] += threat * risk[actor] }
  }

  /// P(fatal dispute) of each actor as a target of its rivals: the fatal share of 1 − Π (1 − p).
  private func fillRisk(_ onset: Onset) {
    let risk = risk.base
    for actor in 0..<actors { risk[actor] = 1 }
    onset.plan.places.withUnsafeBufferPointer { places in
      for index in min(onset.plan.theatres, places.count)..<places.count {
        risk[Int(places[index].target)] *= 1 - onset.probability(index)
      }
    }
    for actor in 0..<actors { risk[actor] = onset.fatalShare * (1 - risk[actor]) }
  }

  /// ln of an actor's spending at a step.
  @inline(__always) func logSpending(_ step: Int, _ actor: Int) -> Double {
    path[step &* actors &+ actor]
  }
}

/// The error-correction equation of one actor's spending (methods G).
struct SpendingEquation {
  /// φ, ρ, γ per year, σ per square root of a year.
  var adjustment = 0.0, rival = 0.0, gdp = 0.0, innovation = 0.0

  /// Change of ln spending in a step; deviations are from the as-of date, the increment has
  /// standard deviation √time.
  @inline(__always)
  func change(
    growth: Double, deviation: Double, rivals: Double, gdp income: Double, time: Double,
    increment: Double
  ) -> Double {
    (growth - adjustment * deviation + rival * rivals + gdp * income) * time
      + innovation * increment
  }

  /// The deviation at which spending rests when rivals and income stay: (g + ρ r + γ y)/φ;
  /// `nil` without adjustment.
  func rest(growth: Double, rivals: Double, gdp income: Double) -> Double? {
    adjustment > 0 ? (growth + rival * rivals + gdp * income) / adjustment : nil
  }
}
