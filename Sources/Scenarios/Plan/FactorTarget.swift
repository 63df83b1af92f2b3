public import AllianceModel
internal import GSLNumerics

/// What a factor of a sweep sets in a scenario and its reference.
public enum FactorTarget: Sendable, Hashable {
  /// A parameter of kind number.
  case parameter(String)
  /// A parameter chosen from words; the factor's value is the place in `words`.
  case choice(String, words: [String])
  /// The share at a place of a parameter that is a set of weights.
  case share(String, place: Int)
  /// The size of an event's change: its argument of this name.
  case magnitude(event: String, argument: String)
  /// Probability that an event happens; its rate per year.
  case probability(event: String)
  case hazard(event: String)
  /// When an event happens, decimal years; where the levels are words, the moments they name.
  case date(event: String, moments: [Double]?)
  /// Time in which an event's effects halve, months.
  case halfLife(event: String)
  /// Weight of the ties of a pair in a layer.
  case tie(Layer, Dyad)
  /// A number of the data set that is no parameter.
  case dataSet(DataSetValue)
  /// Exactly one of these events happens, or with `none` none of them.
  case oneOf(events: [String])

  /// The event that it changes.
  var event: String? {
    switch self {
    case .magnitude(let event, _), .probability(let event), .hazard(let event),
      .date(let event, _), .halfLife(let event):
      event
    case .parameter, .choice, .share, .tie, .dataSet, .oneOf: nil
    }
  }
}

/// A factor bound to what it sets.
public struct FactorBinding: Sendable {
  public let name: String
  public let target: FactorTarget
  /// Where its values must lie; a point outside fails.
  public let range: ClosedRange<Double>?

  /// How the value is set without compiling the scenario again; `nil` where that is needed.
  public enum Overlay: Sendable {
    case parameter(String)
    case stream(String)
  }

  /// - Parameter world: a growth whose mean changes later is read when a scenario is compiled.
  public func overlay(in world: World) -> Overlay? {
    switch target {
    case .parameter(let name):
      let actor = name.split(separator: ".").last ?? ""
      let changesLater =
        name.hasPrefix("power.growth")
        && world.parameters.position("power.growth_after.\(actor)") != nil
      let isTemplate = name == "power.procurement" || name == "availability.sample_size"
      return changesLater || isTemplate ? nil : .parameter(name)
    case .magnitude(let event, let argument): return .stream("\(event).\(argument)")
    case .probability(let event): return .stream("\(event).probability")
    case .hazard(let event): return .stream("\(event).hazard")
    case .choice, .share, .date, .halfLife, .tie, .dataSet, .oneOf: return nil
    }
  }
}

extension CheckedScenario {
  /// The scenario with some factors set; targets that it does not have are left alone, so that a
  /// reference can be given the factors of its scenario.
  public func setting(_ values: [(FactorBinding, Double)]) -> CheckedScenario {
    var world = world
    var events = events
    for (binding, value) in values { binding.target.apply(value, &world, &events) }
    let explicit = values.compactMap { item in
      if case .parameter(let name) = item.0.target { name } else { nil }
    }
    world.applyTemplates(explicit: Set(overrides + explicit))
    var changed = self
    changed.world = world
    changed.events = events
    return changed
  }
}

extension FactorTarget {
  func apply(_ value: Double, _ world: inout World, _ events: inout [Event]) {
    switch self {
    case .parameter(let name):
      if let position = world.parameters.position(name) {
        world.parameters.override(position, with: .number(.fixed(value)))
      }
    case .choice(let name, let words):
      guard let position = world.parameters.position(name),
        case .choice(_, let all) = world.parameters.definitions[position].kind
      else { return }
      world.parameters.override(position, with: .choice(words[Int(value)], of: all))
    case .share(let name, let place): world.parameters.setShare(value, at: place, of: name)
    case .tie(let layer, let pair): world = world.with(layer, pair, weight: value)
    case .dataSet(let wanted): world.set(wanted, to: value)
    case .oneOf(let chosen):
      for (place, id) in chosen.enumerated() {
        change(id, in: &events) { $0.with(probability: place == Int(value) ? 1 : 0) }
      }
    default:
      change(event ?? "", in: &events) { apply(value, to: $0) }
    }
  }

  /// Changes an event and its repetitions.
  private func change(_ id: String, in events: inout [Event], _ change: (Event) -> Event) {
    for index in events.indices
    where events[index].id == id || events[index].id.hasPrefix(id + "#") {
      events[index] = change(events[index])
    }
  }

  private func apply(_ value: Double, to event: Event) -> Event {
    switch self {
    case .magnitude(let id, let argument):
      event.with(size: value, stream: "\(id).\(argument)")
    case .probability: event.with(probability: value)
    case .hazard(let id):
      event.with(timing: .hazard(.drawn(.fixed(value), stream: "\(id).hazard")))
    case .date(_, let moments): event.with(timing: .at(moments?[Int(value)] ?? value))
    case .halfLife: event.with(halfLife: value / 12)
    default: event
    }
  }
}

extension ParameterCatalogue {
  /// Fixes one of a parameter's weights; the others must be set too.
  fileprivate mutating func setShare(_ value: Double, at place: Int, of name: String) {
    guard let position = position(name) else { return }
    var shares: [Double]
    switch definitions[position].kind {
    case .weights(let old), .shares(let old): shares = old
    case .number, .choice: return
    }
    shares[place] = value
    override(position, with: .shares(shares))
  }
}

extension Event {
  func with(probability: Double) -> Event {
    let id = self.id.split(separator: "#").first.map(String.init) ?? self.id
    return copy(probability: .drawn(.fixed(probability), stream: "\(id).probability"))
  }

  func with(timing: Timing) -> Event { copy(timing: timing) }

  func with(halfLife: Double) -> Event {
    copy(
      effects: effects.map { effect in
        guard effect.halfLife != nil else { return effect }
        var changed = effect
        changed.halfLife = halfLife
        return changed
      })
  }

  func with(size: Double, stream: String) -> Event {
    copy(
      effects: effects.map { effect in
        guard case .drawn(_, stream) = effect.magnitude else { return effect }
        return effect.with(magnitude: .drawn(.fixed(size), stream: stream))
      })
  }

  private func copy(
    timing: Timing? = nil, probability: Magnitude? = nil, effects: [Effect]? = nil
  ) -> Event {
    Event(
      id: id, timing: timing ?? self.timing, end: end,
      probability: probability ?? self.probability, verb: verb, effects: effects ?? self.effects)
  }
}

extension Effect {
  func with(magnitude: Magnitude) -> Effect {
    var changed = Effect(target, magnitude)
    changed.factor = factor
    changed.offset = offset
    changed.scale = scale
    changed.halfLife = halfLife
    changed.gate = gate
    return changed
  }
}

extension World {
  /// The world with other weights for the ties of a pair in a layer.
  func with(_ layer: Layer, _ pair: Dyad, weight: Double) -> World {
    let changed = ties.map { tie in
      guard tie.layer == layer, Dyad(tie.a, tie.b) == pair else { return tie }
      return Tie(
        layer: layer, type: tie.type, a: tie.a, b: tie.b, weight: weight,
        isDirected: tie.isDirected, pact: tie.pact)
    }
    return World(
      name: name, title: title, asOf: asOf, eventsFrom: eventsFrom, start: start, actors: actors,
      ties: changed, pacts: pacts, theatres: theatres, conflicts: conflicts,
      interventions: interventions, groups: groups, poles: poles, layerRule: layerRule,
      joiner: joiner, parameters: parameters, distances: distances)
  }
}
