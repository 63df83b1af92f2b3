import GSLNumerics

@testable import AllianceModel

/// What the mechanisms read of the test world.
extension TestWorld {
  /// Leaders of methods J and H.
  static let leaders: [String: Leader] = [
    "USA": Leader(name: "U", born: 1946, since: 2025.05, termEnds: 2029.05, term: 4),
    "CHN": Leader(name: "C", born: 1953, since: 2012.88),
    "RUS": Leader(name: "R", born: 1952, since: 1999.99),
    "PRK": Leader(name: "P", born: 1984, since: 2011.96),
    "JPN": Leader(name: "J", born: 1957, since: 2024.75),
  ]

  static var dynamics: [(String, Distribution)] {
    [
      ("alignment.reversion", .normal(mean: 0.03, sd: 0.006)),
      ("alignment.balance", .normal(mean: 0.045, sd: 0.012)),
      ("alignment.diffusion", .fixed(0.05)), ("alignment.jump_rate", .fixed(0.026)),
      ("alignment.jump_size", .fixed(0.5)), ("alignment.reconciliation", .fixed(1.0 / 3)),
      ("leaders.early_exit", .fixed(0.06)),
      ("leaders.exit_hazard.JPN", .fixed(0.45)), ("leaders.entry_age", .fixed(55)),
      ("leaders.kappa_turn.USA", .fixed(0.5)), ("leaders.reelection.USA", .fixed(0)),
    ] + leaderHazards + pactHazards + onsetHazards + [
      ("arms.adjustment", .normal(mean: 0.08, sd: 0.01)),
      ("arms.rival", .normal(mean: 0.005, sd: 0.005)),
      ("arms.gdp", .normal(mean: 0.041, sd: 0.016)), ("arms.threat", .normal(mean: 3, sd: 0.8)),
      ("arms.innovation", .fixed(0.19)),
    ]
  }

  /// Methods E3, C4.
  private static var pactHazards: [(String, Distribution)] {
    let forming = [
      -8.31, 0.190, -0.083, 0.644, -0.384, 2.001, 0.751, -0.699, -0.909, 0.058, -0.794, -0.359,
      -0.102, 0.924,
    ]
    let ending = [
      -4.11, -2.76, -1.11, 1.34, 0.75, 0.52, -0.83, -0.75, 1.57, 1.48, 1.25, 1.05,
    ]
    let event = [-3.695, 0.060, 0.043, 0.957, 1.889, 0.508, -0.972, 0.404, -0.335, 0.763]
    let sign = [-3.054, 1.615, 0.693, -0.566, -1.789, -1.405, 0.304, -0.400, 0.482, 1.326]
    return zip(PactHazards.formingNames, forming).map { ("pacts.forming.\($0)", .fixed($1)) }
      + zip(PactHazards.endingNames, ending).map { ("pacts.ending.\($0)", .fixed($1)) }
      + zip(SalientEvents.Logit.names, event).map { ("pacts.event.\($0)", .fixed($1)) }
      + zip(SalientEvents.Logit.names, sign).map { ("pacts.sign.\($0)", .fixed($1)) }
      + [("pacts.formation_scale", .uniform(low: 0.05, high: 0.25)), ("pacts.weight", .fixed(0.8))]
  }

  /// Methods C5.
  private static var onsetHazards: [(String, Distribution)] {
    let values = [-2.57, 1.27, -0.42, 0.43, 0.28, -0.07, -0.29, -0.62, -0.045, -0.2]
    return zip(OnsetHazard.names, values).map { ("deterrence.\($0)", .fixed($1)) }
      + [
        ("deterrence.war_given_force", .fixed(0.036)), ("deterrence.fatal_share", .fixed(0.26)),
        ("deterrence.succession_factor", .fixed(1.5)), ("deterrence.years_at_peace", .fixed(10)),
        ("deterrence.years_at_peace.TWN", .fixed(2)),
      ]
  }

  /// Methods H.
  private static var leaderHazards: [(String, Distribution)] {
    let table: [(String, [Double])] = [
      ("natural", [-4.488, 0.671, 0.039, 0.105, 0.074, -0.212, 0.053]),
      ("irregular", [-1.891, 0.006, -0.027, -0.511, -0.228, -2.999, 0.674]),
      ("regular", [-0.993, 0.145, -0.001, -0.772, -1.166, -0.272, 0.675]),
    ]
    let names = [
      "constant", "age", "age_squared", "tenure", "autocracy", "democracy", "democracy_tenure",
    ]
    return table.flatMap { cause, values in
      [("leaders.scale.\(cause)", .lognormal(median: 1, sigma: 0.2))]
        + zip(names, values).map { ("leaders.\(cause).\($0)", .fixed($1)) }
    }
  }

  /// The drawn world with every mechanism's strength at zero.
  static let still = drawn.with([
    "alignment.reversion": 0, "alignment.balance": 0, "alignment.diffusion": 0,
    "alignment.jump_rate": 0, "economy.exposure_elasticity": 0, "leaders.natural.constant": -700,
    "leaders.irregular.constant": -700, "leaders.regular.constant": -700, "leaders.early_exit": 0,
    "leaders.exit_hazard.JPN": 0, "leaders.reelection.USA": 1,
    "pacts.formation_scale": 0, "pacts.ending.constant": -700,
    "pacts.ending.constant_embedded": -700, "arms.adjustment": 0, "arms.rival": 0, "arms.gdp": 0,
    "arms.threat": 0, "arms.innovation": 0, "power.growth_innovation.D": 0,
    "power.growth_innovation.A": 0,
  ])

  /// Worlds at the edge of what can be.
  static func degenerate(_ kind: String) -> World {
    let pairs = Dyad.all(in: Array(codes.indices))
    func ties(_ layer: Layer, _ type: String, _ weight: Double) -> [Tie] {
      pairs.map {
        Tie(
          layer: layer, type: type, a: $0.first, b: $0.second, weight: weight, isDirected: false,
          pact: nil)
      }
    }
    switch kind {
    case "no ties": return drawn.with(ties: [], pacts: [])
    case "all allied":
      let pact = Pact(
        id: "all", name: "all", members: Array(codes.indices),
        obligations: Dictionary(uniqueKeysWithValues: pairs.map { ($0, [.defence]) }),
        isInForce: true)
      return drawn.with(ties: ties(.pact, "DEF", 1), pacts: [pact])
    case "alone":
      return World(
        name: "alone", title: "one actor", asOf: 2025.705, eventsFrom: 2022,
        start: Quarter(year: 2025, quarter: 4), actors: [actors[0]], ties: [], pacts: [],
        theatres: [], conflicts: [], interventions: [], groups: [:], poles: (0, 0),
        layerRule: .standard, joiner: joiner, parameters: drawn.parameters)
    case "disconnected":
      // Two blocs of friends with nothing between them.
      let within = ties(.cooperation, "EXER", 0.5).filter { ($0.a < 3) == ($0.b < 3) }
      return drawn.with(ties: within, pacts: [])
    case "all hostile": return drawn.with(ties: ties(.dispute, "RIV", -1), pacts: [])
    default:
      let actors = self.actors.map { actor in
        Actor(
          code: actor.code, name: actor.name, regime: actor.regime,
          isMajorPower: actor.isMajorPower, cinc: 1e-12, population: 1e-6, warheads: 0,
          militaryExpenditure: Estimate(value: 1e-6), militaryPPP: Estimate(value: 1),
          gdp: Estimate(value: 1e-6), capital: actor.capital, leader: actor.leader)
      }
      return drawn.with(actors: actors)
    }
  }
}

extension World {
  /// The same world with other ties and pacts.
  func with(ties: [Tie], pacts: [Pact]) -> World {
    World(
      name: name, title: title, asOf: asOf, eventsFrom: eventsFrom, start: start, actors: actors,
      ties: ties, pacts: pacts, theatres: theatres, conflicts: conflicts,
      interventions: interventions, groups: groups, poles: poles, layerRule: layerRule,
      joiner: joiner, parameters: parameters)
  }
}
