internal import Glibc

/// Closure with decreasing returns: each further shared partner adds less, by the factor 1 − e^−α.
enum GWESP: NetworkEffect {
  static var summary: String { "shared partners, each further one counting less" }
  static var formula: String {
    "Σ_j x_ij e^α {1 − (1 − e^−α)^P_ij}, P_ij = Σ_h x_ih x_hj"
  }
  static var source: String {
    "Hunter 2007, Social Networks 29: 216–230; RSiena's `gwesp`, `gwespFF`"
  }
  static var readsCounts: Bool { true }

  /// The weight of each count of shared partners, 0 … order.
  static func curve(decay: Double, order: Int) -> [Double] {
    let factor = 1 - exp(-decay)
    return (0...order).map { exp(decay) * (1 - pow(factor, Double($0))) }
  }

  /// The tie's own weight, and what it adds as a path to the targets that i and j share.
  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    let order = network.order
    let tie = network.tie(i, j)
    var sum = term.curve[Int(network.twoPaths[i &* order &+ j])]
    for target in network.targets(of: i) {
      let h = Int(target)
      guard network.hasTie(j, h) else { continue }
      let others = Int(network.twoPaths[i &* order &+ h]) &- tie
      sum += term.curve[others &+ 1] - term.curve[others]
    }
    return sum
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    term.curve[Int(network.twoPaths[i &* network.order &+ j])]
  }
}
