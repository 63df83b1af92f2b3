extension DecisionRule {
  /// The mean regret. Policies rank as by ``laplace``; the number says what the ignorance of the
  /// future costs: the least of them is the expected value of perfect information.
  public static let meanRegret = DecisionRule(
    name: "mean-regret",
    purpose: "the least mean regret; the least of them is what knowing is worth",
    source: "Raiffa & Schlaifer 1961, Applied Statistical Decision Theory", scale: .regret,
    interval: .bootstrap,
    evaluate: { payoffs, _ in
      let best = payoffs.best
      return (0..<payoffs.policies).map { policy in
        zip(best, payoffs.gains(of: policy)).reduce(0) { $0 + ($1.0 - $1.1) }
          / Double(payoffs.futures)
      }
    })
}
