/// How ties come and go.
public enum TieModel: String, Sendable, Hashable, CaseIterable {
  /// A directed network: an actor with an opportunity changes one of its ties, or none, with
  /// probabilities in proportion to exp f_i (Snijders 2001, Sociological Methodology 31: 361–395).
  case directed
  /// RSiena's M.1: an actor proposes a change as in ``directed``; a new tie needs the other's
  /// consent, with probability Λ(Δf_j + b); ending one does not.
  case initiative = "M.1"
  /// RSiena's M.2: a pair with an opportunity has a tie after it when both want it, with
  /// probability Λ(Δf_i) Λ(Δf_j); either may end it. The one for pacts.
  case conjunctive = "M.2"
  /// RSiena's C.2: a pair with an opportunity has a tie after it with probability
  /// Λ(Δf_i + Δf_j): one's gain can make up for the other's loss.
  case compensatory = "C.2"

  /// Whether a tie from i to j says nothing about one from j to i.
  public var isDirected: Bool { self == .directed }
  /// Whether opportunities come to pairs rather than to actors.
  public var isPairwise: Bool { self == .conjunctive || self == .compensatory }
}

/// What a term of the model values.
public enum TieFunction: String, Sendable, Hashable, CaseIterable {
  /// Having a tie, whether it is made or kept.
  case evaluation
  /// Making a tie that is not there.
  case creation
  /// Keeping a tie that is there.
  case endowment
}

/// A term of the model: an effect, where it applies, and what it reads.
public struct ModelTerm: Sendable, Hashable {
  /// The effect.
  public let effect: Effect
  /// Where it applies.
  public let function: TieFunction
  /// The name of the covariate, for effects that need one.
  public let covariate: String?
  /// α of ``Effect/gwesp``.
  public let decay: Double

  /// A term; the decay is RSiena's and the model's default .69 = ln 2 `[V]`.
  public init(
    _ effect: Effect, _ function: TieFunction = .evaluation, covariate: String? = nil,
    decay: Double = 0.69
  ) {
    self.effect = effect
    self.function = function
    self.covariate = covariate
    self.decay = decay
  }

  /// `friend_of_enemy(rivalry)`, with the function in front unless it is evaluation.
  public var name: String {
    let argument = covariate.map { "(\($0))" } ?? ""
    let place = function == .evaluation ? "" : function.rawValue + ":"
    return place + effect.word + argument
  }
}

/// A stochastic actor-oriented model of a network (Snijders 2001; undirected forms as in RSiena's
/// algorithm manual, sections 8.M and 8.C) `[V]`.
///
/// In a period of length 1 opportunities come as a Poisson process and are taken up one at a time
/// (ministeps), each with the network as it then is. Opportunities come to actor i at rate
/// ρ exp(Σ_h α_h a_hi); in pairwise models to each pair at rate ρ exp(Σ_h α_h (a_hi + a_hj)), so that
/// without rate effects ρ is the expected number of opportunities of an actor, or of a pair.
public struct ActorOrientedModel: Sendable, Hashable {
  /// How ties come and go.
  public let ties: TieModel
  /// What the actors care for.
  public let terms: [ModelTerm]
  /// The actor covariates a_h on which the rate of opportunities depends.
  public let rateCovariates: [String]
  /// b of ``TieModel/initiative``, an offset in favour of consent.
  public let consent: Double

  /// - Throws: if a term lacks or has too much of a covariate, is given twice, or is for directed
  ///   networks only in an undirected one.
  public init(
    _ ties: TieModel, terms: [ModelTerm], rateCovariates: [String] = [], consent: Double = 0
  ) throws(DynamicsError) {
    for (place, term) in terms.enumerated() {
      let needs = term.effect.need != .none
      try require(
        needs == (term.covariate != nil),
        "the effect '\(term.effect.word)' \(needs ? "needs" : "takes no") covariate")
      try require(
        ties.isDirected || !term.effect.isDirectedOnly,
        "the effect '\(term.effect.word)' is for directed networks only")
      try require(
        !terms[..<place].contains { $0.name == term.name }, "'\(term.name)' is given twice")
      try require(
        term.decay > 0 && term.decay.isFinite, "the decay must be positive, found \(term.decay)")
    }
    try require(
      Set(rateCovariates).count == rateCovariates.count, "a rate covariate is given twice")
    try require(consent.isFinite, "the offset of consent must be finite, found \(consent)")
    self.ties = ties
    self.terms = terms
    self.rateCovariates = rateCovariates
    self.consent = consent
  }

  /// Whether any term reads the counts of two-paths.
  var readsCounts: Bool { terms.contains { $0.effect.readsCounts } }
}

/// The parameters of a model for one period.
public struct ActorParameters: Sendable, Hashable {
  /// ρ, opportunities in the period; 0 or more.
  public var rate: Double
  /// α_h, one for each rate covariate.
  public var rateEffects: [Double]
  /// β_k, one for each term.
  public var terms: [Double]

  /// The parameters of a period.
  public init(rate: Double, rateEffects: [Double] = [], terms: [Double]) {
    self.rate = rate
    self.rateEffects = rateEffects
    self.terms = terms
  }
}

/// What is known of actors and pairs in one period.
public struct PeriodCovariates: Sendable, Hashable {
  /// A number for each actor, by the covariate's name.
  public var actors: [String: [Double]]
  /// A number for each ordered pair, row-major; the diagonal counts for nothing.
  public var pairs: [String: [Double]]

  /// The covariates of a period, by default none.
  public init(actors: [String: [Double]] = [:], pairs: [String: [Double]] = [:]) {
    self.actors = actors
    self.pairs = pairs
  }
}
