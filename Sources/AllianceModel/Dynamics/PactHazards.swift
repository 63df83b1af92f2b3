internal import Glibc

/// Annual probabilities that a pair without a defence pact signs one (methods E3, MPLE on ATOP
/// 1947–2010 [E], scaled for bloc accessions) and that a pair with one ends it (C4 [E]).
struct PactHazards {
  /// Formation: coefficients in the order of `formingNames`.
  var forming = Array(repeating: 0.0, count: PactHazards.formingNames.count)
  var formationScale = 0.0
  /// Ending: coefficients in the order of `endingNames`.
  var ending = Array(repeating: 0.0, count: PactHazards.endingNames.count)

  static let formingNames = [
    "constant", "shared_allies", "shared_rivals", "friend_of_enemy", "rivalry", "nonaggression",
    "consultation", "distance", "polity", "joint_democracy", "joint_autocracy", "larger",
    "smaller", "major",
  ]
  static let endingNames = [
    "constant", "constant_embedded", "shared_allies", "irregular", "irregular_embedded",
    "democratic_change", "autocratic_change", "joint_democracy",
  ]

  /// What the network says of a pair.
  struct Triads: Hashable {
    /// Third actors allied to both; rivals of both; allied to one and rival of the other.
    var sharedAllies = 0, sharedRivals = 0, friendOfEnemy = 0
  }

  /// Geometrically weighted shared partners, e^α (1 − (1 − e^{−α})ⁿ) with α = .69.
  static func weightedPartners(_ count: Int) -> Double {
    1.9937155332430823 * (1 - pow(0.49842393093394444, Double(count)))
  }

  /// Probability of signing per year, 0…1, for a pair without a pact.
  func formation(_ facts: DyadFacts, _ triads: Triads) -> Double {
    let b = forming
    var eta =
      b[0] + b[1] * Self.weightedPartners(triads.sharedAllies)
      + b[2] * log1p(Double(triads.sharedRivals)) + b[3] * log1p(Double(triads.friendOfEnemy))
    if facts.isRival { eta += b[4] }
    if facts.hasNonaggression { eta += b[5] }
    if facts.hasConsultation { eta += b[6] }
    eta += b[7] * facts.logDistance + b[8] * facts.polityDifference
    if facts.isDemocratic { eta += b[9] }
    if facts.isAutocratic { eta += b[10] }
    eta += b[11] * facts.logLarger + b[12] * facts.logSmaller
    if facts.hasMajorPower { eta += b[13] }
    return min(1, formationScale * logistic(eta))
  }

  /// What a pair's leaders did lately: an irregular exit within two years, a change within one.
  struct Changes: Hashable {
    var hasIrregularExit = false, hasDemocraticChange = false, hasAutocraticChange = false
  }

  /// Probability of the end per year for a pair with a pact: the sample of ties with at most three
  /// shared allies, or that of all ties; allies outside the data set count as shared. CINC is
  /// constant here (Q23), so the term in its change is zero.
  func dissolution(_ facts: DyadFacts, _ triads: Triads, _ changes: Changes) -> Double {
    let shared = triads.sharedAllies + facts.outsideAllies
    let isEmbedded = shared > 3
    var eta =
      isEmbedded ? ending[1] + ending[2] * log1p(Double(shared)) : ending[0]
    if changes.hasIrregularExit { eta += isEmbedded ? ending[4] : ending[3] }
    if changes.hasDemocraticChange, !isEmbedded { eta += ending[5] }
    if changes.hasAutocraticChange, !isEmbedded { eta += ending[6] }
    if facts.isDemocratic { eta += ending[7] }
    return logistic(eta)
  }
}
