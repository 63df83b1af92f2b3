/// The value given to an argument of a design.
public enum DesignValue: Sendable, Hashable {
  /// A whole number.
  case integer(Int)
  /// A word.
  case word(String)
  /// A truth value.
  case flag(Bool)
  /// A whole number for each factor named.
  case integers([String: Int])
  /// A value for each factor named.
  case values([String: FactorLevel])
}

/// What a design is made from: the factors, a seed, and the arguments given, each of the kind that
/// the form asks for.
public struct DesignRequest: Sendable {
  /// The factors it is for.
  public let space: FactorSpace
  /// The seed of its random numbers.
  public let seed: UInt64
  /// The arguments given.
  public let arguments: [String: DesignValue]

  /// A request.
  public init(space: FactorSpace, seed: UInt64, arguments: [String: DesignValue] = [:]) {
    self.space = space
    self.seed = seed
    self.arguments = arguments
  }

  func integer(_ name: String, default standard: Int) -> Int {
    if case .integer(let value)? = arguments[name] { value } else { standard }
  }

  func integer(_ name: String) throws(DesignError) -> Int {
    if case .integer(let value)? = arguments[name] { return value }
    throw DesignError("the design needs '\(name)'", about: name)
  }

  func word(_ name: String, default standard: String) -> String {
    if case .word(let value)? = arguments[name] { value } else { standard }
  }

  func flag(_ name: String, default standard: Bool) -> Bool {
    if case .flag(let value)? = arguments[name] { value } else { standard }
  }

  /// The number given for each factor, whether one for all or by name; nil where there is none.
  func integers(_ name: String) -> [Int?] {
    switch arguments[name] {
    case .integer(let value): space.factors.map { _ in value }
    case .integers(let values): space.factors.map { values[$0.name] }
    default: space.factors.map { _ in nil }
    }
  }

  /// The value given for each factor; nil where there is none.
  func values(_ name: String) -> [FactorLevel?] {
    guard case .values(let values)? = arguments[name] else { return space.factors.map { _ in nil } }
    return space.factors.map { values[$0.name] }
  }
}
