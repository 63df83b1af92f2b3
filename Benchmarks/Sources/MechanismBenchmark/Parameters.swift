internal import AllianceModel

/// The certain values of every parameter that is not an actor's; those of the mechanisms stand in
/// scripts/peer/mechanisms.c too.
extension SyntheticWorld {
  static var certain: [(String, Double)] {
    let joiner = JoinerTerm.allCases.map { ("commitment.coefficient.\($0.rawValue)", 0.0) }
    return contests + joiner + mechanisms + logits
  }

  private static let contests: [(String, Double)] = [
    ("contest.exponent", 1), ("contest.stalemate", 1), ("contest.posture", 1),
    ("contest.nuclear_restraint", 0), ("contest.quality_sd", 0.1),
    ("projection.miles_per_day", 300), ("commitment.dispute_sd", 1), ("commitment.side_sd", 1),
    ("commitment.cascade", 1), ("commitment.alignment", 1.5), ("commitment.base_access", 1),
    ("commitment.lead_out", 0), ("commitment.lead_out_sd", 1), ("power.stock_exponent", 0),
    ("power.depreciation", 0.08), ("power.subsistence", 1), ("power.growth_innovation.D", 0.05),
    ("power.growth_innovation.X", 0.075), ("power.growth_innovation.A", 0.1),
  ]

  private static let mechanisms: [(String, Double)] = [
    ("alignment.reversion", 0.03), ("alignment.balance", 0.045), ("alignment.diffusion", 0.05),
    ("alignment.jump_rate", 0.026), ("alignment.jump_size", 0.5),
    ("economy.exposure_elasticity", 0.03), ("leaders.early_exit", 0.06),
    ("leaders.entry_age", 55), ("leaders.scale.natural", 1), ("leaders.scale.irregular", 1),
    ("leaders.scale.regular", 1), ("succession.shock", 0.3), ("succession.duration", 2),
    ("succession.contested_base", 0.6), ("succession.contested_heir_slope", 0.35),
    ("pacts.formation_scale", 0.15), ("pacts.weight", 0.8), ("arms.adjustment", 0.08),
    ("arms.rival", 0.005), ("arms.gdp", 0.041), ("arms.threat", 3), ("arms.innovation", 0.145),
    ("deterrence.war_given_force", 0.036), ("deterrence.fatal_share", 0.26),
    ("deterrence.succession_factor", 1.5), ("deterrence.years_at_peace", 10),
  ]

  private static var logits: [(String, Double)] {
    func named(_ prefix: String, _ names: String, _ values: [Double]) -> [(String, Double)] {
      zip(names.split(separator: " "), values).map { ("\(prefix).\($0)", $1) }
    }
    let salient =
      "constant shared_allies shared_rivals friend_of_enemy rivalry polity distance larger"
      + " nonaggression consultation"
    let forming =
      "constant shared_allies shared_rivals friend_of_enemy rivalry nonaggression consultation"
      + " distance polity joint_democracy joint_autocracy larger smaller major"
    let ending =
      "constant constant_embedded shared_allies irregular irregular_embedded democratic_change"
      + " autocratic_change joint_democracy dispute dispute_embedded capability"
      + " capability_embedded"
    let onset =
      "constant rivalry distance contiguous capability ratio ally joint_democracy peace_years"
      + " log_odds"
    let exit = "constant age age_squared tenure autocracy democracy democracy_tenure"
    return named(
      "pacts.event", salient,
      [-3.695, 0.060, 0.043, 0.957, 1.889, 0.508, -0.972, 0.404, -0.335, 0.763])
      + named(
        "pacts.sign", salient,
        [-3.054, 1.615, 0.693, -0.566, -1.789, -1.405, 0.304, -0.400, 0.482, 1.326])
      + named("pacts.forming", forming, [Double](repeating: 0, count: 14))
      + named(
        "pacts.ending", ending,
        [-4.11, -2.76, -1.11, 1.34, 0.75, 0.52, -0.83, -0.75, 1.57, 1.48, 1.25, 1.05])
      + named(
        "deterrence", onset, [-2.57, 1.27, -0.42, 0.43, 0.28, -0.07, -0.29, -0.62, -0.045, -0.2])
      + named("leaders.natural", exit, [-4.488, 0.671, 0.039, 0.105, 0.074, -0.212, 0.053])
      + named("leaders.irregular", exit, [-1.891, 0.006, -0.027, -0.511, -0.228, -2.999, 0.674])
      + named("leaders.regular", exit, [-0.993, 0.145, -0.001, -0.772, -1.166, -0.272, 0.675])
  }
}
