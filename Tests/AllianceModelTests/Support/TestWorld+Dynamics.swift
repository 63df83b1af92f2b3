import AllianceModel
import GSLNumerics

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
      ("alignment.jump_size", .fixed(0.5)), ("leaders.early_exit", .fixed(0.06)),
      ("leaders.exit_hazard.JPN", .fixed(0.45)), ("leaders.entry_age", .fixed(55)),
      ("leaders.kappa_turn.USA", .fixed(0.5)), ("leaders.reelection.USA", .fixed(0)),
    ] + leaderHazards
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
  ])
}
