/// The best division of a connected network into at most k camps: two exact searches take turns, as
/// in ``ConnectedSearch``.
struct WeakSearch {
  /// The first turn of each search, a tenth of a second.
  private static let firstTurn = 1_000_000
  /// The most numbers that the search by suffixes may keep: 32 MB.
  private static let mostNumbers = 4_000_000
  /// The most nodes for which chains of moves are tried, whose time grows as the cube of the order.
  private static let mostForChains = 200

  /// The camp of each node, from 0.
  private(set) var camp: [Int]
  /// No division into so many camps has a frustration below.
  private(set) var lowerBound = 0.0
  /// Whether the division is optimal, up to rounding.
  private(set) var isProven = false
  /// The work done, in nodes of the search tree.
  private(set) var work = 0

  private let network: SignedNetwork
  private let camps: Int
  private let amity: Double

  /// Searches until the division is proven or the work has reached the limit.
  ///
  /// - Parameter camps: the greatest number of camps; `nil` for the number of nodes.
  init(_ network: SignedNetwork, camps: Int?, limit: Int) {
    self.network = network
    self.camps = max(1, min(camps ?? network.order, network.order))
    amity = network.weights.reduce(0) { $0 + max(0, $1) } / 2
    camp = Array(repeating: 0, count: network.order)
    start()
    guard self.camps > 1 else {
      (lowerBound, isProven) = (network.frustration(of: camp), true)
      return
    }
    search(limit)
    var moves = CampMoves(network, limit: self.camps)
    camp = moves.mergeFreely(camp)
  }

  /// The best of local optima from three starts: two camps, every actor alone, the friends of
  /// friends together; with at most two, three, … camps, since an early limit may end better.
  private mutating func start() {
    let two = network.localMinimumFrustration(from: network.neighbourhoodStarts())
    let starts = [
      two.isSecondCamp.map { $0 ? 1 : 0 }, Array(0..<network.order), friendsOfFriends(),
    ]
    var best = Double.infinity
    for limit in min(2, camps)...max(min(2, camps), min(camps, 6)) {
      var moves = CampMoves(network, limit: limit == 6 ? camps : limit)
      for start in starts {
        let division =
          network.order <= Self.mostForChains ? moves.improveByChains(start) : moves.improve(start)
        let frustration = network.frustration(of: division)
        if frustration < best { (camp, best) = (division, frustration) }
      }
    }
  }

  private func friendsOfFriends() -> [Int] {
    var groups = SignedGroups(count: network.order)
    for row in 0..<network.order {
      for column in 0..<row where network.weights[row * network.order + column] > 0 {
        groups.join(row, column, isApart: false)
      }
    }
    return (0..<network.order).map { groups.find($0).root }
  }

  private mutating func search(_ limit: Int) {
    var turn = Self.firstTurn
    var cut = BranchAndCut(network, rule: .anyCamps, campLimit: camps, incumbent: camp)
    while !isProven, work < limit {
      cutPlanes(&cut, min(turn, limit - work))
      guard !isProven, work < limit else { return }
      if mayBeEnumerated {
        searchSuffixes(min(turn, limit - work))
        cut.offer(camp)
      } else if cut.isFinished {
        return
      }
      turn = min(4 * turn, Int.max / 8)
    }
  }

  /// Whether the search by suffixes fits into memory.
  private var mayBeEnumerated: Bool { network.order * network.order * camps <= Self.mostNumbers }

  private mutating func cutPlanes(_ cut: inout BranchAndCut, _ turn: Int) {
    work += cut.run(work: turn)
    camp = cut.camp
    lowerBound = max(lowerBound, cut.lowerBound)
    isProven = cut.lowerBound >= cut.frustration
  }

  private mutating func searchSuffixes(_ turn: Int) {
    var search = CampSuffixSearch(network, limit: camps)
    search.run(incumbent: camp, nodeLimit: turn)
    work += turn - search.nodesLeft
    let division = search.division
    let frustration = network.frustration(of: division)
    if frustration < network.frustration(of: camp) - network.rounding { camp = division }
    lowerBound = max(lowerBound, amity - search.ceiling - network.rounding)
    isProven = amity - search.ceiling >= network.frustration(of: camp) - network.rounding
  }
}
