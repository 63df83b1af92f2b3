public import GSLNumerics

/// The size of a change: a distribution with the stream its random number is keyed by, so that two
/// scenarios with the same event share the number (methods Q15), or a parameter of the model.
public enum Magnitude: Sendable, Hashable {
  /// `stream` is `EVENT.ARGUMENT` and is shared by all targets of one argument.
  case drawn(Distribution, stream: String)
  /// The value of the parameter of this name.
  case parameter(String)

  /// A certain size.
  public static func certain(_ value: Double) -> Magnitude { .drawn(.fixed(value), stream: "") }

  /// The size if it is certain.
  public var fixedValue: Double? {
    if case .drawn(.fixed(let value), _) = self { value } else { nil }
  }
}

/// What an event does to the world: the only vocabulary between event verbs and the simulation.
public struct Effect: Sendable {
  public enum Target: Sendable, Hashable {
    /// Adds to the alignment of a pair, Δx.
    case alignment(Dyad)
    /// Adds to κ of an actor in a theatre, logit.
    case commitment(actor: Int, theatre: Int)
    /// Multiplies the availability of an actor in a theatre.
    case availability(actor: Int, theatre: Int)
    /// Adds to the annual growth of ln military spending.
    case spendingGrowth(Int)
    /// Adds to the annual growth of ln GDP.
    case gdpGrowth(Int)
    /// Adds to the annual growth of the military stock.
    case stockGrowth(Int)
    /// Multiplies military spending.
    case spending(Int)
    /// Puts an obligation between a pair in force, or out of it.
    case obligation(Dyad, Obligation, isInForce: Bool)
    /// Sets the pact layer of a pair to the magnitude (at least, when `atLeast`).
    case pactTie(Dyad, atLeast: Bool)
    /// Opens or closes a host's bases to a guest, in one theatre or (`nil`) in all.
    case access(guest: Int, host: Int, theatre: Int?, isOpen: Bool)
    /// Adds to the strength of a designated heir, 0…1.
    case heir(Int)
    /// Somebody new leads an actor; or, with `isContested`, the succession is contested. Read by the
    /// hazards of leaders, pacts and disputes.
    case leader(Int, isContested: Bool)
    /// Ends a conflict.
    case ceasefire(Int)
    /// Multiplies the dispute rate of a pair; read by the onset hazards, not by contests.
    case disputeRate(Dyad)
  }

  public let target: Target
  public let magnitude: Magnitude
  /// The applied value is `factor · (magnitude + offset)`, times the parameter `scale` if named.
  public var factor = 1.0, offset = 0.0
  public var scale: String?
  /// Years in which the effect halves; `nil` is permanent.
  public var halfLife: Double?
  /// A further chance and duration of its own.
  public var gate: Gate?

  public init(_ target: Target, _ magnitude: Magnitude = .certain(1)) {
    self.target = target
    self.magnitude = magnitude
  }
}

/// A condition of an effect beyond its event: a chance of its own and how long it then lasts.
public struct Gate: Sendable {
  public enum Chance: Sendable {
    case certain
    /// Contested succession: base − slope · σ, σ the heir's strength, given or accumulated from
    /// designations (methods Q27).
    case succession(actor: Int, heirStrength: Double?)
  }

  /// Tells the gates of one event apart; part of their random numbers' key.
  public let name: String
  public let chance: Chance
  /// Name of the parameter that gives the duration in years; `nil` lasts.
  public let duration: String?

  public init(name: String, chance: Chance, duration: String?) {
    self.name = name
    self.chance = chance
    self.duration = duration
  }
}
