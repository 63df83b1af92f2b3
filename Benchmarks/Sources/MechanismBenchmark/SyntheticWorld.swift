internal import AllianceModel
internal import GSLNumerics

/// A world of any number of actors made of a short generator, so that a program in C can make the
/// same: scripts/peer/mechanisms.c. Every parameter is certain.
enum SyntheticWorld {
  /// 64-bit linear congruential generator (Knuth's MMIX constants), 53 bits of it.
  private struct Generator {
    var state: UInt64 = 7
    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
  }

  static func code(_ actor: Int) -> String {
    "A" + String(1000 + actor).dropFirst()
  }

  static func make(_ count: Int) throws -> World {
    var random = Generator()
    var catalogue = ParameterCatalogue()
    for (name, value) in certain { add(name, value, &catalogue) }
    let actors = (0..<count).map { actor($0, &random, &catalogue) }
    var (ties, pacts): ([Tie], [Pact]) = ([], [])
    var distances: [Dyad: Double] = [:]
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        pair(Dyad(a, b), &random, &ties, &pacts, &distances)
      }
    }
    let theatres = (0..<min(8, count / 2)).map { theatre($0, &catalogue) }
    let terms = JoinerTerm.allCases.count
    let unit = (0..<terms * terms).map { $0 % (terms + 1) == 0 ? 1.0 : 0 }
    return World(
      name: "synthetic", title: "synthetic", asOf: 2025.705, eventsFrom: 2022,
      start: Quarter(year: 2025, quarter: 4), actors: actors, ties: ties, pacts: pacts,
      theatres: theatres, conflicts: [], interventions: [], groups: [:], poles: (0, 1),
      layerRule: .standard,
      joiner: try JoinerModel(
        coefficients: [Double](repeating: 0, count: terms), covariance: unit),
      parameters: catalogue, distances: distances)
  }

  private static func add(_ name: String, _ value: Double, _ catalogue: inout ParameterCatalogue) {
    catalogue.add(
      ParameterDefinition(
        name: name, kind: .number(.fixed(value)), meaning: name, source: "none", tag: "J"))
  }

  private static func actor(
    _ index: Int, _ random: inout Generator, _ catalogue: inout ParameterCatalogue
  ) -> Actor {
    let (share, polyarchy) = (random.next(), random.next())
    let cinc = 0.0005 + 0.1 * share * share
    let (born, since, milex) = (
      1950 + 30 * random.next(), 2010 + 15 * random.next(), 1 + 500 * random.next()
    )
    let former = cinc * (0.7 + 0.6 * random.next())
    let code = code(index)
    for (name, value) in [
      ("milex", milex), ("military_ppp", 1), ("gdp", 1000), ("procurement", 0.3),
      ("past_growth", 0.03), ("growth", 0.03), ("gdp_growth", 0.02),
    ] {
      add("power.\(name).\(code)", value, &catalogue)
    }
    return Actor(
      code: code, name: code,
      regime: polyarchy > 0.7 ? .democracy : polyarchy < 0.3 ? .autocracy : .anocracy,
      isMajorPower: index < 4, cinc: cinc, population: 10, warheads: 0,
      militaryExpenditure: Estimate(value: milex), militaryPPP: Estimate(value: 1),
      gdp: Estimate(value: 1000), capital: GeographicPoint(latitude: 0, longitude: 0),
      leader: Leader(name: code, born: born, since: since), polyarchy: polyarchy,
      formerCINC: former)
  }

  private static func pair(
    _ pair: Dyad, _ random: inout Generator, _ ties: inout [Tie], _ pacts: inout [Pact],
    _ distances: inout [Dyad: Double]
  ) {
    distances[pair] = 10_000 * random.next()
    let (kind, trade) = (random.next(), random.next())
    func tie(_ layer: Layer, _ type: String, _ weight: Double, _ pact: Int? = nil) {
      ties.append(
        Tie(
          layer: layer, type: type, a: pair.first, b: pair.second, weight: weight,
          isDirected: false, pact: pact))
    }
    func pact(_ obligation: Obligation) {
      pacts.append(
        Pact(
          id: "\(pair.first)-\(pair.second)", name: "", members: [pair.first, pair.second],
          obligations: [pair: [obligation]], isInForce: true))
    }
    if kind < 0.06 {
      tie(.dispute, "RIV", -0.9)
    } else if kind < 0.14 {
      pact(.defence)
      tie(.pact, "DEF", 0.8, pacts.count - 1)
    } else if kind < 0.2 {
      pact(.consultation)
    } else if kind < 0.26 {
      pact(.nonaggression)
    }
    if trade < 0.3 { tie(.economic, "TRADE", 0.5) }
  }

  private static func theatre(_ index: Int, _ catalogue: inout ParameterCatalogue) -> Theatre {
    let id = "T\(index)"
    let (attacker, defender) = (2 * index, 2 * index + 1)
    add("theatre.required_ratio.\(id)", 1, &catalogue)
    add("theatre.stake.\(id)", 0.1, &catalogue)
    for actor in [attacker, defender] { add("availability.\(code(actor)).\(id)", 1, &catalogue) }
    return Theatre(
      id: id, name: id, attacker: attacker, defender: defender, requiredRatio: Estimate(value: 1),
      attackerAvailability: 1, defenderAvailability: 1, attackerDistance: 100,
      defenderDistance: 0, stake: 0.1, thirdParties: [])
  }
}
