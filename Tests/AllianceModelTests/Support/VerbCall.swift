@testable import AllianceModel

/// Calls verbs the way a checked scenario does.
enum VerbCall {
  static let context = EventContext(
    world: TestWorld.certain,
    pacts: Dictionary(uniqueKeysWithValues: TestWorld.pacts.map { ($0.id, $0) }))

  /// Effects of a verb, or the error as the test's failure.
  static func effects(
    _ verb: any EventVerb.Type, _ values: [String: VerbArguments.Value],
    in context: EventContext = context
  ) throws(EventError) -> [Effect] {
    try verb.effects(VerbArguments(values), in: context)
  }

  /// The error that a verb gives; `nil` if it accepts the arguments.
  static func error(
    _ verb: any EventVerb.Type, _ values: [String: VerbArguments.Value]
  ) -> EventError? {
    do throws(EventError) {
      _ = try effects(verb, values)
      return nil
    } catch { return error }
  }

  /// The actors and the size as an argument.
  static func actors(_ list: Int...) -> VerbArguments.Value { .actors(list) }
  static func size(_ value: Double) -> VerbArguments.Value { .magnitude(.certain(value)) }
}

/// An effect in numbers: where it acts and how large a certain size comes out.
struct Applied: Equatable {
  let target: Effect.Target
  let value: Double
  let halfLife: Double?

  /// factor · (magnitude + offset), before any parameter scales it.
  init(_ effect: Effect) {
    target = effect.target
    value = effect.factor * ((effect.magnitude.fixedValue ?? .nan) + effect.offset)
    halfLife = effect.halfLife
  }

  init(_ target: Effect.Target, _ value: Double, halfLife: Double? = nil) {
    self.target = target
    self.value = value
    self.halfLife = halfLife
  }
}

extension [Effect] {
  var applied: [Applied] { map(Applied.init) }
}
