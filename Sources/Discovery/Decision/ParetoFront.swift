/// Which policies no other beats by every criterion.
public enum ParetoFront {
  /// For each policy one that dominates it, nil for those of the front.
  ///
  /// Without steps a policy dominates another if it is at least as good by every criterion and
  /// better by one. With steps the criteria are cut into steps of that length from zero, and the
  /// policies compared by the step they stand on (Laumanns et al. 2002, Evolutionary Computation 10);
  /// of those on the same steps the one nearest to the best corner stays, of equals the first.
  ///
  /// - Parameters:
  ///   - gains: for each policy a number for each criterion, more being better.
  ///   - steps: for each criterion the length of a step, 0 for none.
  public static func dominators(_ gains: [[Double]], steps: [Double] = []) -> [Int?] {
    let steps = steps.isEmpty ? (gains.first ?? []).map { _ in 0 } : steps
    let places = gains.map { own in
      zip(own, steps).map { $1 > 0 ? ($0 / $1).rounded(.down) : $0 }
    }
    let isStepped = steps.contains { $0 > 0 }
    return gains.indices.map { policy in
      gains.indices.first { rival in
        guard rival != policy else { return false }
        if dominates(places[rival], places[policy]) { return true }
        guard isStepped, places[rival] == places[policy] else { return false }
        let own = distance(gains[policy], places[policy], steps)
        let other = distance(gains[rival], places[rival], steps)
        return (other, rival) < (own, policy)
      }
    }
  }

  private static func dominates(_ a: [Double], _ b: [Double]) -> Bool {
    zip(a, b).allSatisfy { $0 >= $1 } && zip(a, b).contains { $0 > $1 }
  }

  /// The squared distance, in steps, to the best corner of the step.
  private static func distance(
    _ gains: [Double], _ places: [Double], _ steps: [Double]
  ) -> Double {
    zip(zip(gains, places), steps).reduce(0) { sum, next in
      guard next.1 > 0 else { return sum }
      let missing = next.0.1 + 1 - next.0.0 / next.1
      return sum + missing * missing
    }
  }
}
