/// Anything known of pairs, such as distance.
enum DyadCovariate: NetworkEffect {
  static var summary: String { "a covariate of pairs" }
  static var formula: String { "Σ_j x_ij w_ij" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `X`"
  }
  static var need: CovariateNeed { .dyad }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.pairs[i &* network.order &+ j]
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.pairs[i &* network.order &+ j]
  }
}
