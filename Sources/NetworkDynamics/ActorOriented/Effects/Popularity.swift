/// Preferential attachment; `curve` holds square roots.
enum Popularity: NetworkEffect {
  static var summary: String { "ties to actors with many ties" }
  static var formula: String { "Σ_j x_ij √d_j, d_j the ties that j receives" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `inPopSqrt`"
  }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.curve[Int(network.inDegrees[j]) &- network.tie(i, j) &+ 1]
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.curve[Int(network.inDegrees[j])]
  }
}
