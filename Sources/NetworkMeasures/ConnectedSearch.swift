/// The two camps of least frustration of a connected network: two exact searches take turns.
///
/// Which is faster cannot be told beforehand: ``SuffixSearch`` proves dense networks, random ones
/// too, of 50 nodes in a fraction of a second; ``BranchAndCut`` proves networks with few ties a node or few
/// contradictions, of hundreds of nodes. Each gets a turn of work, then four times as much, so that
/// the whole takes a few times as long as the better one alone. They share the best division, and
/// the better of their two bounds counts.
struct ConnectedSearch {
  /// The first turn of each search, a tenth of a second.
  private static let firstTurn = 1_000_000

  /// The camp of each node as +1 or −1.
  private(set) var signs: [Double]
  /// No division has a greater agreement Σ w_ij x_i x_j.
  private(set) var ceiling = Double.infinity
  /// Whether the division is optimal, up to rounding.
  private(set) var isProven = false
  /// The work done, in nodes of the search tree; see ``BranchAndCut/run(work:)``.
  private(set) var work = 0

  private let network: SignedNetwork

  /// Searches until the division is proven or the work has reached the limit.
  init(_ network: SignedNetwork, limit: Int) {
    self.network = network
    let heuristic = network.localMinimumFrustration(from: network.neighbourhoodStarts())
    signs = heuristic.isSecondCamp.map { $0 ? -1.0 : 1.0 }
    var turn = Self.firstTurn
    searchSuffixes(min(turn, limit))
    guard !isProven, work < limit else { return }
    var cut = BranchAndCut(network, rule: .twoCamps, incumbent: camp)
    while !isProven, work < limit {
      cutPlanes(&cut, min(turn, limit - work))
      turn = min(4 * turn, Int.max / 8)
      guard !isProven, work < limit else { return }
      searchSuffixes(min(turn, limit - work))
      cut.offer(camp)
    }
  }

  private var camp: [Int] { signs.map { $0 < 0 ? 1 : 0 } }

  private mutating func searchSuffixes(_ turn: Int) {
    var search = SuffixSearch(order: network.order)
    let tolerance = network.rounding
    let outcome = network.withMatrix { matrix in
      search.solve(matrix, incumbent: &signs, tolerance: tolerance, nodeLimit: turn)
    }
    work += turn - outcome.nodesLeft
    ceiling = min(ceiling, outcome.ceiling)
    isProven = outcome.isProven
  }

  private mutating func cutPlanes(_ cut: inout BranchAndCut, _ turn: Int) {
    work += cut.run(work: turn)
    signs = cut.camp.map { $0 == 0 ? 1 : -1 }
    ceiling = min(ceiling, network.totalWeight - 2 * cut.lowerBound)
    isProven = cut.lowerBound >= cut.frustration
  }
}

extension SignedNetwork {
  func solveConnected(nodeLimit: Int) -> ConnectedSearch {
    ConnectedSearch(self, limit: nodeLimit)
  }

  /// For each node, everyone against its enemies.
  func neighbourhoodStarts() -> [[Bool]] {
    (0..<order).map { row in (0..<order).map { weights[row * order + $0] < 0 } }
  }
}
