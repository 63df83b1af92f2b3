internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Time of a reported period.
  @inline(__always) func time(_ period: Int) -> Double {
    simulation.horizon.time(simulation.reported[period])
  }

  /// Activity and decay of certain events, once per run.
  func fillStaticActivity() {
    let program = simulation.program
    for (index, effect) in program.effects.enumerated() where isStatic[index] {
      let occurrence = program.occurrences[effect.occurrence]
      for period in 0..<periods {
        staticActivity[index * periods + period] = Self.activity(
          at: time(period), from: occurrence.start ?? .infinity, until: occurrence.end,
          halfLife: effect.halfLife)
      }
    }
  }

  /// 0 outside [start, end); inside, ½^{(t − start)/half-life} (methods Q16).
  @inline(__always)
  static func activity(
    at time: Double, from start: Double, until end: Double, halfLife: Double?
  ) -> Double {
    guard start <= time, time < end else { return 0 }
    guard let halfLife else { return 1 }
    return exp2(-(time - start) / halfLife)
  }

  /// Activity of an effect at a reported period of this chance draw.
  @inline(__always) func activity(_ effect: Int, _ period: Int) -> Double {
    if isStatic[effect] { return staticActivity[effect * periods + period] }
    let compiled = simulation.program.effects[effect]
    return Self.activity(
      at: time(period), from: starts[compiled.occurrence], until: ends[compiled.occurrence],
      halfLife: compiled.halfLife)
  }

  /// Adds the logit shifts and multiplies the availability factors of the effects whose being
  /// static is `wanted`, for one period's row of the grid.
  func addEffects(
    period: Int, shift: UnsafeMutablePointer<Double>, factor: UnsafeMutablePointer<Double>,
    wanted: Bool
  ) {
    let routes = simulation.routes
    let effects = simulation.program.effects
    for route in routes.logits where isStatic[route.effect] == wanted {
      let size = activity(route.effect, period) * values[effects[route.effect].value]
      shift[route.row] += route.sign * size * (route.isAlignment ? alignmentWeight : 1)
    }
    for route in routes.availabilities where isStatic[route.effect] == wanted {
      let value = values[effects[route.effect].value]
      factor[route.row] *= max(0, 1 + (value - 1) * activity(route.effect, period))
    }
  }

  /// When each event happens in this chance draw (methods Q16).
  func fillTimeline() {
    let occurrences = simulation.program.occurrences
    for index in occurrences.indices { fillOccurrence(index, occurrences[index]) }
  }

  private func fillOccurrence(_ index: Int, _ occurrence: EventProgram.Occurrence) {
    var start = occurrence.start ?? .infinity
    if let hazard = occurrence.hazard {
      let u = uniform(.time, occurrence.subject)
      start = magnitudes[hazard] > 0 ? hazardOrigin - log(u) / magnitudes[hazard] : .infinity
    }
    if let after = occurrence.after { start = starts[after] + occurrence.delay }
    if let probability = chance(of: occurrence),
      uniform(.occurrence, occurrence.subject) >= probability
    {
      start = .infinity
    }
    var end = occurrence.end
    if let other = occurrence.endOccurrence { end = min(end, starts[other]) }
    if let duration = occurrence.duration { end = min(end, start + parameter(duration)) }
    starts[index] = start
    ends[index] = end
  }

  /// Hazards run from the baseline's end of September: the start of step 0's quarter (Q16).
  private var hazardOrigin: Double { simulation.world.start.middle - 0.125 }

  private func chance(of occurrence: EventProgram.Occurrence) -> Double? {
    if let probability = occurrence.probability { return magnitudes[probability] }
    guard let succession = occurrence.succession else { return nil }
    let start = occurrence.after.map { starts[$0] } ?? .infinity
    let strength =
      succession.heirStrength
      ?? succession.designations.reduce(0.0) { sum, designation in
        sum + (starts[designation.occurrence] <= start ? values[designation.value] : 0)
      }
    return named("succession.contested_base", 0.6)
      - named("succession.contested_heir_slope", 0.35) * min(1, max(0, strength))
  }

  private func named(_ name: String, _ fallback: Double) -> Double {
    simulation.world.parameters.position(name).map(parameter) ?? fallback
  }

  @inline(__always) func uniform(_ purpose: RandomPurpose, _ subject: UInt32) -> Double {
    simulation.random.uniform(
      draw: draw.chance, purpose: purpose.rawValue, subject: subject, period: 0)
  }

  /// The state of a switch at a time: the latest event in force decides.
  @inline(__always) func state(_ item: EffectRoutes.Switch, at time: Double) -> Bool? {
    var latest = -Double.infinity
    var state: Bool?
    for setting in item.settings {
      let start = starts[setting.occurrence]
      if start <= time, time < ends[setting.occurrence], start >= latest {
        latest = start
        state = setting.isOn
      }
    }
    return state
  }
}
