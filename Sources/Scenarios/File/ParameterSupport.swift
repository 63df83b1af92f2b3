internal import AllianceModel

/// Where parameters may lie, by the beginning of their names; others are free.
enum ParameterSupport {
  private static let ranges: [(prefix: String, range: ClosedRange<Double>)] = [
    ("contest.exponent", 0...100), ("contest.stalemate", 0...100), ("contest.posture", 0...100),
    ("contest.nuclear_restraint", 0...1), ("contest.quality_sd", 0...10),
    ("projection.miles_per_day", 1...1e6), ("commitment.dispute_sd", 0...100),
    ("commitment.side_sd", 0...100), ("commitment.cascade", -50...50),
    ("commitment.", -1000...1000), ("availability", 0...1), ("theatre.required_ratio.", 1e-6...1e6),
    ("theatre.stake.", 0...1), ("power.milex.", 1e-9...1e9), ("power.military_ppp.", 1e-6...1e6),
    ("power.gdp.", 1e-9...1e12), ("power.procurement", 1e-6...0.999999),
    ("power.depreciation", 0...0.99), ("power.stock_exponent", 0...1), ("power.growth", -2...2),
    ("power.past_growth", -2...2), ("power.gdp_growth", -2...2), ("power.subsistence", 0...1e6),
    ("conflict.", 0...1000), ("tariff.reversal_hazard", 0...1000), ("economy.", -100...100),
    ("succession.contested_base", 0...1), ("succession.contested_heir_slope", 0...10),
    // Above 1 a step of a year would overshoot what it reverts to.
    ("alignment.reversion", 0...1), ("alignment.balance", 0...4), ("alignment.diffusion", 0...10),
    ("leaders.scale.", 0...1e6), ("leaders.early_exit", 0...100),
    ("leaders.exit_hazard.", 0...100), ("leaders.natural_factor.", 0...1e6),
    ("leaders.irregular_factor.", 0...1e6), ("leaders.irregular_hazard.", 0...100),
    ("leaders.reelection.", 0...1), ("leaders.entry_age", 18...120),
    ("leaders.kappa_turn.", 0...100),
    ("leaders.", -1000...1000), ("deterrence.war_given_force", 0...1),
    ("deterrence.fatal_share", 0...1), ("deterrence.succession_factor", 0...1e6),
    ("deterrence.years_at_peace", 0...1000), ("deterrence.", -1000...1000),
    ("pacts.formation_scale", 0...1e6), ("pacts.weight", 0...1), ("pacts.", -1000...1000),
    ("arms.innovation", 0...10), ("arms.adjustment", 0...1), ("arms.rival", -1...1),
    ("arms.gdp", -10...10), ("arms.threat", -100...100), ("arms.", -1000...1000),
    ("alignment.jump_rate", 0...1), ("alignment.jump_size", 0...2),
    ("succession.shock", 0...1), ("succession.duration", 0...100),
  ]

  static func range(of name: String) -> ClosedRange<Double>? {
    if name == "availability.sample_size" { return 1...1e9 }
    return ranges.first { name.hasPrefix($0.prefix) }?.range
  }

  /// Beginnings of the names that the mechanisms in place read; the data set also carries
  /// parameters of mechanisms to come.
  private static let used = [
    "contest.", "projection.", "commitment.", "availability", "power.", "theatre.", "conflict.",
    "economy.exposure_elasticity", "economy.tariff_spending_elasticity", "tariff.", "succession.",
  ]

  /// Whether a run with these mechanisms reads a parameter at all.
  static func isUsed(_ name: String, _ dynamics: Dynamics = .off) -> Bool {
    used.contains(where: name.hasPrefix)
      || dynamics.mechanisms.contains { $0.parameters.contains(where: name.hasPrefix) }
  }
}
