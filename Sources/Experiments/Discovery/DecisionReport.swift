public import Discovery
internal import GSLNumerics
internal import Synchronization

/// How often the rules are applied again, and how.
public struct DecisionOptions: Sendable {
  /// The rules; all if empty.
  public var rules: [DecisionRule] = []
  /// What the rules need to know.
  public var settings = DecisionSettings()
  /// The rule whose numbers are compared on the front.
  public var front = DecisionRule.laplace
  /// Resamples of the bootstrap; 0 for none.
  public var resamples = 200
  /// The seed of the bootstrap.
  public var seed: UInt64 = 1
  /// Threads; the numbers do not depend on it.
  public var jobs = 1

  /// The defaults.
  public init() {}
}

/// Policies judged by every rule.
public struct DecisionReport: Sendable {
  /// One rule applied to one criterion.
  struct Judgement: Sendable {
    let criterion: String
    let rule: DecisionRule
    let values: [Double]
    let ranks: [Int]
    /// The interval of each value; nil without one.
    let intervals: [ClosedRange<Double>]?
    let stability: RankStability?
  }

  let input: DecisionInput
  let options: DecisionOptions
  let judgements: [Judgement]
  /// For each policy one that dominates it on the front.
  let dominators: [Int?]
  /// The front rule's number of each policy by each criterion.
  let frontValues: [[Double]]

  /// Applies the rules.
  ///
  /// - Throws: `DiscoveryError` if the front's rule needs a threshold that a criterion has not.
  public init(_ input: DecisionInput, _ options: DecisionOptions) throws {
    self.input = input
    self.options = options
    let rules = options.rules.isEmpty ? RuleCatalogue.all : options.rules
    var tasks: [(String, Payoffs, DecisionRule)] = []
    for (criterion, payoffs) in zip(input.criteria, input.payoffs) where !criterion.isFixed {
      tasks += rules.map { (criterion.name, payoffs, $0) }
    }
    if input.payoffs.count > 1, let all = Payoffs.meetingAll(input.payoffs),
      rules.contains(where: { $0.name == DecisionRule.satisficing.name })
    {
      tasks.append(("all thresholds", all, .satisficing))
    }
    judgements = try Self.judge(tasks, input, options)
    let values = zip(input.criteria, input.payoffs).map { criterion, payoffs in
      // Of a cost the rule is the cost itself: the mean of equals.
      (criterion.isFixed ? .laplace : options.front).values(payoffs, options.settings)
    }
    guard !values.contains(where: { $0 == nil }) else {
      throw FrontWithoutThreshold(rule: options.front.name)
    }
    let columns = values.map { $0! }
    frontValues = input.policies.indices.map { policy in columns.map { $0[policy] } }
    let turned = frontValues.map { own in
      zip(own, input.criteria).map { value, criterion in
        (criterion.isFixed ? .laplace : options.front).prefersMore(criterion.direction)
          ? value : -value
      }
    }
    dominators = ParetoFront.dominators(turned, steps: input.criteria.map(\.step))
  }

  private static func judge(
    _ tasks: [(String, Payoffs, DecisionRule)], _ input: DecisionInput, _ options: DecisionOptions
  ) throws -> [Judgement] {
    let slots = Mutex([Judgement?](repeating: nil, count: tasks.count))
    try inParallel(
      count: tasks.count, jobs: options.jobs, make: { () },
      work: { index, _ in
        let (name, payoffs, rule) = tasks[index]
        let found = judgement(name, payoffs, rule, input, options)
        slots.withLock { $0[index] = found }
      })
    return slots.withLock { $0.compactMap(\.self) }
  }

  private static func judgement(
    _ name: String, _ payoffs: Payoffs, _ rule: DecisionRule, _ input: DecisionInput,
    _ options: DecisionOptions
  ) -> Judgement? {
    guard let values = rule.values(payoffs, options.settings) else { return nil }
    // Comparing distributions again in every resample would cost more than it tells; of one group
    // every resample is the same.
    let stability =
      rule.scale == .count || options.resamples == 0 || Set(input.groups).count < 2
      ? nil
      : RankStability(
        rule, payoffs, groups: input.groups, settings: options.settings,
        resamples: options.resamples, seed: options.seed)
    let intervals: [ClosedRange<Double>]? =
      switch rule.interval {
      case .none: nil
      case .bootstrap: stability?.values
      case .share(let contributions):
        contributions(payoffs).map { policies in
          policies.map { hits in
            let interval = ShareInterval(hits, groups: input.groups)
            return interval.low...interval.high
          }
        }
      }
    return Judgement(
      criterion: name, rule: rule, values: values, ranks: rule.ranks(values, payoffs.direction),
      intervals: intervals, stability: stability)
  }
}

/// A front by a rule that a criterion gives nothing.
public struct FrontWithoutThreshold: Error, CustomStringConvertible {
  let rule: String
  public var description: String {
    "the front by '\(rule)' needs a threshold of every criterion"
  }
}
