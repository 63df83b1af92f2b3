extension DecisionRule {
  /// How many policies dominate it to the second order: nobody averse to risk would take it over
  /// them.
  public static let secondOrderDominance = DecisionRule(
    name: "dominated-second", purpose: "the fewest policies that all who dislike risk would prefer",
    source: "Hadar & Russell 1969, American Economic Review 59", scale: .count, interval: .none,
    evaluate: { payoffs, _ in StochasticDominance(payoffs).dominators(.second).map(Double.init) })
}
