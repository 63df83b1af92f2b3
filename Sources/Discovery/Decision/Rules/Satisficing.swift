extension DecisionRule {
  /// The share of the futures in which the outcome is good enough; needs a threshold.
  public static let satisficing = DecisionRule(
    name: "satisficing", purpose: "the largest share of futures whose outcome meets the threshold",
    source: "Starr 1962, the domain criterion; Schneller & Sphicas 1983, Theory and Decision 15",
    scale: .share, interval: .share { met($0) },
    evaluate: { payoffs, _ in
      met(payoffs)?.map { $0.reduce(0, +) / Double(payoffs.futures) }
    })

  /// For each policy 1 in the futures whose outcome is good enough, otherwise 0.
  private static func met(_ payoffs: Payoffs) -> [[Double]]? {
    guard let level = payoffs.level else { return nil }
    return (0..<payoffs.policies).map { policy in
      payoffs.gains(of: policy).map { $0 >= level ? 1 : 0 }
    }
  }
}
