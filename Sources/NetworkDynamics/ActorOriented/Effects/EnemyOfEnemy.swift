/// The enmities n do not change within a period, so `pairs` holds the sums over h.
enum EnemyOfEnemy: NetworkEffect {
  static var summary: String { "ties to the enemies of enemies" }
  static var formula: String { "Σ_j x_ij Σ_h n_ih n_hj" }
  static var source: String {
    "Maoz, Terris, Kuperman & Talmud 2007, Journal of Politics 69: 100–115; RSiena's `X` of a"
      + " squared layer"
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
