/// Ties to those whose friends are my enemies or whose enemies are my friends, mean of the two.
enum FriendOfEnemy: NetworkEffect {
  static var summary: String { "ties to the friends of enemies and the enemies of friends" }
  static var formula: String { "Σ_j x_ij Σ_h (x_ih n_hj + n_ih x_hj)/2" }
  static var source: String {
    "Maoz, Terris, Kuperman & Talmud 2007, Journal of Politics 69: 100–115; Warren 2010, Journal"
      + " of Peace Research 47: 697–709"
  }
  static var need: CovariateNeed { .dyad }

  /// Besides its own value a tie makes j a friend whose enmities count with all other partners.
  @inline(__always)
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    let order = network.order
    var twice = 0.0
    for target in network.targets(of: i) {
      let h = Int(target)
      twice += term.pairs[h &* order &+ j] + term.pairs[j &* order &+ h]
    }
    return (twice + enemies(network, i, j, term)) / 2
  }

  @inline(__always)
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    var twice = 0.0
    for h in network.targets(of: i) { twice += term.pairs[Int(h) &* network.order &+ j] }
    return (twice + enemies(network, i, j, term)) / 2
  }

  /// The enmity of i towards those with ties to j.
  @inline(__always)
  private static func enemies(
    _ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory
  ) -> Double {
    var sum = 0.0
    for h in network.sources(of: j) { sum += term.pairs[i &* network.order &+ Int(h)] }
    return sum
  }
}
