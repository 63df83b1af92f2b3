/// Which policies' distributions of outcomes are better than which others' for every taste.
public struct StochasticDominance: Sendable {
  /// A class of tastes.
  public enum Order: Sendable, CaseIterable {
    /// In every single future it is at least as good.
    case everyFuture
    /// Everybody who prefers better outcomes: every quantile is at least as good.
    case first
    /// All of those who also dislike risk: the mean of the worst share is at least as good for every
    /// share.
    case second
  }

  private let payoffs: Payoffs
  /// The gains of each policy ascending, and their running sums.
  private let sorted: [[Double]]
  private let sums: [[Double]]

  /// Sorts the gains.
  public init(_ payoffs: Payoffs) {
    self.payoffs = payoffs
    sorted = (0..<payoffs.policies).map { payoffs.gains(of: $0).sorted() }
    sums = sorted.map { gains in
      var total = 0.0
      return gains.map { gain in
        total += gain
        return total
      }
    }
  }

  /// Whether policy `a` dominates `b`: never worse, and somewhere better. Running sums within 1e-12
  /// of their size are equal [E: rounding].
  public func dominates(_ a: Int, _ b: Int, _ order: Order) -> Bool {
    guard a != b else { return false }
    switch order {
    case .everyFuture: return isAbove(payoffs.gains(of: a), payoffs.gains(of: b), rounding: 0)
    case .first: return isAbove(sorted[a][...], sorted[b][...], rounding: 0)
    case .second: return isAbove(sums[a][...], sums[b][...], rounding: 1e-12)
    }
  }

  /// How many policies dominate each.
  public func dominators(_ order: Order) -> [Int] {
    (0..<payoffs.policies).map { policy in
      (0..<payoffs.policies).reduce(0) { $0 + (dominates($1, policy, order) ? 1 : 0) }
    }
  }

  private func isAbove(
    _ a: ArraySlice<Double>, _ b: ArraySlice<Double>, rounding: Double
  ) -> Bool {
    var isSomewhere = false
    for (left, right) in zip(a, b) {
      let slack = rounding * max(abs(left), abs(right))
      if left < right - slack { return false }
      if left > right + slack { isSomewhere = true }
    }
    return isSomewhere
  }
}
