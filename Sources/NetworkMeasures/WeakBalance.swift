extension SignedNetwork {
  /// The division into at most k camps that the fewest ties contradict: the line index of weak
  /// balance (clusterability), with proof.
  ///
  /// A network is weakly balanced when its actors fall into camps, any number of them, with amity
  /// within and enmity between (Davis 1967): three mutual enemies are no contradiction, as they are in
  /// ``frustration(limit:)``. The index is the least weight of ties that contradict a division (Doreian &
  /// Mrvar 1996; correlation clustering: Bansal, Blum & Chawla 2004). It falls, or stays, as more
  /// camps are allowed.
  ///
  /// Exact, by two searches in turn as for two camps: over growing suffixes of the actors, and by branch
  /// and cut on the cycles with a single enmity (Chopra & Rao 1993).
  ///
  /// - Parameters:
  ///   - camps: the greatest number of camps k, 1 or more; `nil` for as many as it takes. In every
  ///     connected component: camps of components without a tie between them may be thought together.
  ///   - limit: the work after which the search stops, in nodes of the search tree; a count, so that
  ///     the same limit always gives the same division and bound.
  /// - Returns: a division that is always valid; proven optimal unless the limit was reached, and
  ///   then with a lower bound that holds.
  public func weakBalance(camps: Int? = nil, limit: Int = .max) -> CampDivision {
    precondition(camps ?? 1 >= 1, "at least one camp")
    if camps == 2 { return frustration(limit: limit) }
    var camp = [Int](repeating: 0, count: order)
    var (bound, workLeft, isProven) = (0.0, max(0, limit), true)
    for component in connectedComponents() {
      let search = WeakSearch(subnetwork(component), camps: camps, limit: workLeft)
      for (node, number) in zip(component, search.camp) { camp[node] = number }
      bound += search.lowerBound
      isProven = isProven && search.isProven
      workLeft -= search.work
    }
    return division(camp, lowerBound: isProven ? .infinity : roundedUp(bound))
  }
}
