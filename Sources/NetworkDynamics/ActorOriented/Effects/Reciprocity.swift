/// The tendency to return ties, in directed networks.
enum Reciprocity: NetworkEffect {
  static var summary: String { "ties that are returned" }
  static var formula: String { "Σ_j x_ij x_ji" }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `recip`"
  }
  static var isDirectedOnly: Bool { true }

  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    Double(network.tie(j, i))
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    Double(network.tie(j, i))
  }
}
