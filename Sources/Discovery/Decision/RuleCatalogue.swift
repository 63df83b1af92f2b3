/// Every rule that a policy can be judged by.
public enum RuleCatalogue {
  /// In the order of the tables.
  public static let all: [DecisionRule] = [
    .laplace, .maximin, .maximax, .hurwicz, .minimaxRegret, .meanRegret, .quantileRegret,
    .satisficing, .shareBest, .firstOrderDominance, .secondOrderDominance,
  ]

  /// The rule of a name.
  public static func named(_ name: String) -> DecisionRule? { all.first { $0.name == name } }
}
