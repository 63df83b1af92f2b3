extension DecisionRule {
  /// The share of the futures in which no policy does better: P(best). Policies that are best
  /// together share a future equally, so that the shares sum to one.
  public static let shareBest = DecisionRule(
    name: "p-best",
    purpose: "the largest share of futures in which it is the best; ties are shared",
    source: "Fenwick, Claxton & Sculpher 2001, Health Economics 10", scale: .share,
    interval: .share { wins($0) },
    evaluate: { payoffs, _ in wins(payoffs).map { $0.reduce(0, +) / Double(payoffs.futures) } })

  /// For each policy its part of the victory in each future.
  private static func wins(_ payoffs: Payoffs) -> [[Double]] {
    let best = payoffs.best
    var winners = [Double](repeating: 0, count: payoffs.futures)
    for policy in 0..<payoffs.policies {
      for (future, gain) in payoffs.gains(of: policy).enumerated() where gain == best[future] {
        winners[future] += 1
      }
    }
    return (0..<payoffs.policies).map { policy in
      payoffs.gains(of: policy).enumerated().map { future, gain in
        gain == best[future] ? 1 / winners[future] : 0
      }
    }
  }
}
