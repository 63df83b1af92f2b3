/// An argument of a design in a scenario file.
public struct DesignArgument: Sendable {
  /// What an argument takes.
  public enum Kind: Sendable {
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// One of some words.
    case word([String])
    /// `true` or `false`.
    case flag
    /// A whole number for every factor, or a mapping from factors to numbers.
    case integerByFactor(ClosedRange<Int>)
    /// A mapping from factors to values: numbers, or words of a list of levels.
    case valueByFactor
    /// The points themselves: a list of mappings from factors to values.
    case points
    /// A CSV file with a column for each factor, beside the file that names it.
    case file
  }

  /// Its name.
  public let name: String
  /// What it takes.
  public let kind: Kind
  /// Whether it must be given.
  public let isRequired: Bool
  /// What it means and what holds without it, in a phrase.
  public let meaning: String

  init(_ name: String, _ kind: Kind, isRequired: Bool = false, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.meaning = meaning
  }
}

/// Whether a design can be made larger without running again what was run.
public enum DesignExtension: String, Sendable, CaseIterable {
  /// With more points it begins with the same points.
  case any
  /// It begins with the same points if the number is doubled.
  case doubling
  /// Another size is another design.
  case none

  /// In words.
  public var meaning: String {
    switch self {
    case .any: "yes: more points begin with the same ones"
    case .doubling: "by doubling: twice the points begin with the same ones"
    case .none: "no: another size is another design"
    }
  }
}

/// What a factor space may have beside independent factors, for a design to make sense on it.
public struct DesignTolerance: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Correlated factors.
  public static let correlations = DesignTolerance(rawValue: 1)
  /// Constraints: points that break them may be left out.
  public static let constraints = DesignTolerance(rawValue: 2)
}

/// A kind of design as a value: what `entente list designs` shows and what makes one. Adding a
/// design is a file with its form, a line in ``DesignCatalogue`` and a test file.
public struct DesignForm: Sendable {
  /// The word in scenario files.
  public let name: String
  /// What it is for, in a phrase.
  public let purpose: String
  /// Its arguments in the order of the list.
  public let arguments: [DesignArgument]
  /// Analyses of sensitivity that accept its results, as words of `entente sensitivity`.
  public let analyses: [String]
  /// Whether it can grow.
  public let growth: DesignExtension
  /// What it takes beside independent factors.
  public let tolerance: DesignTolerance
  /// Where it comes from.
  public let source: String
  /// Makes one of arguments that are of their kinds, without the checks of ``design(for:)``.
  let make: @Sendable (DesignRequest) throws(DesignError) -> any Design

  /// The argument that says how large the design is, which `--points` replaces; nil if its size
  /// follows from other things.
  public var sizeArgument: String? {
    ["points", "trajectories"].first { name in
      arguments.contains { argument in
        if case .integer = argument.kind { argument.name == name } else { false }
      }
    }
  }

  /// A design of this kind.
  ///
  /// - Throws: a ``DesignError`` about an argument, `correlations`, `constraints` or a factor, if the
  ///   arguments are impossible or the factors have what this design cannot take.
  public func design(for request: DesignRequest) throws(DesignError) -> any Design {
    let space = request.space
    if !space.correlations.isEmpty, !tolerance.contains(.correlations) {
      throw DesignError(
        "correlations cannot be combined with '\(name)', which needs independent factors",
        about: "correlations")
    }
    if !space.constraints.isEmpty, !tolerance.contains(.constraints) {
      throw DesignError(
        "constraints cannot be combined with '\(name)': without the points that break them it is "
          + "no such design", about: "constraints")
    }
    let design = try make(request)
    if design.touchesEnds, let factor = space.factors.first(where: { !$0.isBounded }) {
      throw DesignError(
        "this design puts points at the ends of ranges, and that of '\(factor.name)' is infinite: "
          + "use truncated_normal or uniform, or scramble", about: factor.name)
    }
    return design
  }

  /// The argument of a name.
  public func argument(_ name: String) -> DesignArgument? { arguments.first { $0.name == name } }
}
