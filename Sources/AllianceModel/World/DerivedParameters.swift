public import GSLNumerics

/// Parameters that follow from the tables of a world rather than from `parameters.csv`: one per
/// actor, theatre and row, so that every value with an uncertainty can be overridden by name.
extension World {
  /// Adds them all to the catalogue. Names already defined there stand.
  public mutating func addDerivedParameters() {
    for actor in actors { addCapabilities(of: actor) }
    for theatre in theatres {
      addContest(of: theatre)
      for party in theatre.thirdParties { addCommitment(of: party, in: theatre) }
    }
    for (position, term) in JoinerTerm.allCases.enumerated() { addCoefficient(term, position) }
  }

  private mutating func addCapabilities(of actor: Actor) {
    func measured(_ name: String, _ estimate: Estimate, _ unit: String, _ meaning: String) {
      parameters.add(
        ParameterDefinition(
          name: "power.\(name).\(actor.code)", kind: .number(estimate.logDistribution),
          unit: unit, group: .measurement, meaning: "\(meaning) of \(actor.name)",
          source: "indicators.csv, methods Q7", tag: "V"))
    }
    measured(
      "milex", actor.militaryExpenditure, "billion USD", "military expenditure at market rates")
    measured(
      "military_ppp", actor.militaryPPP, "ratio", "military purchasing-power multiplier")
    measured("gdp", actor.gdp, "billion Int$", "gross domestic product at PPP")
    if let template = parameters["power.procurement"] {
      parameters.add(
        ParameterDefinition(
          name: "power.procurement.\(actor.code)", kind: template.kind, unit: template.unit,
          group: .measurement, meaning: "\(template.meaning), \(actor.name)",
          source: template.source, tag: template.tag))
    }
  }

  private mutating func addContest(of theatre: Theatre) {
    parameters.add(
      ParameterDefinition(
        name: "theatre.required_ratio.\(theatre.id)",
        kind: .number(theatre.requiredRatio.logDistribution), unit: "ratio",
        meaning: "force ratio the attacker needs, \(theatre.name)", source: "theatres.csv, Q17",
        tag: "R-M"))
    parameters.add(
      ParameterDefinition(
        name: "theatre.stake.\(theatre.id)", kind: .number(.fixed(theatre.stake)), unit: "share",
        meaning: "weight in the regional index, \(theatre.name)", source: "theatres.csv, Q20",
        tag: "J"))
    addAvailability(theatre.attacker, theatre, theatre.attackerAvailability)
    addAvailability(theatre.defender, theatre, theatre.defenderAvailability)
  }

  private mutating func addAvailability(
    _ actor: Int, _ theatre: Theatre, _ share: Double, closed: Bool = false
  ) {
    let code = actors[actor].code
    let name = "availability\(closed ? "_closed" : "").\(code).\(theatre.id)"
    let size = parameters["availability.sample_size"]?.fixedValue ?? 20
    parameters.add(
      ParameterDefinition(
        name: name, kind: .number(.availability(share, sampleSize: size)), unit: "share",
        meaning: "share of \(code)'s force usable in \(theatre.id)"
          + (closed ? " when the host closes its bases" : ""),
        source: "theatres.csv, theatre_forces.csv, Q6", tag: "J",
        stream: "availability.\(code).\(theatre.id)"))
  }

  private mutating func addCommitment(of party: ThirdParty, in theatre: Theatre) {
    addAvailability(party.actor, theatre, party.availability)
    if let closed = party.closedAvailability {
      addAvailability(party.actor, theatre, closed, closed: true)
    }
    let code = actors[party.actor].code
    let prior = commitmentPrior(of: party, in: theatre)
    parameters.add(
      ParameterDefinition(
        name: "commitment.kappa.\(code).\(theatre.id)",
        kind: .number(prior.map { .normal(mean: $0.mean, sd: $0.sd) } ?? .fixed(0)),
        unit: "logit",
        meaning: "commitment of \(code) in \(theatre.id) beyond the historical model",
        source: "theatre_forces.csv p_elic, Q3", tag: "J"))
  }

  /// κ's prior of a row (methods Q3); `nil` where nothing was elicited.
  public func commitmentPrior(of party: ThirdParty, in theatre: Theatre) -> ElicitedCommitment? {
    guard let elicited = party.elicited else { return nil }
    let x = JoinerModel.covariates(of: party, in: theatre, actors: actors)
    let cascade = parameters["commitment.cascade"]?.centre ?? 0
    return ElicitedCommitment(
      probability: elicited, historical: joiner.meanLogit(x),
      historicalVariance: joiner.logitVariance(x), cascade: party.lead == nil ? 0 : cascade)
  }

  private mutating func addCoefficient(_ term: JoinerTerm, _ position: Int) {
    let variance = joiner.covariance[position * JoinerTerm.allCases.count + position]
    parameters.add(
      ParameterDefinition(
        name: "commitment.coefficient.\(term.rawValue)",
        kind: .number(
          .normal(mean: joiner.coefficients[position], sd: variance.squareRoot())),
        unit: "logit",
        meaning: "joiner model, \(term.rawValue); drawn jointly with the others",
        source: "joiner_coefficients.csv, joiner_covariance.csv, C3", tag: "E"))
  }
}

extension World {
  /// Passes overrides of templates on to the parameters made from them: `power.procurement` to each
  /// actor's, `availability.sample_size` to every availability. Those in `explicit` keep their own.
  public mutating func applyTemplates(explicit: Set<String>) {
    if explicit.contains("power.procurement"), let template = parameters["power.procurement"] {
      for position in parameters.definitions.indices {
        let name = parameters.definitions[position].name
        guard name.hasPrefix("power.procurement."), !explicit.contains(name) else { continue }
        parameters.override(position, with: template.kind)
      }
    }
    guard explicit.contains("availability.sample_size"),
      let size = parameters["availability.sample_size"]?.fixedValue
    else { return }
    for position in parameters.definitions.indices {
      let definition = parameters.definitions[position]
      guard definition.name.hasPrefix("availability"), !explicit.contains(definition.name),
        case .number(.beta(let alpha, let beta)) = definition.kind
      else { continue }
      let share = alpha / (alpha + beta)
      parameters.override(
        position, with: .number(.availability(share, sampleSize: size)))
    }
  }
}

extension Estimate {
  /// The split normal on the log scale through the range; fixed where there is none (Q7, Q15).
  public var logDistribution: Distribution {
    guard let low, let high, low > 0, value > 0, low < high else { return .fixed(value) }
    return .splitNormal(
      low: min(low, value), median: value, high: max(high, value), scale: .log)
  }
}

extension Distribution {
  /// Beta(na, n(1 − a)); 0 and 1 are fixed (methods Q6).
  public static func availability(_ share: Double, sampleSize n: Double) -> Distribution {
    share <= 0 || share >= 1 ? .fixed(share) : .beta(alpha: n * share, beta: n * (1 - share))
  }
}

extension ParameterDefinition {
  /// The value of a number that is fixed, else `nil`.
  public var fixedValue: Double? {
    if case .number(.fixed(let value)) = kind { value } else { nil }
  }

  /// The centre of a number: the mean of a (truncated) normal before truncation, else the median.
  public var centre: Double? {
    switch kind {
    case .number(.truncatedNormal(let mean, _, _, _)), .number(.normal(let mean, _)): mean
    case .number(let distribution): distribution.median
    default: nil
    }
  }
}
