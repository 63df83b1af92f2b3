internal import GSLNumerics

extension DecisionRule {
  /// A high quantile of regret, less ruled by one future than the largest.
  public static let quantileRegret = DecisionRule(
    name: "quantile-regret", purpose: "the least regret that a share of the futures stays below",
    source: "Lempert, Popper & Bankes 2003, Shaping the Next One Hundred Years; quantile of type 7",
    scale: .regret, interval: .bootstrap,
    evaluate: { payoffs, settings in
      let best = payoffs.best
      return (0..<payoffs.policies).map { policy in
        let regrets = zip(best, payoffs.gains(of: policy)).map { $0 - $1 }.sorted()
        return regrets.withUnsafeBufferPointer { quantileOfSorted($0, settings.regretQuantile) }
      }
    })
}
