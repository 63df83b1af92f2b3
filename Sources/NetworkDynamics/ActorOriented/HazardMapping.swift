internal import Glibc

/// Translates annual hazards of tie formation and dissolution into the utilities of a pairwise
/// actor-oriented model, so that logit models of dyads can drive it (methods E4) `[E]`.
///
/// In a year a pair has Poisson(ρ) opportunities, each of which makes a missing tie with chance p.
/// Then 1 − exp(−ρ p) is the chance that it is made within the year, if nothing undoes it; so
/// p = −ln(1 − h)/ρ for a hazard h. (With exactly one opportunity a year p would be h itself.)
public struct HazardMapping: Sendable, Hashable {
  /// C.2 or M.2.
  public let ties: TieModel
  /// ρ, opportunities of a pair in a year.
  public let rate: Double

  /// - Throws: if the model is not pairwise or the rate not positive.
  public init(_ ties: TieModel, rate: Double) throws(DynamicsError) {
    try require(ties.isPairwise, "hazards of pairs need a pairwise model, M.2 or C.2")
    try require(rate > 0 && rate.isFinite, "the rate must be positive, found \(rate)")
    self.ties = ties
    self.rate = rate
  }

  /// The gain Δf of each of two like actors by a tie that makes a missing tie come with an annual
  /// hazard.
  ///
  /// - Parameter hazard: h, above 0 and below 1 − e^−ρ.
  /// - Throws: if no chance per opportunity gives that hazard.
  public func creation(hazard: Double) throws(DynamicsError) -> Double {
    try half(chance(hazard))
  }

  /// The gain Δf of each of two like actors by keeping a tie that makes a tie end with an annual
  /// hazard.
  ///
  /// - Parameter hazard: h, above 0 and below 1 − e^−ρ.
  /// - Throws: if no chance per opportunity gives that hazard.
  public func endowment(hazard: Double) throws(DynamicsError) -> Double {
    try half(1 - chance(hazard))
  }

  /// p of an opportunity.
  private func chance(_ hazard: Double) throws(DynamicsError) -> Double {
    let chance = -log1p(-hazard) / rate
    try require(
      hazard > 0 && chance < 1,
      "with \(rate) opportunities a year a hazard must be above 0 and below \(1 - exp(-rate)),"
        + " found \(hazard)")
    return chance
  }

  /// The gain of each actor at which a pair has a tie with a chance: Λ(2u) for C.2, Λ(u)² for M.2.
  private func half(_ chance: Double) throws(DynamicsError) -> Double {
    if ties == .compensatory { return log(chance / (1 - chance)) / 2 }
    let root = chance.squareRoot()
    return log(root / (1 - root))
  }
}
