/// Something that can be done, at a level, for a cost.
public struct Lever: Sendable {
  /// What a level costs.
  public enum Price: Sendable {
    /// So much for each unit of distance from a level that is free.
    case perUnit(cost: Double, free: Double)
    /// So much for each level; others cannot be had.
    case levels([String: Double])
  }

  /// The factor that it moves.
  public let factor: String
  /// Its name for readers.
  public let label: String
  /// What a level costs.
  public let price: Price

  /// - Throws: ``DiscoveryError`` if a cost is negative or not finite.
  public init(factor: String, label: String, price: Price) throws(DiscoveryError) {
    let costs: [Double] =
      switch price {
      case .perUnit(let cost, _): [cost]
      case .levels(let costs): Array(costs.values)
      }
    guard costs.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw DiscoveryError("a cost of '\(factor)' is negative")
    }
    self.factor = factor
    self.label = label
    self.price = price
  }

  /// The cost of a level, by its text and, if it is one, its number; nil if it cannot be had.
  public func cost(_ text: String, number: Double?) -> Double? {
    switch price {
    case .perUnit(let cost, let free): number.map { cost * abs($0 - free) }
    case .levels(let costs): costs[text]
    }
  }
}

/// Choosing among combinations of levers.
public enum LeverSearch {
  /// The cheapest combination that is good enough.
  ///
  /// - Parameters:
  ///   - costs: the cost of each combination.
  ///   - used: how many levers each combination uses.
  ///   - isGoodEnough: whether each combination meets every threshold.
  /// - Returns: its index; of equal costs the one with fewer levers, then the first; nil if none is
  ///   good enough.
  public static func cheapest(
    costs: [Double], used: [Int], isGoodEnough: [Bool]
  ) -> Int? {
    costs.indices.filter { isGoodEnough[$0] }.min { a, b in
      (costs[a], used[a], a) < (costs[b], used[b], b)
    }
  }
}
