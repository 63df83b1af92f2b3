/// A measure of a network or of actors' capabilities: what it says, where it is defined, and how
/// it is worked out.
public struct Measure: Sendable {
  /// Name in tables and on the command line: lower case, words joined by `_`.
  public let name: String
  /// What it says, in one sentence without a full stop.
  public let meaning: String
  /// The formula, in plain text.
  public let formula: String
  /// The unit of its values: `ties`, `weight`, `share`, `1` for a pure number …
  public let unit: String
  /// For which networks it is defined; for all others it refuses.
  public let domain: MeasureDomain
  /// What its values belong to.
  public let subject: MeasureSubject
  /// How the time grows with actors n and ties m.
  public let cost: String
  /// Where the formula comes from.
  public let source: String
  /// Whether it is left out unless named, because it may take long.
  public let isCostly: Bool
  /// The parts of the network that its values belong to, in order; empty if to the whole network or
  /// to actors or dyads, or if the parts are the layers.
  public let parts: [String]
  private let compute: @Sendable (MeasureCase) throws -> [MeasureValue]

  /// A measure with all that its reference page says.
  public init(
    _ name: String, _ meaning: String, formula: String, unit: String, domain: MeasureDomain,
    subject: MeasureSubject, cost: String, source: String, isCostly: Bool = false,
    parts: [String] = [], compute: @escaping @Sendable (MeasureCase) throws -> [MeasureValue]
  ) {
    self.name = name
    self.meaning = meaning
    self.formula = formula
    self.unit = unit
    self.domain = domain
    self.subject = subject
    self.cost = cost
    self.source = source
    self.isCostly = isCostly
    self.parts = parts
    self.compute = compute
  }

  /// Its values for a case.
  ///
  /// - Throws: ``Refusal`` with the reason where it is not defined.
  public func values(_ input: MeasureCase) throws(Refusal) -> [MeasureValue] {
    if let reason = domain.reasonAgainst(input) { throw Refusal(reason) }
    do {
      return try compute(input)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("has no answer: \(error)")
    }
  }
}

/// What the values of a measure belong to.
public enum MeasureSubject: String, Sendable, CaseIterable {
  case network, actor, dyad
}

/// One value of a measure.
public struct MeasureValue: Sendable, Equatable {
  /// What a value belongs to.
  public enum Subject: Sendable, Hashable {
    /// The network as a whole.
    case network
    /// A named part of the network, such as a type of triad.
    case part(String)
    /// An actor, by its index.
    case actor(Int)
    /// A named role of an actor, such as that of a broker.
    case role(Int, String)
    /// A pair of actors, ordered where the measure is directed.
    case dyad(Int, Int)
  }

  /// What it belongs to.
  public let subject: Subject
  /// The value; `nil` where it is undefined.
  public let value: Double?
  /// What a reader should know about it; empty as a rule.
  public let note: String

  /// A value; numbers that are not finite count as undefined.
  public init(_ subject: Subject, _ value: Double?, note: String = "") {
    self.subject = subject
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.note = note
  }
}

/// Why a measure gives no values.
public struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The reason, in one sentence without a full stop.
  public let description: String

  /// A refusal for a reason.
  public init(_ reason: String) { description = reason }
}

/// A family of measures that share one file.
public protocol MeasureFamily {
  /// The measures, in the order in which they are listed.
  static var measures: [Measure] { get }
}
