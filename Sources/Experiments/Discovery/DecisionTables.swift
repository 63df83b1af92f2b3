internal import Discovery
public import Tables

extension DecisionReport {
  /// Every table, what to read first first.
  public var tables: [Table] {
    [rankingTable, frontTable, dominanceTable, regretTable]
  }

  private static let criterion = Column("criterion", .string, "outcome judged by")
  private static let policy = Column("policy", .string, "policy judged")

  /// One row per criterion, rule and policy: `ranking.csv`.
  public var rankingTable: Table {
    var table = Table(
      name: "ranking",
      columns: [
        Self.criterion, Column("rule", .string, "rule; entente decide --rules says what it asks"),
        Self.policy, Column("value", .number, "the rule's number for the policy"),
        Column("low", .number, "5% point of the number over other draws of futures"),
        Column("high", .number, "95% point"),
        Column("better", .string, "whether more or less of the number is better"),
        Column("rank", .integer, "1 is the best; equals share the better rank"),
        Column("p_first", .number, "share of resampled futures in which it is first by the rule"),
        Column("rank_low", .number, "5% point of its rank over the resamples"),
        Column("rank_high", .number, "95% point"),
      ])
    for judgement in judgements {
      let direction = input.criteria.first { $0.name == judgement.criterion }?.direction ?? .more
      for (index, policy) in input.policies.enumerated() {
        let interval = judgement.intervals?[index]
        let stability = judgement.stability
        table.append([
          .text(judgement.criterion), .text(judgement.rule.name), .text(policy),
          .number(judgement.values[index]), ResultTables.number(interval?.lowerBound),
          ResultTables.number(interval?.upperBound),
          .text(judgement.rule.prefersMore(direction) ? "more" : "less"),
          .integer(judgement.ranks[index]), ResultTables.number(stability?.first[index]),
          ResultTables.number(stability?.ranks[index].lowerBound),
          ResultTables.number(stability?.ranks[index].upperBound),
        ])
      }
    }
    return table
  }

  /// One row per policy: `front.csv`.
  var frontTable: Table {
    var table = Table(
      name: "front",
      columns: [
        Self.policy, Column("on_front", .boolean, "no policy is better by every criterion"),
        Column("dominated_by", .string, "a policy that is; empty on the front"),
      ]
        + input.criteria.map {
          Column(
            $0.name, .number, $0.isFixed ? $0.name : "\(options.front.name) of \($0.name)")
        })
    for (index, policy) in input.policies.enumerated() {
      let dominator = dominators[index].map { input.policies[$0] }
      table.append(
        [.text(policy), .boolean(dominator == nil), dominator.map { .text($0) } ?? .empty]
          + frontValues[index].map { .number($0) })
    }
    return table
  }

  /// One row per criterion and pair of which one dominates the other: `dominance.csv`.
  var dominanceTable: Table {
    var table = Table(
      name: "dominance",
      columns: [
        Self.criterion, Self.policy, Column("over", .string, "policy that it dominates"),
        Column("every_future", .boolean, "in no future worse, in some better"),
        Column("first_order", .boolean, "better for everybody who prefers better outcomes"),
        Column("second_order", .boolean, "better for all of those who also dislike risk"),
      ])
    for (criterion, payoffs) in zip(input.criteria, input.payoffs) where !criterion.isFixed {
      let dominance = StochasticDominance(payoffs)
      for (a, policy) in input.policies.enumerated() {
        for (b, other) in input.policies.enumerated() where a != b {
          let found = StochasticDominance.Order.allCases.map { dominance.dominates(a, b, $0) }
          guard found.contains(true) else { continue }
          table.append(
            [.text(criterion.name), .text(policy), .text(other)] + found.map { .boolean($0) })
        }
      }
    }
    return table
  }

  /// The regret of every policy in every future: `regret.csv`.
  var regretTable: Table {
    var table = Table(
      name: "regret",
      columns: [
        Self.criterion, Self.policy, Column("future", .string, "future"),
        Column("regret", .number, "what the best policy of this future does better"),
      ])
    for (criterion, payoffs) in zip(input.criteria, input.payoffs) where !criterion.isFixed {
      let regrets = payoffs.regrets
      for (p, policy) in input.policies.enumerated() {
        for (f, future) in input.futures.enumerated() {
          table.append([
            .text(criterion.name), .text(policy), .text(future),
            .number(regrets[p * payoffs.futures + f]),
          ])
        }
      }
    }
    return table
  }

  /// The choice of each rule, and the front, for reading.
  public var text: String {
    var text =
      "\(input.policies.count) policies in \(input.futures.count) futures"
    let groups = Set(input.groups).count
    if groups < input.futures.count { text += " in \(groups) groups" }
    text += ".\n"
    if input.incomplete > 0 {
      text += "Left out: \(input.incomplete) futures without an outcome of every policy.\n"
    }
    var last = ""
    for judgement in judgements {
      if judgement.criterion != last {
        text += "\n\(heading(judgement.criterion))\n"
        last = judgement.criterion
      }
      text += "  \(describe(judgement))\n"
    }
    text += input.criteria.count > 1 ? "\n" + frontText : ""
    return text + leverText
  }

  private func heading(_ name: String) -> String {
    guard let criterion = input.criteria.first(where: { $0.name == name }) else {
      return "All thresholds together:"
    }
    var text = "\(name), \(criterion.direction == .more ? "more" : "less") is better"
    if let threshold = criterion.threshold {
      text +=
        ", at \(criterion.direction == .more ? "least" : "most") \(BoxWords.number(threshold))"
    }
    return text + ":"
  }

  private func describe(_ judgement: Judgement) -> String {
    let winners = input.policies.indices.filter { judgement.ranks[$0] == 1 }
    let shown = winners.prefix(3).map { input.policies[$0] }.joined(separator: " = ")
    let more = winners.count > 3 ? " and \(winners.count - 3) more" : ""
    var text = "\(judgement.rule.name): \(shown)\(more)"
    guard let winner = winners.first else { return text }
    text += " (\(BoxWords.number(judgement.values[winner]))"
    if let interval = judgement.intervals?[winner] {
      text +=
        ", 90% \(BoxWords.number(interval.lowerBound)) to \(BoxWords.number(interval.upperBound))"
    }
    if let first = judgement.stability?.first, winners.count == 1 {
      text += "; first in \(BoxWords.percent(first[winner])) of resamples"
    }
    return text + ")"
  }

  private var frontText: String {
    let front = input.policies.indices.filter { dominators[$0] == nil }
    if let cost = costIndex {
      // Along the front, each step dearer and better.
      let ordered = front.sorted { (frontValues[$0][cost], $0) < (frontValues[$1][cost], $1) }
      return "Front by \(options.front.name), cheapest first:\n"
        + ordered.map { "  \(onFront($0))\n" }.joined()
    }
    return "Front by \(options.front.name): "
      + front.map { input.policies[$0] }.joined(separator: ", ") + "\n"
  }

  private var costIndex: Int? { input.criteria.firstIndex(where: \.isFixed) }

  private func onFront(_ policy: Int) -> String {
    let values = zip(input.criteria, frontValues[policy]).map { criterion, value in
      "\(criterion.isFixed ? "cost" : criterion.name) \(BoxWords.number(value))"
    }
    return "\(input.policies[policy]): \(values.joined(separator: ", "))"
  }

  /// The cheapest combination of levers that meets every threshold by the front's rule; nothing
  /// without levers, without a threshold or by a rule that gives no outcome.
  private var leverText: String {
    guard let cost = costIndex, input.criteria.contains(where: { $0.threshold != nil }),
      case .outcome = options.front.scale
    else { return "" }
    guard let policy = cheapest(cost) else {
      return "\nNo combination meets the thresholds by \(options.front.name).\n"
    }
    return "\nCheapest that meets the thresholds by \(options.front.name):\n  "
      + "\(onFront(policy))\n"
  }

  /// The index of the cheapest policy that meets every threshold.
  func cheapest(_ cost: Int) -> Int? {
    LeverSearch.cheapest(
      costs: frontValues.map { $0[cost] }, used: input.used,
      isGoodEnough: frontValues.map { values in
        zip(values, input.criteria).allSatisfy { value, criterion in
          guard let threshold = criterion.threshold else { return true }
          return criterion.direction == .more ? value >= threshold : value <= threshold
        }
      })
  }

  /// Every rule with what it asks, for `entente decide --rules`.
  public static var rules: Table {
    var table = Table(
      name: "rules",
      columns: [
        Column("rule", .string, "word of --rule"), Column("purpose", .string, "what it asks"),
        Column("source", .string, "where it comes from"),
      ])
    for rule in RuleCatalogue.all {
      table.append([.text(rule.name), .text(rule.purpose), .text(rule.source)])
    }
    return table
  }
}
