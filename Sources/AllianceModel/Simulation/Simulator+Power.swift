internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Strength of the actors wanted, at each reported period, by this draw's measure.
  func fillStrength(all: Bool) {
    let actors = all ? Array(simulation.world.actors.indices) : simulation.layout.contestants
    let needsStock = measure == .stock || measure == .composite || all
    let needsGDP = measure != .stock && measure != .cinc || all
    for actor in actors {
      if needsStock { fillStock(actor) }
      if needsGDP { fillGDP(actor) }
    }
    let count = simulation.world.actors.count
    for period in 0..<periods {
      for actor in actors { strength[period * count + actor] = power(measure, actor, period) }
    }
  }

  /// Power of an actor in the unit of a measure; the composite is filled elsewhere.
  @inline(__always)
  func power(_ measure: PowerMeasure, _ actor: Int, _ period: Int) -> Double {
    let at = period * simulation.world.actors.count + actor
    let population = simulation.world.actors[actor].population
    switch measure {
    case .stock, .drawn, .composite: return stockAt[at]
    case .gdp: return gdpAt[at]
    case .sdp:
      return PowerMeasure.surplusProduct(
        gdp: gdpAt[at], population: population,
        subsistence: parameter(simulation.layout.names.subsistence))
    case .netpower: return PowerMeasure.netPower(gdp: gdpAt[at], population: population)
    case .cinc: return simulation.world.actors[actor].cinc
    }
  }

  /// Geometric composite of shares: Π_k (M_k / Σ M_k)^{w_k} (methods Q9). Needs stocks and GDP of
  /// all actors.
  func compositeShare(_ actor: Int, _ period: Int, totals: [Double]) -> Double {
    var logarithm = 0.0
    for (k, measure) in PowerMeasure.basic.enumerated() {
      logarithm += compositeWeights[k] * log(power(measure, actor, period) / totals[k])
    }
    return exp(logarithm)
  }

  /// Σ over all actors of each basic measure.
  func basicTotals(_ period: Int) -> [Double] {
    PowerMeasure.basic.map { measure in
      simulation.world.actors.indices.reduce(0) { $0 + power(measure, $1, period) }
    }
  }

  /// Replaces strengths by the composite; strengths of all actors were filled before.
  func fillCompositeStrength() {
    let count = simulation.world.actors.count
    for period in 0..<periods {
      let totals = basicTotals(period)
      for actor in 0..<count {
        strength[period * count + actor] = compositeShare(actor, period, totals: totals)
      }
    }
  }

  /// Military stock by perpetual inventory (methods A4, Q7): K ← K(1 − δ)^Δ + φ m Δ from
  /// K₀ = φ m₀/(δ + h), force S = K^a ((1 − φ) m)^{1 − a}.
  private func fillStock(_ actor: Int) {
    let layout = simulation.layout
    let delta = parameter(layout.names.depreciation)
    let phi = parameter(layout.procurement[actor])
    var spending = parameter(layout.milex[actor]) * parameter(layout.militaryPPP[actor])
    // A shrinking history could make δ + h vanish; 0.005 keeps K₀ finite.
    let turnover = max(0.005, delta + parameter(layout.pastGrowth[actor]))
    var stock = phi * spending / turnover
    let dt = simulation.horizon.step.years
    let kept = exp(log1p(-delta) * dt)
    let drift = SpendingDrift(self, actor)
    var next = 0
    let count = simulation.world.actors.count
    for step in 0...(simulation.reported.last ?? 0) {
      if step > 0 {
        spending *= exp(drift.growth(step) * dt + drift.noise(step))
        let now = spending * drift.level(step)
        stock = stock * kept + phi * now * dt
        let transfer = drift.transfer(step)
        if transfer != 0 { stock *= exp(transfer * dt) }
      }
      if next < periods, simulation.reported[next] == step {
        let now = spending * drift.level(step)
        stockAt[next * count + actor] = effectiveForce(stock: stock, operations: (1 - phi) * now)
        next += 1
      }
    }
  }

  @inline(__always)
  private func effectiveForce(stock: Double, operations: Double) -> Double {
    guard stock > 0, operations > 0 else { return 0 }
    let a = parameter(simulation.layout.names.stockExponent)
    return exp(a * log(stock) + (1 - a) * log(operations))
  }

  /// Real GDP growing at its drawn rate and by events (methods Q8).
  private func fillGDP(_ actor: Int) {
    let layout = simulation.layout
    var gdp = parameter(layout.gdp[actor])
    let growth = parameter(layout.gdpGrowth[actor])
    let dt = simulation.horizon.step.years
    let events = simulation.routes.gdpGrowth.filter { $0.actor == actor }
    let count = simulation.world.actors.count
    var next = 0
    for step in 0...(simulation.reported.last ?? 0) {
      if step > 0 {
        let added = events.reduce(0.0) { $0 + activityAtStep($1.effect, step) }
        gdp *= exp((growth + added) * dt)
      }
      if next < periods, simulation.reported[next] == step {
        gdpAt[next * count + actor] = gdp
        next += 1
      }
    }
  }

  /// Value times activity of an effect at any step, reported or not.
  @inline(__always) func activityAtStep(_ effect: Int, _ step: Int) -> Double {
    let compiled = simulation.program.effects[effect]
    let active = Self.activity(
      at: simulation.horizon.time(step), from: starts[compiled.occurrence],
      until: ends[compiled.occurrence], halfLife: compiled.halfLife)
    return active * values[compiled.value]
  }
}

/// The default growth of military spending (methods G, Q8): drift with innovations, and what
/// events add. The first of the dynamics terms; the others attach here.
struct SpendingDrift {
  private let simulator: Simulator
  private let base: Double, later: Double
  private let growthEvents: [EffectRoutes.Growth]
  private let transferEvents: [EffectRoutes.Growth]
  private let levelEvents: [EffectRoutes.Growth]
  /// Annual standard deviation times √Δ.
  private let scale: Double

  init(_ simulator: Simulator, _ actor: Int) {
    self.simulator = simulator
    let layout = simulator.simulation.layout
    base = simulator.parameter(layout.growth[actor])
    later = Self.laterGrowth(simulator, actor, base)
    let routes = simulator.simulation.routes
    growthEvents = routes.spendingGrowth.isEmpty ? [] : routes.spendingGrowth.filter { $0.actor == actor }
    transferEvents = routes.stockGrowth.isEmpty ? [] : routes.stockGrowth.filter { $0.actor == actor }
    levelEvents = routes.spending.isEmpty ? [] : routes.spending.filter { $0.actor == actor }
    scale =
      simulator.parameter(layout.innovation[actor])
      * simulator.simulation.horizon.step.years.squareRoot()
    simulator.simulation.random.fillNormals(
      UnsafeMutableBufferPointer(
        start: simulator.innovations.base, count: (simulator.simulation.reported.last ?? 0) + 1),
      draw: simulator.draw.chance, purpose: RandomPurpose.spending.rawValue,
      subject: layout.actorSubjects[actor])
  }

  /// From 2028 on the mean may differ; the draw's deviation from its mean stays (methods Q8).
  private static func laterGrowth(_ simulator: Simulator, _ actor: Int, _ base: Double) -> Double {
    let layout = simulator.simulation.layout
    guard let position = layout.laterGrowth[actor] else { return base }
    let now = simulator.simulation.world.parameters.definitions[layout.growth[actor]]
    return simulator.parameter(position) + base - (now.centre ?? base)
  }

  @inline(__always) func growth(_ step: Int) -> Double {
    let drift = simulator.simulation.horizon.time(step) < 2028 ? base : later
    if growthEvents.isEmpty { return drift }
    return growthEvents.reduce(drift) { $0 + simulator.activityAtStep($1.effect, step) }
  }

  @inline(__always) func noise(_ step: Int) -> Double { scale * simulator.innovations[step] }

  @inline(__always) func transfer(_ step: Int) -> Double {
    transferEvents.isEmpty
      ? 0 : transferEvents.reduce(0) { $0 + simulator.activityAtStep($1.effect, step) }
  }

  @inline(__always) func level(_ step: Int) -> Double {
    if levelEvents.isEmpty { return 1 }
    return levelEvents.reduce(1) { product, event in
      let effect = simulator.simulation.program.effects[event.effect]
      let active = simulator.isActive(effect.occurrence, step)
      return product * (active ? max(0, simulator.values[effect.value]) : 1)
    }
  }
}

extension Simulator {
  @inline(__always) func isActive(_ occurrence: Int, _ step: Int) -> Bool {
    let time = simulation.horizon.time(step)
    return starts[occurrence] <= time && time < ends[occurrence]
  }
}
