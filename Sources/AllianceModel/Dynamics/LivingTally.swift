/// How often what happened, over all draws: counts in one flat list, so that threads can add theirs
/// up in any order and come to the same.
public struct TallyLayout: Sendable, Hashable {
  public let actors: Int, pairs: Int, steps: Int
  /// Reported periods at which balance is counted; none unless a model of balance moves alignment.
  public var balancePeriods = 0

  /// Draws counted; then leaders' first exits by cause and by step, contested successions.
  public var draws: Int { 0 }
  public func cause(_ cause: LeaderExits.Cause, actor: Int) -> Int {
    1 + actor * LeaderExits.Cause.allCases.count + cause.rawValue
  }
  public func firstExit(actor: Int, step: Int) -> Int {
    1 + actors * LeaderExits.Cause.allCases.count + actor * steps + step
  }
  public func contested(actor: Int) -> Int {
    1 + actors * (LeaderExits.Cause.allCases.count + steps) + actor
  }
  private var pactsFrom: Int { contested(actor: actors) }
  /// Draws in which a pair signs first, or first loses its pact, in a step.
  public func formed(pair: Int, step: Int) -> Int { pactsFrom + pair * steps + step }
  public func ended(pair: Int, step: Int) -> Int { pactsFrom + (pairs + pair) * steps + step }
  /// How often it is the first of a pair who ends their pact.
  public func leftByFirst(pair: Int) -> Int { pactsFrom + 2 * pairs * steps + pair }
  private var balanceFrom: Int { pactsFrom + pairs * (2 * steps + 1) }
  /// What is counted of balance at a reported period: draws, or triads over all draws.
  public enum BalanceCount: Int, Sendable, CaseIterable {
    /// Draws after the blow-up; draws with triads of three ties, without an imbalanced one, jammed.
    case blownUp, withTriads, balanced, jammed
    /// Triads of three ties, and those that are imbalanced.
    case triads, imbalanced
  }
  public func balance(_ count: BalanceCount, period: Int) -> Int {
    balanceFrom + period * BalanceCount.allCases.count + count.rawValue
  }
  public var count: Int { balanceFrom + balancePeriods * BalanceCount.allCases.count }
}

/// Counts of one thread.
final class LivingTally {
  let layout: TallyLayout
  private(set) var counts: [Int]

  init(_ layout: TallyLayout) {
    self.layout = layout
    counts = Array(repeating: 0, count: layout.count)
  }

  func add(_ place: Int, _ number: Int = 1) { counts[place] += number }

  /// Adds the counts to others and starts anew.
  func drain(into total: inout [Int]) {
    for index in counts.indices where counts[index] != 0 {
      total[index] += counts[index]
      counts[index] = 0
    }
  }
}
