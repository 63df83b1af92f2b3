extension DecisionRule {
  /// The best and the worst outcome, weighted by the optimism.
  public static let hurwicz = DecisionRule(
    name: "hurwicz", purpose: "optimism times the best outcome, the rest times the worst",
    source: "Hurwicz 1951, Cowles Commission Discussion Paper 370", scale: .outcome,
    interval: .none,
    evaluate: { payoffs, settings in
      (0..<payoffs.policies).map { policy in
        let gains = payoffs.gains(of: policy)
        let weight = settings.optimism
        return payoffs.outcome(weight * gains.max()! + (1 - weight) * gains.min()!)
      }
    })
}
