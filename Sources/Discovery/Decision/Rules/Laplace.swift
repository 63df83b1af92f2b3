extension DecisionRule {
  /// The mean outcome, all futures being equally likely.
  public static let laplace = DecisionRule(
    name: "laplace", purpose: "the best mean outcome, all futures being equally likely",
    source: "Laplace 1825; McPhail et al. 2018, Earth's Future 6", scale: .outcome,
    interval: .bootstrap,
    evaluate: { payoffs, _ in
      (0..<payoffs.policies).map { policy in
        payoffs.outcome(payoffs.gains(of: policy).reduce(0, +) / Double(payoffs.futures))
      }
    })
}
