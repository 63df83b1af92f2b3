public import GSLNumerics

/// Which part of the variance split a parameter's uncertainty belongs to (methods Q22).
public enum VarianceGroup: String, Sendable, CaseIterable, Hashable {
  case parameters, measurement, chance
}

/// What a parameter may hold.
public enum ParameterKind: Sendable, Hashable {
  /// A number with its distribution.
  case number(Distribution)
  /// Weights that sum to one, Dirichlet with this concentration.
  case weights([Double])
  /// Weights that are known: these, divided by their sum.
  case shares([Double])
  /// One word of several.
  case choice(String, of: [String])
}

/// A parameter of the model: a public dotted name, a distribution and where both come from.
public struct ParameterDefinition: Sendable {
  /// Dotted name, for example `contest.exponent` or `commitment.kappa.USA.TWN`.
  public let name: String
  public var kind: ParameterKind
  public let unit: String
  public let group: VarianceGroup
  public let meaning: String
  public let source: String
  /// Provenance tag of methods 0: V, E, R-H, R-M, R-L or J.
  public let tag: String
  /// Name whose random number it shares: its own, or another's where two values must move
  /// together (methods Q5: one uniform for the open and the closed availability).
  public let stream: String

  public init(
    name: String, kind: ParameterKind, unit: String = "", group: VarianceGroup = .parameters,
    meaning: String, source: String, tag: String, stream: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.group = group
    self.meaning = meaning
    self.source = source
    self.tag = tag
    self.stream = stream ?? name
  }
}

/// All parameters of a world, found by name.
public struct ParameterCatalogue: Sendable {
  public private(set) var definitions: [ParameterDefinition] = []
  private var positions: [String: Int] = [:]

  public init() {}

  /// Adds a parameter; the first definition of a name stands.
  @discardableResult
  public mutating func add(_ definition: ParameterDefinition) -> Bool {
    guard positions[definition.name] == nil else { return false }
    positions[definition.name] = definitions.count
    definitions.append(definition)
    return true
  }

  public subscript(name: String) -> ParameterDefinition? {
    positions[name].map { definitions[$0] }
  }

  public func position(_ name: String) -> Int? { positions[name] }

  /// Replaces a parameter's value, keeping its place and random number.
  public mutating func override(_ position: Int, with kind: ParameterKind) {
    definitions[position].kind = kind
  }

  /// The names, in order.
  public var names: [String] { definitions.map(\.name) }
}
