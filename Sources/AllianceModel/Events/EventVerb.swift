/// An argument of an event verb: from this one table come the checks, the JSON Schema, the
/// reference and the messages.
public struct VerbArgument: Sendable {
  public enum Kind: Sendable {
    /// One actor; a list of actors or groups.
    case actor, actors
    /// One or several theatres.
    case theatres
    /// A number or distribution, with the range its support must lie in.
    case magnitude(ClosedRange<Double>)
    /// A pact of the data set or of an earlier event; a new pact's identifier.
    case pact, newPact
    case obligations, layer, conflict
    /// A plain number in a range; a duration such as `12 months`; true or false.
    case number(ClosedRange<Double>)
    case duration, flag
    /// A type of tie, for example `QUAD`.
    case tieType
    case word([String])
  }

  public let name: String
  public let kind: Kind
  public let isRequired: Bool
  public let meaning: String

  public init(_ name: String, _ kind: Kind, required: Bool = false, _ meaning: String) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.meaning = meaning
  }

  /// How long half of the effect lasts.
  static let halfLife = VerbArgument(
    "half_life", .duration, "time in which the effect halves, for example 12 months; absent: lasts")
}

/// A kind of event that a scenario can write. Adding one: a file here, a line in
/// `VerbCatalogue.all`, a test.
public protocol EventVerb: Sendable {
  /// The word in scenario files.
  static var name: String { get }
  /// One sentence for lists and help.
  static var summary: String { get }
  /// Where the form of the effect comes from.
  static var source: String { get }
  static var arguments: [VerbArgument] { get }
  /// What it does; arguments are checked against the table before.
  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
}

/// An event that makes no sense in its world, with the argument to blame.
public struct EventError: Error, Sendable {
  public let argument: String?
  public let message: String

  public init(_ message: String, argument: String? = nil) {
    self.message = message
    self.argument = argument
  }
}

/// What a verb may look at: the world and the pacts that the scenario itself has signed.
public struct EventContext: Sendable {
  public let world: World
  /// Pacts by identifier: the data set's, and those of the scenario's `sign_pact` events.
  public let pacts: [String: Pact]

  public init(world: World, pacts: [String: Pact]) {
    self.world = world
    self.pacts = pacts
  }

  func pact(_ id: String) throws(EventError) -> Pact {
    guard let pact = pacts[id] else {
      throw EventError("no pact '\(id)'", argument: "pact")
    }
    return pact
  }

  /// The theatres where an actor is a principal or a third party.
  func theatres(of actor: Int) -> [Int] {
    world.theatres.indices.filter { position in
      let theatre = world.theatres[position]
      return theatre.attacker == actor || theatre.defender == actor
        || theatre.thirdParties.contains { $0.actor == actor }
    }
  }
}

/// The checked arguments of one event.
public struct VerbArguments: Sendable {
  public enum Value: Sendable {
    case actors([Int])
    case theatres([Int])
    case magnitude(Magnitude)
    case text(String)
    case obligations([Obligation])
    case layer(Layer)
    case conflict(Int)
    case number(Double)
    case flag(Bool)
  }

  private let values: [String: Value]

  public init(_ values: [String: Value]) { self.values = values }

  public func has(_ name: String) -> Bool { values[name] != nil }

  func actors(_ name: String) -> [Int] {
    if case .actors(let list)? = values[name] { list } else { [] }
  }
  func actor(_ name: String) -> Int? { actors(name).first }
  func theatres(_ name: String) -> [Int]? {
    if case .theatres(let list)? = values[name] { list } else { nil }
  }
  func magnitude(_ name: String) -> Magnitude? {
    if case .magnitude(let magnitude)? = values[name] { magnitude } else { nil }
  }
  func text(_ name: String) -> String? {
    if case .text(let text)? = values[name] { text } else { nil }
  }
  func obligations(_ name: String) -> [Obligation] {
    if case .obligations(let list)? = values[name] { list } else { [] }
  }
  func layer(_ name: String) -> Layer? {
    if case .layer(let layer)? = values[name] { layer } else { nil }
  }
  func conflict(_ name: String) -> Int? {
    if case .conflict(let conflict)? = values[name] { conflict } else { nil }
  }
  func number(_ name: String) -> Double? {
    if case .number(let number)? = values[name] { number } else { nil }
  }
  func flag(_ name: String) -> Bool {
    if case .flag(let flag)? = values[name] { flag } else { false }
  }
}
