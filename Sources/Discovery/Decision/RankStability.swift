internal import GSLNumerics

/// How far the number and the rank of each policy hang on which futures were drawn.
public struct RankStability: Sendable {
  /// For each policy the share of the resamples in which it is first; of several that are first
  /// together each has its part.
  public let first: [Double]
  /// For each policy the 5% and the 95% point of its rank.
  public let ranks: [ClosedRange<Double>]
  /// For each policy the 5% and the 95% point of its number.
  public let values: [ClosedRange<Double>]

  /// Draws as many groups of futures as there are, with replacement, by a counter-based stream, and
  /// applies the rule again (the bootstrap of Efron 1979, Annals of Statistics 7, over groups).
  ///
  /// - Parameters:
  ///   - groups: the group of each future, 0 ..< count of groups.
  ///   - resamples: how many, at least 1.
  /// - Returns: nil if the rule does not apply.
  public init?(
    _ rule: DecisionRule, _ payoffs: Payoffs, groups: [Int], settings: DecisionSettings,
    resamples: Int, seed: UInt64
  ) {
    var members = [[Int]](repeating: [], count: (groups.max() ?? 0) + 1)
    for (future, group) in groups.enumerated() { members[group].append(future) }
    members.removeAll(where: \.isEmpty)
    let policies = 0..<payoffs.policies
    var first = policies.map { _ in 0.0 }
    var (ranks, values) = (policies.map { _ in [Double]() }, policies.map { _ in [Double]() })
    for resample in 0..<resamples {
      let chosen = Self.chosen(members, resample, seed)
      guard let found = rule.values(payoffs.selecting(chosen), settings) else { return nil }
      let order = rule.ranks(found, payoffs.direction)
      let winners = order.reduce(0) { $0 + ($1 == 1 ? 1.0 : 0) }
      for policy in policies {
        if order[policy] == 1 { first[policy] += 1 / winners / Double(resamples) }
        ranks[policy].append(Double(order[policy]))
        values[policy].append(found[policy])
      }
    }
    self.first = first
    self.ranks = ranks.map(Self.middle)
    self.values = values.map(Self.middle)
  }

  /// The futures of one resample.
  private static func chosen(_ members: [[Int]], _ resample: Int, _ seed: UInt64) -> [Int] {
    let random = CounterRandom(seed: seed)
    return members.indices.flatMap { place in
      let uniform = random.uniform(
        draw: UInt64(resample), purpose: DiscoveryPurpose.bootstrap.rawValue,
        subject: UInt32(place), period: 0)
      return members[min(members.count - 1, Int(uniform * Double(members.count)))]
    }
  }

  /// From the 5% to the 95% point.
  private static func middle(_ values: [Double]) -> ClosedRange<Double> {
    let sorted = values.sorted()
    return sorted.withUnsafeBufferPointer {
      quantileOfSorted($0, 0.05)...quantileOfSorted($0, 0.95)
    }
  }
}
