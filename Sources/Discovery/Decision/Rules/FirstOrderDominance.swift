extension DecisionRule {
  /// How many policies dominate it to the first order: nobody who prefers better outcomes would take
  /// it over them, whatever the risk.
  public static let firstOrderDominance = DecisionRule(
    name: "dominated-first", purpose: "the fewest policies that everybody would prefer",
    source: "Quirk & Saposnik 1962, Review of Economic Studies 29", scale: .count, interval: .none,
    evaluate: { payoffs, _ in StochasticDominance(payoffs).dominators(.first).map(Double.init) })
}
