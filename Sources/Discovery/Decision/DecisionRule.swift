/// What the rules need to know beyond the outcomes.
public struct DecisionSettings: Sendable {
  /// Hurwicz's weight of the best outcome, 0 to 1; the worst has the rest. Default 0.5 [J].
  public var optimism = 0.5
  /// The probability of the quantile of regret, 0 to 1. Default 0.9 [J].
  public var regretQuantile = 0.9

  /// The defaults.
  public init() {}
}

/// A rule that gives each policy one number. Adding one is a file with its rule, a line in
/// ``RuleCatalogue`` and a test file.
public struct DecisionRule: Sendable {
  /// What the number is.
  public enum Scale: Sendable {
    /// An outcome; better in the criterion's direction.
    case outcome
    /// A regret, in the outcome's unit; less is better.
    case regret
    /// A share of the futures; more is better.
    case share
    /// How many policies; less is better.
    case count
  }

  /// How the uncertainty of the number is told: futures are a sample of those that could be.
  public enum Interval: Sendable {
    /// It is not: the number hangs on the extremes of the sample, or compares all of it.
    case none
    /// By the bootstrap.
    case bootstrap
    /// By the interval of a share (``ShareInterval``) of what each future contributes for each
    /// policy.
    case share(@Sendable (Payoffs) -> [[Double]]?)
  }

  /// The word of `entente decide --rule`.
  public let name: String
  /// What it asks, in a phrase.
  public let purpose: String
  /// Where it comes from.
  public let source: String
  /// What its number is.
  public let scale: Scale
  /// How its uncertainty is told.
  public let interval: Interval
  /// The number of every policy; `nil` where the rule does not apply, such as one that needs a
  /// threshold without one.
  let evaluate: @Sendable (Payoffs, DecisionSettings) -> [Double]?

  /// The number of every policy; `nil` if the rule does not apply.
  public func values(_ payoffs: Payoffs, _ settings: DecisionSettings) -> [Double]? {
    evaluate(payoffs, settings)
  }

  /// Whether more of the number is better for outcomes of `direction`.
  public func prefersMore(_ direction: Payoffs.Direction) -> Bool {
    switch scale {
    case .outcome: direction == .more
    case .share: true
    case .regret, .count: false
    }
  }

  /// The rank of each policy by its number: 1 and one more for each policy that is better; equals
  /// share the better rank.
  public func ranks(_ values: [Double], _ direction: Payoffs.Direction) -> [Int] {
    let more = prefersMore(direction)
    return values.map { own in
      1 + values.reduce(0) { $0 + ((more ? $1 > own : $1 < own) ? 1 : 0) }
    }
  }
}
