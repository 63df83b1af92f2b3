/// Power as the chance to turn a losing coalition into a winning one: weighted voting games on
/// actors' power.
///
/// A coalition wins with more than `game.quota` of all power. Power that is not whole is rounded to
/// `game.units` units in all, and the values say so.
enum GameMeasures: MeasureFamily {
  static let measures: [Measure] = [
    shapley, banzhaf, absolute, swings, deeganPackel, holler, bilateral,
  ]

  private static let shapley = index(
    "shapley_shubik", "chance to be the one that makes a growing coalition win",
    "Σ_S (|S|−1)!(n−|S|)!/n! over S in which i is pivotal", "share",
    "n/2 · O(n Q) by the multilinear extension", "Shapley & Shubik 1954; Owen 1972"
  ) { $0.shapley() }

  private static let banzhaf = index(
    "banzhaf", "share of all swings that are an actor's", "swings_i / Σ swings", "share",
    "O(n Q)", "Banzhaf 1965; Coleman 1971"
  ) { game in
    let chances = game.swingChances(0.5)
    let total = chances.reduce(0, +)
    return chances.map { $0 / total }
  }

  private static let absolute = index(
    "banzhaf_absolute", "chance that an actor's joining decides, if all others toss coins",
    "swings_i / 2^{n−1}", "probability", "O(n Q)", "Penrose 1946; Banzhaf 1965"
  ) { $0.swingChances(0.5) }

  private static let swings = index(
    "banzhaf_swings", "number of coalitions that win with an actor and lose without",
    "|{S : v(S ∪ i) = 1, v(S) = 0}|", "coalitions", "O(n Q)", "Banzhaf 1965"
  ) { game in
    let scale = exponential(Double(game.weights.count - 1) * logarithm(2))
    return game.swingChances(0.5).map { ($0 * scale).rounded() }
  }

  private static let deeganPackel = index(
    "deegan_packel", "mean over minimal winning coalitions of one over their size",
    "Σ_{M∋i} 1/|M| / |MWC|", "share", "O(n³ Q)", "Deegan & Packel 1978", isCostly: true
  ) { $0.minimalCoalitions().deeganPackel }

  private static let holler = index(
    "holler", "share of memberships in minimal winning coalitions",
    "|{M : i in M}| / Σ_j |{M : j in M}|", "share", "O(n³ Q)", "Holler 1982; Holler & Packel 1983",
    isCostly: true
  ) { $0.minimalCoalitions().holler }

  private static func index(
    _ name: String, _ meaning: String, _ formula: String, _ unit: String, _ cost: String,
    _ source: String, isCostly: Bool = false,
    _ value: @escaping @Sendable (VotingGame) -> [Double]
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: unit,
      domain: MeasureDomain(.capabilities, needs: ["power"], most: isCostly ? 200 : 1000),
      subject: .actor, cost: cost, source: source, isCostly: isCostly
    ) { input in
      // Coalitions are counted one weight after another: fewer units keep that bearable.
      let game = try game(input, most: isCostly ? 1000 : .max)
      return value(game).enumerated().map {
        MeasureValue(.actor($0.offset), $0.element, note: game.note)
      }
    }
  }

  private static let bilateral = Measure(
    "bilateral_shapley", "what the first of a pair gains by joining with the second",
    formula: "½ v(i) + ½ (v(ij) − v(j)), v(S) the chance that S and coin-tossing others win",
    unit: "probability", domain: MeasureDomain(.capabilities, needs: ["power"], most: 300),
    subject: .dyad, cost: "O(n² Q)",
    source: "Ketchpel 1994; v: Owen 1972 (multilinear extension at ½)", isCostly: true
  ) { input in
    let game = try game(input)
    return (0..<input.order).flatMap { a in
      (0..<input.order).compactMap { b in
        a == b
          ? nil
          : MeasureValue(.dyad(a, b), game.bilateralShapley(a, b), note: game.note)
      }
    }
  }

  private static func game(_ input: MeasureCase, most: Int = .max) throws -> VotingGame {
    let power = try input.capabilities.complete("power")
    _ = try input.capabilities.shares("power")
    return VotingGame(
      power: power, quota: input.parameters["game.quota"],
      units: min(most, Int(input.parameters["game.units"])), most: min(most, 1_000_000))
  }
}
