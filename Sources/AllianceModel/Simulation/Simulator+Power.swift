internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Strength of the actors wanted, at each reported period, by this draw's measure.
  func fillStrength(all: Bool) {
    let count = simulation.world.actors.count
    let wanted = all ? simulation.layout.everyone : simulation.layout.contestants
    fillPaths(wanted, both: measure == .composite || all)
    // Those not wanted get a strength that nobody reads.
    strength.fill(0)
    for actor in wanted {
      for period in 0..<periods {
        strength[period * count + actor] = logPower(measure, actor, period)
      }
    }
    replaceByExponentials(strength.base, count: strength.count)
  }

  /// Stocks and GDP of some actors, both or only what the measure needs; both of all where they are
  /// kept between points.
  private func fillPaths(_ wanted: [Int], both: Bool) {
    if let memory, let slot {
      if memory.restore(slot, self) { return }
      fillPaths(simulation.layout.everyone, stock: true, gdp: true)
      memory.store(slot, self)
    } else {
      fillPaths(
        wanted, stock: both || measure == .stock,
        gdp: both || measure != .stock && measure != .cinc)
    }
  }

  private func fillPaths(_ wanted: [Int], stock: Bool, gdp: Bool) {
    for actor in wanted {
      if stock { fillStock(actor) }
      if gdp { fillGDP(actor) }
    }
  }

  /// Log of an actor's power in the unit of a measure; the composite is filled elsewhere.
  @inline(__always)
  func logPower(_ measure: PowerMeasure, _ actor: Int, _ period: Int) -> Double {
    let at = period &* simulation.world.actors.count &+ actor
    switch measure {
    case .stock, .drawn, .composite: return logStock[at]
    case .gdp: return logGDP[at]
    case .sdp:
      return log(
        PowerMeasure.surplusProduct(
          gdp: exp(logGDP[at]), population: simulation.world.actors[actor].population,
          subsistence: parameter(simulation.layout.names.subsistence)))
    case .netpower: return 2 * logGDP[at] - simulation.layout.logPopulation[actor]
    case .cinc: return simulation.layout.logCINC[actor]
    }
  }

  /// Geometric composite of shares at a period, Π_k (M_k / Σ M_k)^{w_k} (methods Q9), for all
  /// actors. Stocks and GDP of all must be filled.
  func fillComposite(_ period: Int, into out: UnsafeMutablePointer<Double>) {
    let count = simulation.world.actors.count
    out.update(repeating: 0, count: count)
    for (k, measure) in PowerMeasure.basic.enumerated() {
      var total = 0.0
      let weight = compositeWeights[k]
      for actor in 0..<count {
        let power = logPower(measure, actor, period)
        total += exp(power)
        out[actor] += weight * power
      }
      let share = weight * log(total)
      for actor in 0..<count { out[actor] -= share }
    }
    for actor in 0..<count { out[actor] = exp(out[actor]) }
  }

  /// Replaces strengths by the composite; stocks and GDP of all actors were filled before.
  func fillCompositeStrength() {
    let count = simulation.world.actors.count
    for period in 0..<periods { fillComposite(period, into: strength.base + period * count) }
  }

  /// Military stock by perpetual inventory (methods A4, Q7): K ← K(1 − δ)^Δ + φ m Δ from
  /// K₀ = φ m₀/(δ + h), force S = K^a ((1 − φ) m)^{1 − a}.
  private func fillStock(_ actor: Int) {
    let layout = simulation.layout
    let delta = parameter(layout.names.depreciation)
    let phi = parameter(layout.procurement[actor])
    let start = parameter(layout.milex[actor]) * parameter(layout.militaryPPP[actor])
    // A shrinking history could make δ + h vanish; 0.005 keeps K₀ finite.
    let turnover = max(0.005, delta + parameter(layout.pastGrowth[actor]))
    var stock = phi * start / turnover
    let dt = simulation.horizon.step.years
    let kept = exp(log1p(-delta) * dt)
    let drift = SpendingDrift(self, actor, drawsNoise: living?.arms == nil)
    let last = simulation.reported.last ?? 0
    fillSpending(actor, drift, from: log(start), to: last)
    var next = 0
    for step in 0...last {
      if step > 0 {
        stock = stock * kept + phi * spending[step] * dt
        stock *= drift.transfer(step, dt)
      }
      if simulation.reported[next] == step {
        stocks[next] = stock
        next += 1
      }
    }
    replaceByLogarithms(stocks.base, count: periods)
    let a = parameter(layout.names.stockExponent)
    let operations = log(1 - phi)
    let count = simulation.world.actors.count
    for period in 0..<periods {
      let now = operations + logSpending[simulation.reported[period]]
      logStock[period * count + actor] = a * stocks[period] + (1 - a) * now
    }
  }

  /// Military spending m of an actor at each step, and its logarithm.
  private func fillSpending(_ actor: Int, _ drift: SpendingDrift, from start: Double, to last: Int)
  {
    let dt = simulation.horizon.step.years
    let race = living?.arms
    var path = start
    for step in 0...last {
      if step > 0 {
        path =
          race?.logSpending(step, actor) ?? path + (drift.growth(step) * dt + drift.noise(step))
      }
      logSpending[step] = path + drift.logLevel(step)
    }
    spending.base.update(from: logSpending.base, count: last + 1)
    replaceByExponentials(spending.base, count: last + 1)
  }

  /// Real GDP growing at its drawn rate and by events (methods Q8).
  private func fillGDP(_ actor: Int) {
    let layout = simulation.layout
    var level = log(parameter(layout.gdp[actor]))
    let growth = parameter(layout.gdpGrowth[actor])
    let dt = simulation.horizon.step.years
    let events = simulation.routes.spendingOf[actor].gdp
    let count = simulation.world.actors.count
    var next = 0
    for step in 0...(simulation.reported.last ?? 0) {
      if step > 0 {
        var rate = growth
        for effect in events { rate += activityAtStep(effect, step) }
        level += rate * dt
      }
      if simulation.reported[next] == step {
        logGDP[next * count + actor] = level
        next += 1
      }
    }
  }

  /// Value times activity of an effect at any step, reported or not.
  @inline(__always) func activityAtStep(_ effect: Int, _ step: Int) -> Double {
    activity(effect, atStep: step) * values[simulation.program.effects[effect].value]
  }

  /// Activity and decay of an effect at any step.
  @inline(__always) func activity(_ effect: Int, atStep step: Int) -> Double {
    let compiled = simulation.program.effects[effect]
    return Self.activity(
      at: simulation.horizon.time(step), from: starts[compiled.occurrence],
      until: ends[compiled.occurrence], halfLife: compiled.halfLife)
  }

  @inline(__always) func isActive(_ occurrence: Int, _ step: Int) -> Bool {
    let time = simulation.horizon.time(step)
    return starts[occurrence] <= time && time < ends[occurrence]
  }
}
