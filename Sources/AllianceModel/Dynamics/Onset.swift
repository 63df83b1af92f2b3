/// How likely a clash is at all (methods C5, Q29): the annual probability that the attacker of a
/// theatre turns to force against its defender, and that this becomes a war. It is reported beside
/// the contests and answers to pacts, crises and contested successions; no clash is drawn.
public final class Onset: Mechanism {
  public static let name = "onset"
  public static let summary =
    "annual probability of a clash and of war in each theatre: p_clash and p_war"
  public static let source = "methods C5, H (directed dyads 1947-2010; Benson 2011; Leeds 2003)"
  public static let settings: [MechanismSetting] = []
  public static let parameters = ["deterrence."]

  /// Directed dyads whose hazards are followed: those of theatres first, then rivals' for arms.
  struct Plan: Sendable {
    struct Direction: Sendable {
      let challenger: Int, target: Int
      /// Position of the pair, and of the parameter of its years at peace.
      let pair: Int
      let peace: Int?
      let logs: (challenger: Double, target: Double)
      /// Effects that multiply the pair's rate.
      let crises: [Int]
    }

    let directions: [Direction]
    let theatres: Int
    let coefficients: [Int]
    let warGivenForce: Int, successionFactor: Int, fatalShare: Int
    /// Years at peace where the data set says nothing.
    let usualPeace: Int

    init(_ world: World, _ program: EventProgram, withRivals: Bool) throws(WorldError) {
      let count = world.actors.count
      func direction(_ challenger: Int, _ target: Int, _ theatre: String?) -> Direction {
        let pair = Dyad(challenger, target)
        return Direction(
          challenger: challenger, target: target, pair: pair.position(among: count),
          peace: theatre.flatMap { world.parameters.position("deterrence.years_at_peace.\($0)") },
          logs: (DyadFacts.logShare(world, challenger), DyadFacts.logShare(world, target)),
          crises: program.effects.indices.filter {
            program.effects[$0].target == .disputeRate(pair)
          })
      }
      var list = world.theatres.map { direction($0.attacker, $0.defender, $0.id) }
      if withRivals {
        for tie in world.ties where tie.layer == .dispute && tie.type == "RIV" {
          // A rivalry's years at peace are those of a theatre between the two, if there is one.
          let theatre = world.theatres.first {
            Dyad($0.attacker, $0.defender) == Dyad(tie.a, tie.b)
          }
          list.append(direction(tie.a, tie.b, theatre?.id))
          list.append(direction(tie.b, tie.a, theatre?.id))
        }
      }
      directions = list
      theatres = world.theatres.count
      coefficients = try OnsetHazard.names.map { name throws(WorldError) in
        try world.position("deterrence.\(name)")
      }
      warGivenForce = try world.position("deterrence.war_given_force")
      successionFactor = try world.position("deterrence.succession_factor")
      fatalShare = try world.position("deterrence.fatal_share")
      usualPeace = try world.position("deterrence.years_at_peace")
    }
  }

  let plan: Plan
  private let fixed: Buffer
  /// Probability of each direction now, and those of theatres at reported periods.
  private let now: Buffer, recorded: Buffer
  private var hazard = OnsetHazard()
  private var warGivenForce = 0.0, successionFactor = 1.0
  private(set) var fatalShare = 0.0

  init(_ plan: Plan, periods: Int) {
    self.plan = plan
    fixed = Buffer(plan.directions.count)
    now = Buffer(plan.directions.count)
    recorded = Buffer(plan.theatres * periods)
  }

  func setParameters(_ simulator: Simulator, _ facts: [DyadFacts]) {
    hazard = OnsetHazard(plan.coefficients.map(simulator.parameter))
    warGivenForce = simulator.parameter(plan.warGivenForce)
    successionFactor = simulator.parameter(plan.successionFactor)
    fatalShare = simulator.parameter(plan.fatalShare)
    for (index, item) in plan.directions.enumerated() {
      fixed[index] = hazard.fixedPart(
        facts[item.pair], challenger: item.logs.challenger, target: item.logs.target,
        peace: simulator.parameter(item.peace ?? plan.usualPeace))
    }
  }

  /// The probabilities at a step.
  func update(_ step: Int, _ ledger: PactLedger, _ leaders: LeaderExits?, _ simulator: Simulator) {
    let time = simulator.simulation.horizon.time(step)
    for index in plan.directions.indices {
      let item = plan.directions[index]
      var factor = leaders?.isWeak(item.challenger, at: time) == true ? successionFactor : 1
      for effect in item.crises {
        let size = simulator.values[simulator.simulation.program.effects[effect].value]
        factor *= max(0, 1 + (size - 1) * simulator.activity(effect, atStep: step))
      }
      let areAllied = ledger.isInForce(item.pair)
      let others = ledger.allies[item.target] - (areAllied ? 1 : 0)
      now[index] = hazard.probability(
        fixed[index], areAllied: areAllied, hasOutsideAlly: others > 0, factor: factor)
    }
  }

  @inline(__always) func probability(_ direction: Int) -> Double { now[direction] }

  func record(period: Int) {
    (recorded.base + period * plan.theatres).update(from: now.base, count: plan.theatres)
  }

  /// Writes p_clash and p_war of every theatre.
  func write(period: Int, into out: UnsafeMutablePointer<Double>) {
    for theatre in 0..<plan.theatres {
      let clash = recorded[period * plan.theatres + theatre]
      out[2 * theatre] = clash
      out[2 * theatre + 1] = clash * warGivenForce
    }
  }
}
