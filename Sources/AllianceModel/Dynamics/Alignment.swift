internal import GSLNumerics
internal import NetworkDynamics

/// By which rule alignments move (methods E1).
public enum AlignmentModel: String, Sendable, CaseIterable {
  /// The estimated stochastic differential equation.
  case drift
  /// dX/dt = X S X (Marvel et al. 2011), and the same within bounds (Kułakowski et al. 2005).
  case marvel, kulakowski
  /// Flips of single ties by triads, constrained and local (Antal et al. 2005).
  case antal
  case antalLocal = "antal_local"

  /// Whether ties may grow without end.
  public var blowsUp: Bool { self == .marvel }
  /// Whether signs flip by triads, so that they may jam.
  public var flipsSigns: Bool { self == .antal || self == .antalLocal }
}

extension Dynamics {
  /// The model by which alignments move; the drift where the mechanism is off.
  public var alignmentModel: AlignmentModel {
    AlignmentModel(rawValue: setting("model", of: Alignment.self)) ?? .drift
  }
}

/// Alignment that moves by itself (methods E1), by the estimated drift or, for study, by structural
/// balance alone: x = clip(y + what events and pacts add), of which the rule moves y.
final class Alignment: Mechanism {
  static let name = "alignment"
  static let summary = "alignment of pairs drifts: reversion, weak structural balance, noise, jumps"
  static let source = "methods E1, I, Q10 (estimated on 97,261 dyad-years 1950-2010)"
  static let settings = [
    MechanismSetting(
      "model", AlignmentModel.allCases.map(\.rawValue),
      "the estimated drift, or balance alone: Marvel et al., Kulakowski et al., Antal et al."),
    MechanismSetting(
      "thirds", ["power", "equal"], "third actors count by their CINC shares, or alike",
      only: .init("model", ["marvel", "kulakowski"])),
    MechanismSetting(
      "pairs", ["related", "all"],
      "pairs that drift: with a tie, a major power or capitals within 1000 km; or all",
      only: .init("model", ["drift"])),
    MechanismSetting(
      "jumps", ["on", "off"], "rare moves of half a unit beside the diffusion",
      only: .init("model", ["drift"])),
    MechanismSetting(
      "halving", ["off", "on"], "two half steps on the same Brownian path",
      only: .init("model", ["drift"])),
  ]
  static let parameters = ["alignment."]

  /// What does not change within a run.
  struct Plan: Sendable {
    let model: AlignmentModel
    let drift: AlignmentDrift.Plan?
    /// s_k of every actor.
    let weights: [Double]
    /// Position of the pace of balance, a year, and of the odds of reconciliation.
    let balance: Int, reconciliation: Int?

    init(_ dynamics: Dynamics, _ world: World, _ pairs: [Dyad]) throws(WorldError) {
      model = dynamics.alignmentModel
      drift = model == .drift ? try AlignmentDrift.Plan(dynamics, world, pairs) : nil
      let isEqual = dynamics.setting("thirds", of: Alignment.self) == "equal"
      let count = Double(world.actors.count)
      weights = world.actors.map { isEqual ? 1 / count : $0.cinc }
      balance = try world.position("alignment.balance")
      reconciliation =
        model == .antalLocal ? try world.position("alignment.reconciliation") : nil
    }
  }

  private let plan: Plan
  private let state: AlignmentState
  private let rule: any AlignmentRule
  private let rows: [(row: Int, own: Int, other: Int)]
  /// y of every pair at each reported period, such that with events and pacts it is within −1 … 1.
  private let recorded: Buffer
  private let tally: LivingTally
  /// Counts the triads of a state.
  private var triads: TriadFlips

  init(_ plan: Plan, _ layout: LivingLayout, _ simulation: Simulation, _ tally: LivingTally) {
    self.plan = plan
    self.tally = tally
    rows = layout.rows
    state = AlignmentState(layout, simulation, isClipped: plan.model == .drift)
    rule = Self.rule(plan, state, simulation)
    recorded = Buffer(simulation.reported.count * state.pairs)
    triads = TriadFlips(order: plan.model == .drift ? 0 : state.actors)
  }

  private static func rule(
    _ plan: Plan, _ state: AlignmentState, _ simulation: Simulation
  ) -> any AlignmentRule {
    if let drift = plan.drift { return AlignmentDrift(drift, state, simulation) }
    return switch plan.model {
    case .drift, .marvel, .kulakowski: BalanceFlow(plan, state, simulation)
    case .antal, .antalLocal: TriadTries(plan, state, simulation)
    }
  }

  func setParameters(_ simulator: Simulator) { rule.setParameters(simulator) }

  /// Begins a chance draw on the as-of date.
  func begin(_ simulator: Simulator) {
    state.begin()
    rule.begin(simulator)
    state.fillTotal(step: 0, simulator)
  }

  /// One step from the one before.
  func advance(to step: Int, _ simulator: Simulator) {
    rule.advance(to: step, simulator)
    state.fillTotal(step: step, simulator)
  }

  func record(period: Int) {
    let now = recorded.base + period * state.pairs
    now.update(from: state.y.base, count: state.pairs)
    guard plan.model != .drift else { return }
    state.keepToBounds(now)
    countBalance(period)
  }

  private func countBalance(_ period: Int) {
    triads.load(state.total.base)
    let (census, layout) = (triads.census, tally.layout)
    if rule.hasBlownUp { tally.add(layout.balance(.blownUp, period: period)) }
    guard census.all > 0 else { return }
    tally.add(layout.balance(.withTriads, period: period))
    tally.add(layout.balance(.triads, period: period), census.all)
    tally.add(layout.balance(.imbalanced, period: period), census.imbalanced)
    if census.imbalanced == 0 { tally.add(layout.balance(.balanced, period: period)) }
    if plan.model.flipsSigns, triads.isJammed {
      tally.add(layout.balance(.jammed, period: period))
    }
  }

  /// y of all pairs at a reported period, row by row; of the models of balance such that with what
  /// events and pacts add then it is within −1 … 1.
  func values(period: Int) -> UnsafePointer<Double> {
    UnsafePointer(recorded.base + period * state.pairs)
  }

  /// Logit shifts λ (Δx with one's own principal − Δx with its opponent) (methods Q10).
  func addEffects(period: Int, weight: Double, shift: UnsafeMutablePointer<Double>) {
    let (now, anchor) = (values(period: period), state.anchor)
    for item in rows {
      shift[item.row] +=
        weight * ((now[item.own] - anchor[item.own]) - (now[item.other] - anchor[item.other]))
    }
  }
}
