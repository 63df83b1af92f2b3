extension DecisionRule {
  /// The best outcome.
  public static let maximax = DecisionRule(
    name: "maximax", purpose: "the best best outcome",
    source: "Luce & Raiffa 1957, Games and Decisions, chapter 13", scale: .outcome, interval: .none,
    evaluate: { payoffs, _ in
      (0..<payoffs.policies).map { payoffs.outcome(payoffs.gains(of: $0).max()!) }
    })
}
