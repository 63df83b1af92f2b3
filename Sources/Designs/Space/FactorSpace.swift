internal import GSLNumerics

/// The factors of a sweep with what holds between them: maps points of the unit cube to values.
public struct FactorSpace: Sendable {
  /// The factors, in the order of coordinates and columns.
  public let factors: [Factor]
  /// The groups that designs move together, in order: those given, and each other factor alone.
  public let groups: [FactorGroup]
  /// The correlations given.
  public let correlations: [FactorCorrelation]
  /// The groups of shares.
  public let weights: [WeightGroup]
  /// The conditions that points must meet.
  public let constraints: [LinearConstraint]
  private let copula: GaussianCopula?
  private let dirichlets: [Dirichlet]

  /// Checks the definition.
  ///
  /// - Parameters:
  ///   - groups: factors moved together; no factor in two of them.
  ///   - correlations: between factors with distributions; no pair twice, and together possible.
  ///   - weights: groups whose members stand side by side and are of kind ``Factor/Kind/weight``.
  /// - Throws: a ``DesignError`` about a factor, `groups`, `correlations` or `dirichlet`.
  public init(
    _ factors: [Factor], groups: [FactorGroup] = [], correlations: [FactorCorrelation] = [],
    weights: [WeightGroup] = [], constraints: [LinearConstraint] = []
  ) throws(DesignError) {
    try Self.check(factors)
    self.factors = factors
    self.groups = try Self.complete(groups, factors)
    self.correlations = correlations
    self.weights = weights
    self.constraints = constraints
    copula = try GaussianCopula(correlations, factors)
    dirichlets = try Self.dirichlets(weights, factors)
  }

  /// How many factors.
  public var count: Int { factors.count }

  /// The place of a factor by name.
  public func position(_ name: String) -> Int? { factors.firstIndex { $0.name == name } }

  /// Replaces the coordinates of a point by the values of its factors; allocates nothing. Every
  /// value is finite (see ``Factor/value(at:)``).
  public func replaceByValues(_ row: UnsafeMutableBufferPointer<Double>) {
    copula?.correlate(row)
    for (place, factor) in factors.enumerated() where copula?.contains(place) != true {
      row[place] = factor.value(at: row[place])
    }
    for (group, dirichlet) in zip(weights, dirichlets) {
      let first = group.members[0]
      let part = UnsafeMutableBufferPointer(rebasing: row[first..<first + group.members.count])
      for index in part.indices {
        part[index] = min(max(part[index], leastCoordinate), 1 - leastCoordinate)
      }
      dirichlet.replaceByShares(part)
    }
  }

  /// Whether the values of a point meet every constraint.
  public func meetsConstraints(_ values: UnsafeMutableBufferPointer<Double>) -> Bool {
    for constraint in constraints where !constraint.holds(values) { return false }
    return true
  }

  /// The values of one point of a design; for tests and small designs.
  public func values(of design: any Design, at index: Int) -> [Double] {
    var row = [Double](repeating: 0, count: count)
    row.withUnsafeMutableBufferPointer { buffer in
      design.point(index, into: buffer)
      replaceByValues(buffer)
    }
    return row
  }
}

extension FactorSpace {
  private static func check(_ factors: [Factor]) throws(DesignError) {
    if factors.isEmpty { throw DesignError("a design needs at least one factor", about: "factors") }
    var seen = Set<String>()
    for factor in factors {
      if !seen.insert(factor.name).inserted {
        throw DesignError("the factor '\(factor.name)' is there twice", about: factor.name)
      }
      try check(factor)
    }
  }

  private static func check(_ factor: Factor) throws(DesignError) {
    switch factor.kind {
    case .distribution(let distribution):
      do throws(DistributionError) {
        try distribution.validated()
      } catch {
        throw DesignError("\(factor.name): \(error.message)", about: factor.name)
      }
    case .levels(let levels):
      if levels.isEmpty {
        throw DesignError("\(factor.name) needs at least one level", about: factor.name)
      }
      if Set(levels).count < levels.count {
        throw DesignError("\(factor.name) has a level twice", about: factor.name)
      }
      let isFinite = levels.allSatisfy { level in
        if case .number(let value) = level { value.isFinite } else { true }
      }
      if !isFinite {
        throw DesignError("\(factor.name): levels must be finite", about: factor.name)
      }
    case .weight: return
    }
  }

  /// The groups given, and each other factor alone, in the order of their first members.
  private static func complete(
    _ groups: [FactorGroup], _ factors: [Factor]
  ) throws(DesignError) -> [FactorGroup] {
    var owner = [FactorGroup?](repeating: nil, count: factors.count)
    for group in groups {
      if group.members.isEmpty {
        throw DesignError("the group '\(group.name)' is empty", about: "groups")
      }
      for member in group.members {
        if let other = owner[member] {
          let name = factors[member].name
          throw DesignError(
            other.name == group.name
              ? "'\(name)' is twice in the group '\(group.name)'"
              : "'\(name)' is in two groups, '\(other.name)' and '\(group.name)'", about: "groups")
        }
        owner[member] = group
      }
    }
    return factors.indices.compactMap { place in
      guard let group = owner[place] else { return FactorGroup(factors[place].name, [place]) }
      return group.members.min() == place ? FactorGroup(group.name, group.members.sorted()) : nil
    }
  }

  private static func dirichlets(
    _ weights: [WeightGroup], _ factors: [Factor]
  ) throws(DesignError) -> [Dirichlet] {
    var found: [Dirichlet] = []
    for group in weights {
      guard group.members.count > 1, group.members.count == group.concentration.count,
        zip(group.members, group.members.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
        group.members.allSatisfy({ factors[$0].kind == .weight })
      else {
        throw DesignError(
          "the weights '\(group.name)' need at least two factors side by side, each with a "
            + "concentration", about: "dirichlet")
      }
      do throws(DistributionError) {
        found.append(try Dirichlet(group.concentration))
      } catch {
        throw DesignError("\(group.name): \(error.message)", about: "dirichlet")
      }
    }
    return found
  }
}
