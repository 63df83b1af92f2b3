/// The outcomes of policies in the same futures, by one criterion.
public struct Payoffs: Sendable {
  /// Which outcomes are better.
  public enum Direction: String, Sendable {
    /// Larger ones.
    case more
    /// Smaller ones.
    case less
  }

  /// How many policies.
  public let policies: Int
  /// How many futures, which count equally.
  public let futures: Int
  /// Which outcomes are better.
  public let direction: Direction
  /// Outcomes so turned that more is better, policy after policy.
  let gains: [Double]
  /// The least gain that is good enough; nil without a threshold.
  let level: Double?

  /// - Parameters:
  ///   - outcomes: the outcomes, policy after policy: of policy p in future f at p × futures + f.
  ///   - policies: how many policies, at least 1.
  ///   - direction: which outcomes are better.
  ///   - threshold: the outcome that is just good enough, if there is one.
  /// - Throws: ``DiscoveryError`` if there is no policy or no future, the outcomes are no multiple of
  ///   the policies, or one is not finite.
  public init(
    _ outcomes: [Double], policies: Int, direction: Direction, threshold: Double? = nil
  ) throws(DiscoveryError) {
    guard policies > 0 else { throw DiscoveryError("there is no policy") }
    guard !outcomes.isEmpty else { throw DiscoveryError("there is no future") }
    guard outcomes.count % policies == 0 else {
      throw DiscoveryError("every policy needs an outcome in every future")
    }
    guard outcomes.allSatisfy(\.isFinite) else { throw DiscoveryError("an outcome is not finite") }
    self.init(
      gains: direction == .more ? outcomes : outcomes.map { -$0 }, policies: policies,
      direction: direction, level: threshold.map { direction == .more ? $0 : -$0 })
  }

  private init(gains: [Double], policies: Int, direction: Direction, level: Double?) {
    self.gains = gains
    self.policies = policies
    futures = gains.count / policies
    self.direction = direction
    self.level = level
  }

  /// The gains of a policy.
  func gains(of policy: Int) -> ArraySlice<Double> {
    gains[(policy * futures)..<((policy + 1) * futures)]
  }

  /// The largest gain in each future.
  var best: [Double] {
    var best = Array(gains(of: 0))
    for policy in 1..<max(1, policies) {
      for future in 0..<futures {
        best[future] = max(best[future], gains[policy * futures + future])
      }
    }
    return best
  }

  /// The regret of each policy in each future, policy after policy: what the best policy of that
  /// future gains more; never negative, zero for the best.
  public var regrets: [Double] {
    let best = best
    return gains.indices.map { best[$0 % futures] - gains[$0] }
  }

  /// The same policies in some of the futures, each as often as it is named.
  func selecting(_ chosen: [Int]) -> Payoffs {
    var selected: [Double] = []
    selected.reserveCapacity(chosen.count * policies)
    for policy in 0..<policies {
      for future in chosen { selected.append(gains[policy * futures + future]) }
    }
    return Payoffs(gains: selected, policies: policies, direction: direction, level: level)
  }

  /// The gain as an outcome again.
  func outcome(_ gain: Double) -> Double { direction == .more ? gain : 0 - gain }

  /// One criterion from several: 1 in a future in which a policy meets the threshold of every
  /// criterion that has one, otherwise 0; good enough is 1. `nil` if none has a threshold.
  public static func meetingAll(_ criteria: [Payoffs]) -> Payoffs? {
    let demanding = criteria.filter { $0.level != nil }
    guard let first = demanding.first else { return nil }
    let gains = first.gains.indices.map { index in
      demanding.allSatisfy { $0.gains[index] >= $0.level! } ? 1.0 : 0
    }
    return Payoffs(gains: gains, policies: first.policies, direction: .more, level: 1)
  }
}
