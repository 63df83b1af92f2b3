import AllianceModel
import GSLNumerics

/// A world of seven actors and two theatres, small enough to work out by hand. Round numbers stand
/// for the real ones; the joiner model's coefficients are those of methods C3.
enum TestWorld {
  static let codes = ["USA", "CHN", "RUS", "PRK", "KOR", "JPN", "TWN"]
  static let usa = 0, chn = 1, rus = 2, prk = 3, kor = 4, jpn = 5, twn = 6
  /// Positions of the theatres.
  static let taiwan = 0, korea = 1

  /// The world with every parameter drawn from its distribution.
  static let drawn = make()

  /// The same with every parameter at its centre, availability at its nominal value, and
  /// without noise in spending, quality and joining: a run of it is a calculation. Third parties join iff their logit is above logit(1 − U).
  static let certain = makeCertain()

  private static func makeCertain() -> World {
    var world = make()
    for position in world.parameters.definitions.indices {
      let definition = world.parameters.definitions[position]
      guard case .number = definition.kind, let centre = definition.centre else { continue }
      world.parameters.override(position, with: .number(.fixed(centre)))
    }
    for name in [
      "contest.quality_sd", "power.growth_innovation.D", "power.growth_innovation.A",
      "commitment.dispute_sd", "commitment.side_sd",
    ] {
      world.set(name, 0)
    }
    for theatre in theatres {
      func nominal(_ actor: Int, _ share: Double, _ word: String = "availability") {
        world.set("\(word).\(codes[actor]).\(theatre.id)", share)
      }
      nominal(theatre.attacker, theatre.attackerAvailability)
      nominal(theatre.defender, theatre.defenderAvailability)
      for party in theatre.thirdParties {
        nominal(party.actor, party.availability)
        if let closed = party.closedAvailability {
          nominal(party.actor, closed, "availability_closed")
        }
      }
    }
    return world
  }

  private static func make() -> World {
    var world = World(
      name: "test", title: "Seven actors and two theatres", asOf: 2025.705, eventsFrom: 2022,
      start: Quarter(year: 2025, quarter: 4), actors: actors, ties: ties, pacts: pacts,
      theatres: theatres, conflicts: [Conflict(id: "ukraine", belligerent: rus)],
      interventions: interventions, groups: ["CRINK": [chn, rus, prk]], poles: (usa, chn),
      layerRule: .standard, joiner: joiner, parameters: catalogue)
    world.addDerivedParameters()
    return world
  }

  static let actors: [Actor] = [
    actor("USA", .democracy, major: true, 0.12, 340, 5000, milex: 1000, ppp: 1, gdp: 29000),
    actor("CHN", .autocracy, major: true, 0.24, 1400, 600, milex: 300, ppp: 2, gdp: 38000),
    actor("RUS", .autocracy, major: true, 0.04, 145, 5500, milex: 150, ppp: 2.5, gdp: 7000),
    actor("PRK", .autocracy, major: false, 0.014, 26, 50, milex: 6, ppp: 4, gdp: 40),
    actor("KOR", .democracy, major: false, 0.02, 52, 0, milex: 48, ppp: 1.25, gdp: 3200),
    actor("JPN", .democracy, major: true, 0.025, 124, 0, milex: 55, ppp: 1.1, gdp: 6500),
    actor("TWN", .democracy, major: false, 0.006, 23, 0, milex: 16, ppp: 1.5, gdp: 1900),
  ]

  private static func actor(
    _ code: String, _ regime: Regime, major: Bool, _ cinc: Double, _ population: Double,
    _ warheads: Double, milex: Double, ppp: Double, gdp: Double
  ) -> Actor {
    Actor(
      code: code, name: code, regime: regime, isMajorPower: major, cinc: cinc,
      population: population, warheads: warheads,
      militaryExpenditure: Estimate(value: milex, low: milex * 0.9, high: milex * 1.1),
      militaryPPP: Estimate(value: ppp), gdp: Estimate(value: gdp),
      capital: GeographicPoint(latitude: 0, longitude: 0), leader: leaders[code])
  }

  static let interventions: [Intervention] = [
    Intervention(
      id: "forces", meaning: "both", theatre: taiwan, joins: [usa: true, jpn: true], bases: true),
    Intervention(
      id: "bases", meaning: "bases", theatre: taiwan, joins: [usa: true, jpn: false], bases: true),
    Intervention(
      id: "no-bases", meaning: "none", theatre: taiwan, joins: [usa: true, jpn: false],
      bases: false),
    Intervention(
      id: "out", meaning: "out", theatre: taiwan, joins: [usa: false], bases: nil),
  ]
}

extension World {
  /// Fixes a parameter by name; a name that does not exist stops the test.
  mutating func set(_ name: String, _ value: Double) {
    override(name, .number(.fixed(value)))
  }

  mutating func override(_ name: String, _ kind: ParameterKind) {
    guard let position = parameters.position(name) else { fatalError("no parameter \(name)") }
    parameters.override(position, with: kind)
  }

  /// The world with some parameters fixed.
  func with(_ values: [String: Double]) -> World {
    var world = self
    for (name, value) in values { world.set(name, value) }
    return world
  }
}

extension World {
  /// The test world with other flags of a third party in the first theatre that lists it.
  func with(flags: Set<JoinerTerm>, of actor: Int) -> World {
    var theatres = self.theatres
    let place = theatres.firstIndex { $0.thirdParties.contains { $0.actor == actor } }!
    theatres[place] = theatres[place].with { party in
      guard party.actor == actor else { return party }
      return ThirdParty(
        actor: actor, side: party.side, availability: party.availability,
        distance: party.distance, elicited: party.elicited, flags: flags,
        borderDistance: party.borderDistance, lead: party.lead, host: party.host,
        closedAvailability: party.closedAvailability, closedDistance: party.closedDistance)
    }
    return with(theatres: theatres)
  }

  /// The same world with other actors or theatres; parameters stay.
  func with(actors: [Actor]? = nil, theatres: [Theatre]? = nil) -> World {
    World(
      name: name, title: title, asOf: asOf, eventsFrom: eventsFrom, start: start,
      actors: actors ?? self.actors, ties: ties, pacts: pacts,
      theatres: theatres ?? self.theatres, conflicts: conflicts, interventions: interventions,
      groups: groups, poles: poles, layerRule: layerRule, joiner: joiner, parameters: parameters)
  }
}

extension Theatre {
  /// The same theatre with its third parties changed one by one.
  func with(_ change: (ThirdParty) -> ThirdParty) -> Theatre {
    Theatre(
      id: id, name: name, attacker: attacker, defender: defender, requiredRatio: requiredRatio,
      attackerAvailability: attackerAvailability, defenderAvailability: defenderAvailability,
      attackerDistance: attackerDistance, defenderDistance: defenderDistance, stake: stake,
      thirdParties: thirdParties.map(change))
  }
}
