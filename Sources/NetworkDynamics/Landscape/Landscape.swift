public import NetworkMeasures

/// The energy landscape of alignments of Axelrod & Bennett (1993, "A landscape theory of
/// aggregation", British Journal of Political Science 23: 211–233) `[V]`.
///
/// Every division of the actors into two camps has the energy E(X) = Σ_i s_i F_i with the
/// frustration F_i = Σ_{j≠i} s_j p_ij d_ij of an actor: s the power, p the propensity of a pair to
/// stand together (negative: to stand apart), d = 1 between the camps and 0 within. E therefore
/// counts each pair twice, and is 2 Σ s_i s_j p_ij over the pairs divided. Actors move one at a time
/// where that lowers their frustration, and so E; the alignments from which nobody moves are the
/// local minima.
///
/// The theory's claims about local minima are disputed (Galam 1996, 1998): a minimum is where the
/// assumed motives lead, not a forecast.
public struct Landscape: Sendable {
  /// The number of actors.
  public let order: Int
  /// s_i s_j p_ij, `order` × `order`, row-major, symmetric, zero on the diagonal.
  public let weights: [Double]
  /// The actors without any weight to another: to them all camps are alike, so surveys leave them
  /// out.
  public let isolated: [Int]

  /// - Parameters:
  ///   - propensities: p_ij, any finite weights.
  ///   - powers: s_i, 0 or more and finite, one for each actor, in any unit.
  /// - Throws: if a power breaks its rule or a product overflows.
  public init(propensities: SignedNetwork, powers: [Double]) throws(DynamicsError) {
    let order = propensities.order
    try require(powers.count == order, "there must be \(order) powers, found \(powers.count)")
    try require(
      powers.allSatisfy { $0 >= 0 && $0.isFinite }, "the powers must be 0 or more, found \(powers)")
    var weights = propensities.weights
    for row in 0..<order {
      for column in 0..<row {
        let weight = powers[row] * powers[column] * weights[row * order + column]
        weights[row * order + column] = weight
        weights[column * order + row] = weight
      }
    }
    let total = weights.reduce(0) { $0 + abs($1) }
    try require(total.isFinite, "the products of powers and propensities are too large")
    self.order = order
    self.weights = weights
    isolated = (0..<order).filter { row in
      weights[(row * order)..<(row * order + order)].allSatisfy { $0 == 0 }
    }
  }

  /// E of a division, in units of power² × propensity; one value for each actor.
  public func energy(of isSecondCamp: [Bool]) -> Double {
    precondition(isSecondCamp.count == order, "one camp for each actor")
    var energy = 0.0
    for row in 0..<order {
      for column in 0..<row where isSecondCamp[row] != isSecondCamp[column] {
        energy += 2 * weights[row * order + column]
      }
    }
    return energy
  }

  /// The mean of E over all divisions: each pair is divided in half of them.
  public var meanEnergy: Double { weights.reduce(0, +) / 2 }

  /// By how much E would rise if each actor changed its camp.
  public func rises(of isSecondCamp: [Bool]) -> [Double] {
    precondition(isSecondCamp.count == order, "one camp for each actor")
    return (0..<order).map { actor in
      var support = 0.0
      for other in 0..<order {
        let weight = weights[actor * order + other]
        support += isSecondCamp[actor] == isSecondCamp[other] ? weight : -weight
      }
      return 2 * support
    }
  }

  /// Rises and gaps below this are rounding: 1e-12 of all weights.
  var rounding: Double { 1e-12 * weights.reduce(0) { $0 + abs($1) } }

  /// The actors that a survey divides.
  var active: [Int] {
    let left = Set(isolated)
    return (0..<order).filter { !left.contains($0) }
  }
}

/// An alignment from which no single actor moves.
public struct LandscapeMinimum: Sendable, Equatable {
  /// The camp of each actor: false that of the first actor with ties, true the other, `nil` for an
  /// actor without ties.
  public let isSecondCamp: [Bool?]
  /// E, in units of power² × propensity.
  public let energy: Double
  /// The share of alignments from which steepest descent leads here, 0 … 1: of all of them when
  /// the survey is exact, else of those sampled.
  public let basin: Double
  /// How firmly each actor stands: the rise of E by its leaving as a share of the greatest possible
  /// (every friend with it, every enemy apart), 0 … 1; `nil` for an actor without ties.
  public let firmness: [Double?]
}

/// The local minima of a landscape.
public struct LandscapeSurvey: Sendable, Equatable {
  /// The minima kept, the lowest first.
  public let minima: [LandscapeMinimum]
  /// How many minima there are (exact) or were met (annealed).
  public let count: Int
  /// Whether every alignment was looked at, so that the minima are all there are and the first is
  /// proven; otherwise they were found by simulated annealing and descents.
  public let isExact: Bool
  /// The mean of E over all alignments.
  public let meanEnergy: Double

  /// E of the second lowest minimum less that of the lowest; `nil` without a second.
  public var gap: Double? {
    minima.count > 1 ? minima[1].energy - minima[0].energy : nil
  }

  /// How clearly the lowest minimum stands out, 0 … 1: the gap as a share of its depth below the
  /// mean of all alignments. 0 when another alignment is as good, 1 when no other is stable; `nil`
  /// without minima, that is without ties.
  ///
  /// Every local minimum lies at or below the mean, since in it nobody has more weight against its
  /// place than for it; that bounds the ratio.
  public var rigidity: Double? {
    guard let best = minima.first else { return nil }
    guard let gap else { return 1 }
    let depth = meanEnergy - best.energy
    return depth > 0 ? min(1, max(0, gap / depth)) : 0
  }
}
