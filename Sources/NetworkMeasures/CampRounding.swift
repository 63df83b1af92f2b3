/// Makes a division of a fractional answer: the surest ties first, then local search.
struct CampRounding {
  let network: SignedNetwork
  let ties: TieList
  let rule: CycleSeparation.Rule

  /// The greatest number of camps.
  let campLimit: Int

  /// A division near an answer and its frustration.
  ///
  /// - Parameter values: how far each tie is frustrated, 0 … 1.
  func round(_ values: [Double]) -> (camp: [Int], frustration: Double) {
    switch rule {
    case .twoCamps:
      let camps = network.localMinimumFrustration(from: [forest(values)])
      return (camps.isSecondCamp.map { $0 ? 1 : 0 }, camps.frustration)
    case .anyCamps:
      var moves = CampMoves(network, limit: campLimit)
      let camp = moves.improve(clusters(values))
      return (camp, network.frustration(of: camp))
    }
  }

  /// The groups of nodes whose ties the answer takes as standing together.
  private func clusters(_ values: [Double]) -> [Int] {
    var groups = SignedGroups(count: ties.order)
    for tie in values.indices where ties.isNegative[tie] == (values[tie] > 0.5) {
      groups.join(ties.first[tie], ties.second[tie], isApart: false)
    }
    return (0..<ties.order).map { groups.find($0).root }
  }

  /// The camps that follow from a spanning forest of the surest ties.
  private func forest(_ values: [Double]) -> [Bool] {
    let surest = values.indices.sorted {
      ((0.5 - values[$0]).magnitude, $1) > ((0.5 - values[$1]).magnitude, $0)
    }
    var groups = SignedGroups(count: ties.order)
    for tie in surest {
      let isApart = ties.isNegative[tie] == (values[tie] < 0.5)
      groups.join(ties.first[tie], ties.second[tie], isApart: isApart)
    }
    return (0..<ties.order).map { groups.find($0).isApart }
  }
}

/// Groups of nodes whose camps are known from each other's (union–find with signs).
struct SignedGroups {
  private var parents: [Int]
  private var isApart: [Bool]

  init(count: Int) {
    parents = Array(0..<count)
    isApart = Array(repeating: false, count: count)
  }

  /// The root of a node's group, and whether the node stands apart from it.
  mutating func find(_ node: Int) -> (root: Int, isApart: Bool) {
    guard parents[node] != node else { return (node, false) }
    let above = find(parents[node])
    parents[node] = above.root
    isApart[node] = isApart[node] != above.isApart
    return (above.root, isApart[node])
  }

  /// Joins two groups unless they are one.
  mutating func join(_ first: Int, _ second: Int, isApart: Bool) {
    let (one, other) = (find(first), find(second))
    guard one.root != other.root else { return }
    parents[other.root] = one.root
    self.isApart[other.root] = isApart != (one.isApart != other.isApart)
  }
}
