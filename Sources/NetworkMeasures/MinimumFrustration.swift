extension SignedNetwork {
  /// The two camps of least frustration, with proof.
  ///
  /// Exact: connected components apart, then branch and bound. Found and proven in milliseconds
  /// for the networks of a region (30 nodes) and in seconds for dense random ones of about 50.
  /// Of several optima, which one is returned is fixed by the weights.
  ///
  /// - Parameter nodeLimit: nodes of the search tree after which the search stops and returns the
  ///   best camps so far with a lower bound that holds; 0 or less leaves the heuristic alone.
  /// - Returns: minimal camps with `lowerBound == frustration`, unless the limit was reached.
  public func minimumFrustration(nodeLimit: Int = .max) -> Camps {
    var division = [Bool](repeating: false, count: order)
    var lowerBound = 0.0
    var nodesLeft = max(0, nodeLimit)
    var isComplete = true
    for component in connectedComponents() where component.count > 1 {
      let part = solve(component, nodesLeft: &nodesLeft)
      for (node, isSecond) in zip(part.nodes, part.isSecond) { division[node] = isSecond }
      lowerBound += part.lowerBound
      isComplete = isComplete && part.isProven
    }
    return camps(dividing: division, lowerBound: isComplete ? .infinity : lowerBound)
  }

  /// The solution of one connected component.
  private struct Part {
    let nodes: [Int]
    let isSecond: [Bool]
    let lowerBound: Double
    let isProven: Bool
  }

  private func solve(_ component: [Int], nodesLeft: inout Int) -> Part {
    let nodes = searchOrder(component)
    let part = subnetwork(nodes)
    let tolerance = part.rounding
    let heuristic = part.localMinimumFrustration(from: part.neighbourhoodStarts())
    var search = SuffixSearch(
      order: part.order, weights: part.weights, tolerance: tolerance, nodeLimit: nodesLeft)
    let result = search.run(incumbent: heuristic.isSecondCamp.map { $0 ? -1 : 1 })
    nodesLeft = result.nodesLeft
    let total = part.totalWeight
    return Part(
      nodes: nodes, isSecond: result.signs.map { $0 < 0 },
      lowerBound: max(0, (total - result.ceiling) / 2 - tolerance),
      isProven: result.ceiling <= result.agreement + 2 * tolerance)
  }

  /// The heaviest nodes first: their placement decides most.
  private func searchOrder(_ nodes: [Int]) -> [Int] {
    let strengths = nodes.map { strength(of: $0) }
    return nodes.indices.sorted { (strengths[$1], $0) < (strengths[$0], $1) }.map { nodes[$0] }
  }

  /// The network among some of the nodes, in the given order.
  private func subnetwork(_ nodes: [Int]) -> SignedNetwork {
    let weights = nodes.flatMap { row in nodes.map { self.weights[row * order + $0] } }
    return SignedNetwork(unchecked: nodes.count, weights)
  }

  /// One division for each node: itself and its enemies' enemies against its enemies.
  private func neighbourhoodStarts() -> [[Bool]] {
    (0..<order).map { row in (0..<order).map { weights[row * order + $0] < 0 } }
  }
}
