/// Homophily. `actors` holds the covariate as a share of its range, `curve` begins with one less
/// the mean likeness.
enum Similarity: NetworkEffect {
  static var summary: String { "likeness in a covariate" }
  static var formula: String { "Σ_j x_ij (1 − |v_i − v_j|/range − mean likeness)" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `simX`"
  }
  static var need: CovariateNeed { .actor }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.curve[0] - (term.actors[i] - term.actors[j]).magnitude
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.curve[0] - (term.actors[i] - term.actors[j]).magnitude
  }
}
