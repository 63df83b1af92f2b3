extension SignedNetwork {
  /// The two camps of least frustration, with proof.
  ///
  /// Exact: first removes nodes whose camp follows from the others', then searches each connected
  /// component of what remains with two exact methods in turn (``ConnectedSearch``). Found and proven in
  /// a tenth of a millisecond for the network of a region (30 nodes, 200 ties), in milliseconds for
  /// the states of the world (150 nodes, 1,200 ties, nearly balanced), in milliseconds to a second for
  /// random networks of 40 to 60 nodes, in seconds for 150 nodes with three to ten ties each of which a
  /// fifth contradict the camps. Still hard: 50 mutual enemies of unequal weights, 150 nodes with
  /// ties of random sign; set a limit. Of several optima, which one is returned is fixed by the
  /// weights.
  ///
  /// - Parameter nodeLimit: the work after which the search stops and returns the best camps so
  ///   far with a lower bound that holds, in nodes of the search tree (ten million a second, about);
  ///   0 or less leaves the heuristic alone.
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
      ceiling += part.ceiling
      isProven = isProven && part.isProven
      nodesLeft -= part.work
    }
    let lowerBound = isProven ? .infinity : roundedUp((totalWeight - ceiling) / 2)
    return camps(dividing: reduction.lift(signs).map { $0 < 0 }, lowerBound: lowerBound)
  }

  /// The least frustration that a division may have, given a bound: the next multiple of the grain.
  func roundedUp(_ bound: Double) -> Double {
    let safe = bound - rounding
    guard safe > 0 else { return 0 }
    let grain = withMatrix { $0.grain }
    return grain > 0 ? max(0, (safe / grain - 1e-6).rounded(.up)) * grain : safe
  }

  /// The network among some of the nodes.
  func subnetwork(_ nodes: [Int]) -> SignedNetwork {
    let weights = nodes.flatMap { row in nodes.map { self.weights[row * order + $0] } }
    return SignedNetwork(unchecked: nodes.count, weights)
  }
}
