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
    }

    /// What the loop over steps needs of a direction.
    struct Place: Sendable {
      let challenger: Int32, target: Int32, pair: Int32
    }

    let directions: [Direction]
    let places: [Place]
    /// Effects that multiply the rate of a direction.
    let crises: [(direction: Int, effect: Int)]
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
          logs: (DyadFacts.logShare(world, challenger), DyadFacts.logShare(world, target)))
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
      places = list.map {
        Place(
          challenger: Int32($0.challenger), target: Int32($0.target), pair: Int32($0.pair))
      }
      crises = list.indices.flatMap { direction in
        program.effects.indices.filter {
          program.effects[$0].target
            == .disputeRate(Dyad(list[direction].challenger, list[direction].target))
        }.map { (direction, $0) }
      }
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
  /// Probabilities of each direction without factors: neither pact, an outside ally of the target,
  /// a pact between the two, both.
  private let states: Buffer
  /// Probability of each direction now, and those of theatres at reported periods.
  private let now: Buffer, recorded: Buffer
  private var hazard = OnsetHazard()
  private var warGivenForce = 0.0, successionFactor = 1.0
  private(set) var fatalShare = 0.0

  init(_ plan: Plan, periods: Int) {
    self.plan = plan
    states = Buffer(4 * plan.directions.count)
    now = Buffer(plan.directions.count)
    recorded = Buffer(plan.theatres * periods)
  }

  func setParameters(_ simulator: Simulator, _ facts: [DyadFacts]) {
    hazard = OnsetHazard(plan.coefficients.map(simulator.parameter))
    warGivenForce = min(1, simulator.notNegative(plan.warGivenForce))
    successionFactor = simulator.notNegative(plan.successionFactor)
    fatalShare = min(1, simulator.notNegative(plan.fatalShare))
    for (index, item) in plan.directions.enumerated() {
      let fixed = hazard.fixedPart(
        facts[item.pair], challenger: item.logs.challenger, target: item.logs.target,
        peace: simulator.parameter(item.peace ?? plan.usualPeace))
      for state in 0..<4 {
        states[4 * index + state] = hazard.probability(
          fixed, areAllied: state & 2 != 0, hasOutsideAlly: state & 1 != 0)
      }
    }
  }

  /// The probabilities with the pacts of the as-of date, before any event: what spending of that date
  /// has answered already.
  func begin(_ ledger: PactLedger) {
    for (index, item) in plan.directions.enumerated() {
      let areAllied = ledger.wasInForce(item.pair)
      let others = ledger.baseAllyCount(item.target) - (areAllied ? 1 : 0)
      now[index] = states[4 * index + (areAllied ? 2 : 0) + (others > 0 ? 1 : 0)]
    }
  }

  /// The probabilities at a step.
  func update(_ step: Int, _ ledger: PactLedger, _ leaders: LeaderExits?, _ simulator: Simulator) {
    let (now, states) = (now.base, UnsafePointer(states.base))
    plan.places.withUnsafeBufferPointer { places in
      for index in places.indices {
        let place = places[index]
        let areAllied = ledger.isInForce(Int(place.pair))
        let others = ledger.allyCount(Int(place.target)) &- (areAllied ? 1 : 0)
        now[index] = states[4 &* index &+ (areAllied ? 2 : 0) &+ (others > 0 ? 1 : 0)]
      }
    }
    if let leaders { addUnrest(leaders, at: simulator.simulation.horizon.time(step)) }
    for crisis in plan.crises {
      let effect = simulator.simulation.program.effects[crisis.effect]
      let activity = simulator.activity(crisis.effect, atStep: step)
      now[crisis.direction] *= max(0, 1 + (simulator.values[effect.value] - 1) * activity)
    }
    if leaders != nil || !plan.crises.isEmpty {
      for index in plan.places.indices { now[index] = min(1, now[index]) }
    }
  }

  /// A state in the unrest of a contested succession starts disputes at another rate.
  private func addUnrest(_ leaders: LeaderExits, at time: Double) {
    for index in plan.places.indices
    where leaders.isInUnrest(Int(plan.places[index].challenger), at: time) {
      now[index] *= successionFactor
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
