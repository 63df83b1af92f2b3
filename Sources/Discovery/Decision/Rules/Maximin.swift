extension DecisionRule {
  /// The worst outcome.
  public static let maximin = DecisionRule(
    name: "maximin", purpose: "the best worst outcome",
    source: "Wald 1950, Statistical Decision Functions", scale: .outcome, interval: .none,
    evaluate: { payoffs, _ in
      (0..<payoffs.policies).map { payoffs.outcome(payoffs.gains(of: $0).min()!) }
    })
}
