/// Who has many ties.
enum EgoCovariate: NetworkEffect {
  static var summary: String { "a covariate of the actor that decides" }
  static var formula: String { "Σ_j x_ij v_i" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `egoX`"
  }
  static var need: CovariateNeed { .actor }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.actors[i]
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.actors[i]
  }
}
