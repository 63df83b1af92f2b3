import AllianceModel
import GSLNumerics

/// Theatres, network and parameters of the test world.
extension TestWorld {
  static let theatres: [Theatre] = [
    Theatre(
      id: "TWN", name: "Taiwan Strait", attacker: chn, defender: twn,
      requiredRatio: Estimate(value: 3, low: 2.5, high: 5), attackerAvailability: 0.75,
      defenderAvailability: 1, attackerDistance: 170, defenderDistance: 0, stake: 0.6,
      thirdParties: [
        party(jpn, .defender, 0.4, 620, p: (0.45, 0.12, 0.8), [.rivalOfOpponent], 186, lead: usa),
        party(
          usa, .defender, 0.3, 640, p: (0.65, 0.24, 0.92), [.rivalOfOpponent], 3334, host: jpn,
          closed: (0.12, 2760)),
        party(
          rus, .attacker, 0.05, 2220, p: (0.05, 0.01, 0.2),
          [.nonaggressionWithSide, .consultationWithSide], 0),
      ]),
    Theatre(
      id: "KOR", name: "Korean Peninsula", attacker: prk, defender: kor,
      requiredRatio: Estimate(value: 1.5), attackerAvailability: 0.9, defenderAvailability: 0.9,
      attackerDistance: 50, defenderDistance: 0, stake: 0.4,
      thirdParties: [
        party(
          usa, .defender, 0.2, 100, p: (0.82, 0.6, 0.94),
          [.defenceWithSide, .consultationWithSide, .rivalOfOpponent], 3929),
        party(jpn, .defender, 0.15, 600, p: (0.25, 0.1, 0.5), [.rivalOfOpponent], 56, lead: usa),
        party(
          chn, .attacker, 0.3, 330, p: (0.15, 0.03, 0.5),
          [.defenceWithSide, .nonaggressionWithSide], 0),
        party(
          rus, .attacker, 0.05, 700, p: (0.11, 0.02, 0.4),
          [.defenceWithSide, .consultationWithSide], 0),
      ]),
  ]

  private static func party(
    _ actor: Int, _ side: Side, _ share: Double, _ km: Double,
    p: (Double, Double, Double), _ flags: Set<JoinerTerm>, _ border: Double, lead: Int? = nil,
    host: Int? = nil, closed: (share: Double, km: Double)? = nil
  ) -> ThirdParty {
    ThirdParty(
      actor: actor, side: side, availability: share, distance: km,
      elicited: Estimate(value: p.0, low: p.1, high: p.2), flags: flags, borderDistance: border,
      lead: lead, host: host, closedAvailability: closed?.share, closedDistance: closed?.km)
  }

  static let pacts: [Pact] = [
    pact("usa-jpn", [usa, jpn], [.defence]),
    pact("usa-kor", [usa, kor], [.defence, .consultation]),
    pact("chn-prk", [chn, prk], [.defence, .nonaggression]),
    pact("rus-prk", [rus, prk], [.defence, .consultation]),
    pact("squad", [usa, kor, jpn], [.consultation]),
    pact("dormant", [chn, rus], [.defence], isInForce: false),
  ]

  private static func pact(
    _ id: String, _ members: [Int], _ terms: Set<Obligation>, isInForce: Bool = true
  ) -> Pact {
    Pact(
      id: id, name: id, members: members,
      obligations: Dictionary(uniqueKeysWithValues: Dyad.all(in: members).map { ($0, terms) }),
      isInForce: isInForce)
  }

  static let ties: [Tie] = [
    tie(.pact, "DEF", usa, jpn, 1.0, pact: 0), tie(.pact, "DEF", usa, kor, 0.9, pact: 1),
    tie(.pact, "DEF", chn, prk, 0.75, pact: 2), tie(.pact, "DEF", rus, prk, 0.85, pact: 3),
    tie(.pact, "CONS", usa, kor, 0.3, pact: 4),
    tie(.cooperation, "QUAD", usa, jpn, 0.4), tie(.cooperation, "EXER", chn, rus, 0.3),
    tie(.cooperation, "SCO", chn, rus, 0.15), tie(.intelligence, "GSOMIA", jpn, kor, 0.3),
    tie(.nonaggression, "TAC", chn, rus, 0.1), tie(.dispute, "RIV", chn, usa, -0.6),
    tie(.dispute, "RIV", usa, prk, -0.8), tie(.sanctions, "SANC", usa, prk, -0.9),
    tie(.sanctions, "SANC", usa, rus, -0.8), tie(.economic, "TRADE", chn, usa, 0.4),
  ]

  private static func tie(
    _ layer: Layer, _ type: String, _ a: Int, _ b: Int, _ weight: Double, pact: Int? = nil
  ) -> Tie {
    Tie(layer: layer, type: type, a: a, b: b, weight: weight, isDirected: false, pact: pact)
  }

  /// Coefficients of methods C3; variances are the squared standard errors, without covariances.
  static let joiner = try! JoinerModel(
    coefficients: [
      -6.553, 1.094, 0.305, 0.816, 0.432, -0.610, 0.720, 1.423, -0.467, -0.382, 1.103, 0.236,
      0.428, 2.807, -0.092, 0.115, -0.27, -0.20,
    ],
    covariance: diagonal([
      0.471, 0.436, 0.254, 0.353, 0.578, 0.287, 0.302, 0.215, 0.217, 0.050, 0.207, 0.051, 0.259,
      0.281, 0.320, 0.059, 0.24, 0.20,
    ]))

  private static func diagonal(_ errors: [Double]) -> [Double] {
    errors.indices.flatMap { row in
      errors.indices.map { row == $0 ? errors[row] * errors[row] : 0 }
    }
  }

  static var catalogue: ParameterCatalogue {
    var catalogue = ParameterCatalogue()
    func add(_ name: String, _ distribution: Distribution, _ group: VarianceGroup = .parameters) {
      catalogue.add(
        ParameterDefinition(
          name: name, kind: .number(distribution), group: group, meaning: name, source: "test",
          tag: "J"))
    }
    add("contest.exponent", .lognormal(median: 1, sigma: 0.45))
    add("contest.stalemate", .lognormal(median: 0.9, sigma: 0.3))
    add("contest.posture", .truncatedNormal(mean: 0.7, sd: 0.2, low: 0, high: .infinity))
    add("contest.nuclear_restraint", .beta(alpha: 4, beta: 2))
    add("contest.quality_sd", .fixed(0.25))
    add("projection.miles_per_day", .lognormal(median: 500, sigma: 0.35))
    add("commitment.dispute_sd", .truncatedNormal(mean: 1.3, sd: 0.3, low: 0.1, high: .infinity))
    add("commitment.side_sd", .truncatedNormal(mean: 1.5, sd: 0.3, low: 0.1, high: .infinity))
    add("commitment.cascade", .truncatedNormal(mean: 1.2, sd: 0.5, low: 0, high: .infinity))
    add("commitment.alignment", .truncatedNormal(mean: 1.5, sd: 0.5, low: 0, high: .infinity))
    add("commitment.base_access", .normal(mean: 1.735, sd: 0.93))
    add("commitment.lead_out", .fixed(-0.7))
    add("commitment.lead_out_sd", .fixed(1))
    add("availability.sample_size", .fixed(20))
    add("power.stock_exponent", .fixed(0.6), .measurement)
    add("power.procurement", .uniform(low: 0.2, high: 0.35), .measurement)
    add(
      "power.depreciation", .truncatedNormal(mean: 0.08, sd: 0.02, low: 0.03, high: 0.15),
      .measurement)
    add("power.subsistence", .fixed(1.49), .measurement)
    add("power.growth_innovation.D", .fixed(0.05), .chance)
    add("power.growth_innovation.A", .fixed(0.10), .chance)
    add("power.growth_after.JPN", .fixed(0.03))
    for code in codes {
      add("power.past_growth.\(code)", .normal(mean: 0.03, sd: 0.01), .measurement)
      add("power.growth.\(code)", .normal(mean: code == "JPN" ? 0.08 : 0.04, sd: 0.02))
      add("power.gdp_growth.\(code)", .normal(mean: 0.02, sd: 0.01))
    }
    add("conflict.ukraine.availability", .fixed(0.4))
    add("conflict.ukraine.recovery", .fixed(0.1))
    add("economy.exposure_elasticity", .fixed(0.03))
    add("economy.tariff_spending_elasticity", .fixed(0.5))
    for (name, distribution) in dynamics { add(name, distribution) }
    add("succession.contested_base", .fixed(0.6))
    add("succession.contested_heir_slope", .fixed(0.35))
    add(
      "succession.shock", .splitNormal(low: 0.1, median: 0.3, high: 0.6, scale: .linear))
    add("succession.duration", .uniform(low: 1, high: 3))
    addChoices(&catalogue)
    return catalogue
  }

  private static func addChoices(_ catalogue: inout ParameterCatalogue) {
    catalogue.add(
      ParameterDefinition(
        name: "power.measure",
        kind: .choice("stock", of: PowerMeasure.allCases.map(\.rawValue)), group: .measurement,
        meaning: "measure", source: "test", tag: "J"))
    catalogue.add(
      ParameterDefinition(
        name: "power.measure_weights",
        kind: .number(.categorical(weights: [0.45, 0.25, 0.2, 0.1])), group: .measurement,
        meaning: "weights", source: "test", tag: "J"))
    catalogue.add(
      ParameterDefinition(
        name: "power.composite_weights", kind: .weights([9, 5, 4, 2]), group: .measurement,
        meaning: "weights", source: "test", tag: "J"))
  }
}
