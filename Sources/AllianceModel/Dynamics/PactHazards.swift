internal import Glibc

/// Annual probabilities that a pair without a defence pact signs one (methods E3) and that a pair
/// with one ends it (C4 [E]).
struct PactHazards {
  /// Which of the two models of E3 says how pacts are formed.
  enum Formation {
    /// A salient event, then its sign.
    case event
    /// The pooled annual hazard, of which 96% of the events are accessions to blocs.
    case hazard
  }

  /// Effects of the network, and constants, of the pooled hazard and of endings.
  struct Coefficients {
    var forming = Array(repeating: 0.0, count: PactHazards.formingNames.count)
    var ending = Array(repeating: 0.0, count: PactHazards.endingNames.count)
  }

  var formation = Formation.event
  /// Multiplier on formation: the share that is neither accession nor part of a bloc's making.
  var formationScale = 0.0
  var salient = SalientEvents()
  private var gwesp = 0.0, sharedRivals = 0.0, friendOfEnemy = 0.0
  private var embedded = 0.0, irregular = 0.0, irregularEmbedded = 0.0
  private var democratic = 0.0, autocratic = 0.0, dispute = 0.0, disputeEmbedded = 0.0
  private var forming: [Double] = [], ending: [Double] = []

  static let formingNames = [
    "constant", "shared_allies", "shared_rivals", "friend_of_enemy", "rivalry", "nonaggression",
    "consultation", "distance", "polity", "joint_democracy", "joint_autocracy", "larger",
    "smaller", "major",
  ]
  static let endingNames = [
    "constant", "constant_embedded", "shared_allies", "irregular", "irregular_embedded",
    "democratic_change", "autocratic_change", "joint_democracy", "dispute", "dispute_embedded",
    "capability", "capability_embedded",
  ]

  init() {}

  init(_ coefficients: Coefficients) {
    (forming, ending) = (coefficients.forming, coefficients.ending)
    (gwesp, sharedRivals, friendOfEnemy) = (forming[1], forming[2], forming[3])
    (embedded, irregular, irregularEmbedded) = (ending[2], ending[3], ending[4])
    (democratic, autocratic) = (ending[5], ending[6])
    (dispute, disputeEmbedded) = (ending[8], ending[9])
  }

  /// What the network says of a pair.
  struct Triads: Hashable {
    /// Third actors allied to both; rivals of both; allied to one and rival of the other.
    var sharedAllies = 0, sharedRivals = 0, friendOfEnemy = 0
  }

  /// Parts of a pair's logits that stay within a draw.
  struct Fixed {
    var hazard = 0.0, event = 0.0, sign = 0.0, ending = 0.0, endingEmbedded = 0.0
    var outsideAllies = 0
  }

  func fixed(_ facts: DyadFacts) -> Fixed {
    var fixed = Fixed()
    fixed.hazard = formation == .hazard ? pooled(facts) : 0
    fixed.event = salient.event.fixed(facts)
    fixed.sign = salient.sign.fixed(facts)
    // Joint democracy is not identified among the few; what all ties say does not contradict them.
    let democratic = facts.isDemocratic ? ending[7] : 0
    fixed.ending = ending[0] + democratic + ending[10] * facts.capabilityChange
    fixed.endingEmbedded = ending[1] + democratic + ending[11] * facts.capabilityChange
    fixed.outsideAllies = facts.outsideAllies
    return fixed
  }

  private func pooled(_ facts: DyadFacts) -> Double {
    let b = forming
    var eta = b[0]
    if facts.isRival { eta += b[4] }
    if facts.hasNonaggression { eta += b[5] }
    if facts.hasConsultation { eta += b[6] }
    eta += b[7] * facts.logDistance + b[8] * facts.polityDifference
    if facts.isDemocratic { eta += b[9] }
    if facts.isAutocratic { eta += b[10] }
    eta += b[11] * facts.logLarger + b[12] * facts.logSmaller
    if facts.hasMajorPower { eta += b[13] }
    return eta
  }

  /// Probability of signing per year, 0…1, for a pair without a pact.
  func formation(_ fixed: Fixed, _ triads: Triads) -> Double {
    let p: Double
    switch formation {
    case .event:
      p =
        salient.event.probability(fixed.event, triads)
        * salient.sign.probability(fixed.sign, triads)
    case .hazard:
      let tables = PactTables.shared
      p = logistic(
        fixed.hazard + gwesp * tables.weighted(of: triads.sharedAllies)
          + sharedRivals * tables.logarithm(of: triads.sharedRivals)
          + friendOfEnemy * tables.logarithm(of: triads.friendOfEnemy))
    }
    return min(1, formationScale * p)
  }

  /// What a pair's leaders did lately: an irregular exit within two years, a change within one.
  struct Changes: Hashable {
    var hasIrregularExit = false, hasDemocraticChange = false, hasAutocraticChange = false

    /// What either of two has done.
    func joined(_ other: Changes) -> Changes {
      Changes(
        hasIrregularExit: hasIrregularExit || other.hasIrregularExit,
        hasDemocraticChange: hasDemocraticChange || other.hasDemocraticChange,
        hasAutocraticChange: hasAutocraticChange || other.hasAutocraticChange)
    }
  }

  /// Annual probability of the onset of a dispute between two actors: a salient event that is not
  /// a pact.
  func dispute(_ fixed: Fixed, _ triads: Triads) -> Double {
    salient.event.probability(fixed.event, triads)
      * (1 - salient.sign.probability(fixed.sign, triads))
  }

  /// Probability of the end per year for a pair with a pact: the sample of ties with at most three
  /// shared allies, or that of all ties; allies outside the data set count as shared. A dispute
  /// between the two makes the end likelier in its year: the mean over whether there is one.
  func dissolution(_ fixed: Fixed, _ triads: Triads, _ changes: Changes) -> Double {
    let shared = triads.sharedAllies + fixed.outsideAllies
    let isEmbedded = shared > 3
    var eta: Double
    if isEmbedded {
      eta = fixed.endingEmbedded + embedded * PactTables.shared.logarithm(of: shared)
      if changes.hasIrregularExit { eta += irregularEmbedded }
    } else {
      eta = fixed.ending
      if changes.hasIrregularExit { eta += irregular }
      if changes.hasDemocraticChange { eta += democratic }
      if changes.hasAutocraticChange { eta += autocratic }
    }
    let q = dispute(fixed, triads)
    return (1 - q) * logistic(eta) + q * logistic(eta + (isEmbedded ? disputeEmbedded : dispute))
  }

  /// One of two allies: what its leaders did lately, and how far its own |Δ ln CINC| stays behind
  /// the larger of both.
  struct Party {
    var changes = Changes()
    var capabilityLag = 0.0
  }

  /// The share of the first of two allies in the hazard that their pact ends.
  ///
  /// C4 gives the hazard of the pair; in a two-sided model (M.2, methods E4) either may leave, and
  /// the rates at which each does add up to it. They are taken in proportion to the hazards that
  /// the pair would have if both were as the one and as the other [J]: who has had a fall of
  /// government or has risen or sunk is likelier to be the one that leaves.
  func firstShare(_ fixed: Fixed, _ triads: Triads, _ first: Party, _ second: Party) -> Double {
    let (a, b) = (rate(fixed, triads, first), rate(fixed, triads, second))
    return a + b > 0 ? a / (a + b) : 0.5
  }

  /// −ln(1 − p), the rate a year that gives a probability a year; finite for p = 1.
  @inline(__always) static func rate(ofProbability p: Double) -> Double {
    -log1p(-min(1 - 1e-12, p))
  }

  /// The rate of the end if both allies were as one of them.
  private func rate(_ fixed: Fixed, _ triads: Triads, _ party: Party) -> Double {
    var own = fixed
    own.ending -= ending[10] * party.capabilityLag
    own.endingEmbedded -= ending[11] * party.capabilityLag
    return Self.rate(ofProbability: dissolution(own, triads, party.changes))
  }
}
