internal import GSLNumerics

/// A scenario's events compiled against its world: flat lists that the simulation walks through.
public struct EventProgram: Sendable {
  /// When an event, or the gated part of one, happens.
  struct Occurrence: Sendable {
    var subject: UInt32
    /// Fixed start in decimal years; otherwise a hazard or an earlier occurrence.
    var start: Double?
    var hazard: Int?
    var after: Int?
    var delay = 0.0
    var end = Double.infinity
    var endOccurrence: Int?
    /// Position of the parameter that gives the duration.
    var duration: Int?
    /// Index of the probability's magnitude; certain if `nil`.
    var probability: Int?
    var succession: Succession?

    /// Known before any draw: the same in all of them.
    var isStatic: Bool {
      start != nil && probability == nil && succession == nil && duration == nil
        && endOccurrence == nil
    }
  }

  struct Succession: Sendable {
    let heirStrength: Double?
    /// Designations that count when no strength is given: (occurrence, value).
    let designations: [(occurrence: Int, value: Int)]
  }

  /// An effect ready to apply: `values[value]` while `occurrence` lasts.
  struct Compiled: Sendable {
    let occurrence: Int
    let value: Int
    let halfLife: Double?
    let target: Effect.Target
  }

  /// How a value is made per parameter draw: scale · factor · (magnitude + offset).
  struct Value: Sendable {
    let magnitude: Int
    let factor: Double, offset: Double
    let scale: Int?
  }

  var occurrences: [Occurrence] = []
  var magnitudes: [Magnitude] = []
  var values: [Value] = []
  var effects: [Compiled] = []
  /// Identifier of each occurrence: the event's, or `EVENT/GATE`.
  public private(set) var names: [String] = []

  /// - Throws: `WorldError` for a reference to an unknown or later event, or two subjects that
  ///   share a random stream.
  public init(_ events: [Event], in world: World) throws(WorldError) {
    let ordered = try Self.inOrder(events)
    for event in ordered { try add(event, world) }
    for position in effects.indices where isCeasefire(effects[position].target) {
      // A conflict ends once; a half-life would make no sense.
      precondition(effects[position].halfLife == nil)
    }
    try resolveSuccessions(world, ordered)
  }

  private func isCeasefire(_ target: Effect.Target) -> Bool {
    if case .ceasefire = target { true } else { false }
  }

  /// Events sorted so that those an event waits for come first; file order otherwise.
  private static func inOrder(_ events: [Event]) throws(WorldError) -> [Event] {
    var sorted: [Event] = []
    var placed = Set<String>()
    var waiting = events
    while !waiting.isEmpty {
      let ready = waiting.filter { event in
        [event.startsAfter, event.endsWith].compactMap(\.self).allSatisfy(placed.contains)
      }
      guard !ready.isEmpty else {
        let names = waiting.map { "'\($0.id)'" }.joined(separator: ", ")
        throw WorldError("events wait for each other or for none that exists: \(names)")
      }
      sorted += ready
      placed.formUnion(ready.map(\.id))
      waiting.removeAll { placed.contains($0.id) }
    }
    return sorted
  }

  private mutating func add(_ event: Event, _ world: World) throws(WorldError) {
    var occurrence = Occurrence(subject: CounterRandom.subject(event.id))
    switch event.timing {
    case .at(let year): occurrence.start = year
    case .hazard(let rate): occurrence.hazard = magnitude(rate)
    case .after(let id, let delay):
      occurrence.after = names.firstIndex(of: id)
      occurrence.delay = delay
    }
    switch event.end {
    case .never: break
    case .at(let year): occurrence.end = year
    case .event(let id): occurrence.endOccurrence = names.firstIndex(of: id)
    }
    if let probability = event.probability, probability.fixedValue != 1 {
      occurrence.probability = magnitude(probability)
    }
    let own = try append(occurrence, name: event.id)
    for effect in event.effects { try add(effect, of: event, occurrence: own, world) }
  }

  private mutating func append(_ occurrence: Occurrence, name: String) throws(WorldError) -> Int {
    if let other = occurrences.firstIndex(where: { $0.subject == occurrence.subject }) {
      throw WorldError(
        "events '\(names[other])' and '\(name)' would share random numbers: rename one")
    }
    occurrences.append(occurrence)
    names.append(name)
    return occurrences.count - 1
  }

  private mutating func add(
    _ effect: Effect, of event: Event, occurrence: Int, _ world: World
  ) throws(WorldError) {
    var place = occurrence
    if let gate = effect.gate {
      place = try self.gate(gate, of: event.id, occurrence: occurrence, world)
    }
    let scale = try effect.scale.map { name throws(WorldError) in
      guard let position = world.parameters.position(name) else {
        throw WorldError("the data set has no parameter '\(name)', which event '\(event.id)' needs")
      }
      return position
    }
    values.append(
      Value(
        magnitude: magnitude(effect.magnitude), factor: effect.factor, offset: effect.offset,
        scale: scale))
    effects.append(
      Compiled(
        occurrence: place, value: values.count - 1, halfLife: effect.halfLife,
        target: effect.target))
  }

  private mutating func gate(
    _ gate: Gate, of event: String, occurrence: Int, _ world: World
  ) throws(WorldError) -> Int {
    let name = "\(event)/\(gate.name)"
    if let known = names.firstIndex(of: name) { return known }
    var gated = Occurrence(subject: CounterRandom.subject(name))
    gated.after = occurrence
    gated.duration = gate.duration.flatMap(world.parameters.position)
    if case .succession(_, let strength) = gate.chance {
      gated.succession = Succession(heirStrength: strength, designations: [])
    }
    return try append(gated, name: name)
  }

  /// Lets drawn successions see the designations of their actor.
  private mutating func resolveSuccessions(_ world: World, _ events: [Event]) throws(WorldError) {
    for event in events {
      for effect in event.effects {
        guard let gate = effect.gate, case .succession(let actor, nil) = gate.chance,
          let place = names.firstIndex(of: "\(event.id)/\(gate.name)")
        else { continue }
        let designations = effects.filter { $0.target == .heir(actor) }
          .map { (occurrence: $0.occurrence, value: $0.value) }
        occurrences[place].succession = Succession(
          heirStrength: nil, designations: designations)
      }
    }
  }

  private mutating func magnitude(_ magnitude: Magnitude) -> Int {
    if let known = magnitudes.firstIndex(of: magnitude) { return known }
    magnitudes.append(magnitude)
    return magnitudes.count - 1
  }
}

extension Event {
  var startsAfter: String? { if case .after(let id, _) = timing { id } else { nil } }
  var endsWith: String? { if case .event(let id) = end { id } else { nil } }
}
