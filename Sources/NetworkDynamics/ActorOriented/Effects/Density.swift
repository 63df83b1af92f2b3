/// The tendency to have ties at all; the intercept of the model.
enum Density: NetworkEffect {
  static var summary: String { "how many ties an actor has" }
  static var formula: String { "Σ_j x_ij" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `density`"
  }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    1
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    1
  }
}
