/// Homophily in a category.
enum Same: NetworkEffect {
  static var summary: String { "equality in a covariate" }
  static var formula: String { "Σ_j x_ij [v_i = v_j]" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `sameX`"
  }
  static var need: CovariateNeed { .actor }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.actors[i] == term.actors[j] ? 1 : 0
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.actors[i] == term.actors[j] ? 1 : 0
  }
}
