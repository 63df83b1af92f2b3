extension DecisionRule {
  /// The largest regret.
  public static let minimaxRegret = DecisionRule(
    name: "minimax-regret", purpose: "the least largest regret",
    source: "Savage 1951, Journal of the American Statistical Association 46", scale: .regret,
    interval: .none,
    evaluate: { payoffs, _ in
      let best = payoffs.best
      return (0..<payoffs.policies).map { policy in
        zip(best, payoffs.gains(of: policy)).reduce(0) { max($0, $1.0 - $1.1) }
      }
    })
}
