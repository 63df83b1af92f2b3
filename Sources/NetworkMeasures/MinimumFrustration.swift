extension SignedNetwork {
  /// The two camps of least frustration, with proof.
  ///
  /// Exact: first removes nodes whose camp follows from the others', then branches and bounds on
  /// each connected component of what remains. Found and proven in a tenth of a millisecond for the
  /// network of a region (30 nodes, 200 ties), in milliseconds for the states of the world (150
  /// nodes, 1,200 ties, nearly balanced), in half a second for dense random networks of 50 nodes;
  /// the time doubles with every two or three nodes more. Hardest are many mutual enemies of
  /// unequal weights (35 nodes: .2 s) and large random networks with six ties a node (100 nodes: not
  /// proven within 20 million nodes of the tree; set a limit). Of several optima, which one is returned is fixed by the weights.
  ///
  /// - Parameter nodeLimit: nodes of the search tree after which the search stops and returns the
  ///   best camps so far with a lower bound that holds; 0 or less leaves the heuristic alone.
  /// - Returns: minimal camps with `lowerBound == frustration`, unless the limit was reached.
  public func minimumFrustration(nodeLimit: Int = .max) -> Camps {
    let reduction = KernelReduction(self)
    let kernel = reduction.network
    var signs = [Double](repeating: 1, count: kernel.order)
    var ceiling = reduction.constant
    var nodesLeft = max(0, nodeLimit)
    var isProven = true
    for component in kernel.connectedComponents() {
      let part = kernel.subnetwork(component).solveConnected(nodeLimit: nodesLeft)
      for (node, sign) in zip(component, part.signs) { signs[node] = sign }
      ceiling += part.outcome.ceiling
      isProven = isProven && part.outcome.isProven
      nodesLeft = part.outcome.nodesLeft
    }
    let lowerBound = isProven ? .infinity : max(0, (totalWeight - ceiling - rounding) / 2)
    return camps(dividing: reduction.lift(signs).map { $0 < 0 }, lowerBound: lowerBound)
  }

  private func solveConnected(
    nodeLimit: Int
  ) -> (signs: [Double], outcome: SuffixSearch.Outcome) {
    let heuristic = localMinimumFrustration(from: neighbourhoodStarts())
    var signs = heuristic.isSecondCamp.map { $0 ? -1.0 : 1.0 }
    var search = SuffixSearch(order: order)
    let tolerance = rounding
    let outcome = withMatrix { matrix in
      search.solve(matrix, incumbent: &signs, tolerance: tolerance, nodeLimit: nodeLimit)
    }
    return (signs, outcome)
  }

  /// The network among some of the nodes.
  private func subnetwork(_ nodes: [Int]) -> SignedNetwork {
    let weights = nodes.flatMap { row in nodes.map { self.weights[row * order + $0] } }
    return SignedNetwork(unchecked: nodes.count, weights)
  }

  /// For each node, everyone against its enemies.
  private func neighbourhoodStarts() -> [[Bool]] {
    (0..<order).map { row in (0..<order).map { weights[row * order + $0] < 0 } }
  }
}
