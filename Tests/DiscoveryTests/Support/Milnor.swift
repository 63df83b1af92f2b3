@testable import Discovery

/// The example of Milnor 1954 (Games against nature, in Thrall, Coombs & Davis, Decision Processes,
/// page 50), in which Laplace takes the first policy, Wald the second, Hurwicz the third (for
/// optimism above 1/4) and Savage the fourth.
enum Milnor {
  static let table: [Double] = [
    2, 2, 0, 1,
    1, 1, 1, 1,
    0, 4, 0, 0,
    1, 3, 0, 0,
  ]

  static let payoffs = try! Payoffs(table, policies: 4, direction: .more, threshold: 1)

  /// The same as losses, of which less is better.
  static let losses = try! Payoffs(
    table.map { -$0 }, policies: 4, direction: .less, threshold: -1)

  static func values(_ rule: DecisionRule, _ payoffs: Payoffs = payoffs) -> [Double]? {
    rule.values(payoffs, DecisionSettings())
  }

  static func first(_ rule: DecisionRule, _ payoffs: Payoffs = payoffs) -> [Int] {
    let values = rule.values(payoffs, DecisionSettings())!
    let ranks = rule.ranks(values, payoffs.direction)
    return ranks.indices.filter { ranks[$0] == 1 }
  }
}
