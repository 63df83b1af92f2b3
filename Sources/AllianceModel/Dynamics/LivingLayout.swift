internal import GSLNumerics

/// What the mechanisms need to know of a world, in flat lists; made once per scenario and shared by
/// all threads. `nil` in a simulation without dynamics.
struct LivingLayout: Sendable {
  /// All pairs of actors, row by row: (0, 1), (0, 2) … (1, 2) ….
  let pairs: [Dyad]
  /// Random subject of each pair, the same for any order of the actors.
  let pairSubjects: [UInt32]
  /// Third parties' rows with the pairs that they make with their own principal and its opponent.
  let rows: [(row: Int, own: Int, other: Int)]
  let leaders: LeaderExits.Plan?
  let ledger: PactLedger.Plan?
  let pacts: PactChanges.Plan?
  let onset: Onset.Plan?
  let arms: ArmsRace.Plan?
  let alignment: Alignment.Plan?

  /// - Throws: `WorldError` when the data set lacks what a mechanism that is on needs.
  init?(_ dynamics: Dynamics, _ world: World, _ program: EventProgram, _ layout: Layout)
    throws(WorldError)
  {
    guard !dynamics.isOff else { return nil }
    let count = world.actors.count
    pairs = (0..<count).flatMap { a in ((a + 1)..<max(count, a + 1)).map { Dyad(a, $0) } }
    pairSubjects = pairs.map { world.subject(of: $0) }
    let pairs = self.pairs
    guard Set(pairSubjects).count == pairs.count else {
      throw WorldError("two pairs of actors would share random numbers: rename an actor")
    }
    rows = layout.rows.indices.compactMap { index in
      let row = layout.rows[index]
      guard !row.isPrincipal else { return nil }
      let theatre = world.theatres[row.theatre]
      let own = row.isDefenderSide ? theatre.defender : theatre.attacker
      let other = row.isDefenderSide ? theatre.attacker : theatre.defender
      guard row.actor != own, row.actor != other else { return nil }
      return (
        index, Dyad(row.actor, own).position(among: count),
        Dyad(row.actor, other).position(among: count)
      )
    }
    leaders =
      dynamics.isOn(LeaderExits.self)
      ? try LeaderExits.Plan(dynamics, world, program, layout) : nil
    arms = dynamics.isOn(ArmsRace.self) ? try ArmsRace.Plan(dynamics, world) : nil
    let hasThreat = arms?.hasThreat ?? false
    onset =
      dynamics.isOn(Onset.self) || hasThreat
      ? try Onset.Plan(world, program, withRivals: hasThreat) : nil
    let hasPacts = dynamics.isOn(PactChanges.self)
    let ledger = hasPacts || onset != nil ? PactLedger.Plan(world, program, pairs) : nil
    self.ledger = ledger
    pacts =
      hasPacts
      ? try PactChanges.Plan(
        dynamics, world, layout, ledger?.facts ?? [], pairs, pairSubjects,
        touched: Set(world.touchedPairs(EffectRoutes(program, layout, world)).map(\.dyad))) : nil
    alignment =
      dynamics.isOn(Alignment.self) ? try Alignment.Plan(dynamics, world, pairs) : nil
  }
}

extension Dyad {
  /// Place in the list of all pairs of `count` actors, row by row.
  @inline(__always) func position(among count: Int) -> Int {
    first * (2 * count - first - 1) / 2 + second - first - 1
  }
}

extension World {
  /// The key of a pair's random numbers: both codes in alphabetical order.
  func subject(of pair: Dyad) -> UInt32 {
    let (a, b) = (actors[pair.first].code, actors[pair.second].code)
    return CounterRandom.subject(a < b ? "\(a)-\(b)" : "\(b)-\(a)")
  }
}

extension Dynamics {
  /// Whether a world has all that the mechanisms that are on need.
  /// - Throws: `WorldError` with what is missing.
  public func check(_ world: World) throws(WorldError) {
    _ = try LivingLayout(self, world, EventProgram([], in: world), Layout(world))
  }
}
