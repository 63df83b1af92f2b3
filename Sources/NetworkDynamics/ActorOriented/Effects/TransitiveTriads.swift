/// Closure: the partners of my partners are mine.
enum TransitiveTriads: NetworkEffect {
  static var summary: String { "partners of partners" }
  static var formula: String {
    "undirected Σ_{j<h} x_ij x_ih x_jh; directed Σ_{j,h} x_ij x_ih x_hj"
  }
  static var source: String {
    "Snijders, van de Bunt & Steglich 2010, Social Networks 32: 44–60; RSiena's `transTriads`,"
      + " `transTrip`"
  }
  static var readsCounts: Bool { true }

  /// A tie closes the paths between its ends, and in a directed network also opens one from the
  /// sender to each common target. Undirected, both counts are the same and each triad of an actor
  /// has two of its ties.
  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    let place = i &* network.order &+ j
    let paths = network.twoPaths[place]
    return Double(network.isDirected ? paths &+ network.sharedTargets[place] : paths)
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    Double(network.twoPaths[i &* network.order &+ j]) * (network.isDirected ? 1 : 0.5)
  }
}
