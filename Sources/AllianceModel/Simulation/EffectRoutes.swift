/// How far an event reaches among what is simulated (methods Q29).
public enum Reach: String, Sendable {
  /// It can move a listed contest (and, through ties, the network).
  case contests = "contests"
  /// It moves the network's own measures alone.
  case network = "network only"
  /// It acts on hazards of mechanisms that are off, or on no row of this data set.
  case laterMechanisms = "nothing simulated"
  /// It acts on hazards of mechanisms that are on, of clashes, of contested successions, and maybe
  /// on the network.
  case hazards = "hazards"
}

/// Where each compiled effect acts, sorted by kind so that the simulation walks short flat lists.
struct EffectRoutes: Sendable {
  /// Adds `sign · value` to a row's logit, times λ when it comes from alignment (methods Q10).
  struct Logit: Sendable {
    let effect: Int, row: Int
    let sign: Double
    let isAlignment: Bool
  }

  /// Multiplies a row's availability.
  struct Availability: Sendable {
    let effect: Int, row: Int
  }

  /// A state that events set: the latest active one decides, else the base.
  struct Switch: Sendable {
    /// Row (or dyad index) it belongs to; what it means depends on the list it is in.
    let owner: Int
    let term: Int
    let base: Bool
    /// The pair whose obligation or bases it is about.
    let pair: Dyad
    var settings: [(occurrence: Int, isOn: Bool)]
  }

  /// Adds to an actor's growth, or multiplies its spending.
  struct Growth: Sendable {
    let effect: Int, actor: Int
  }

  /// Sets a pair's pact tie.
  struct PactTie: Sendable {
    let effect: Int
    let pair: Dyad
    let atLeast: Bool
    /// Whether it stands for a defence pact, which the hazards may end, and not for another.
    var isDefence = false
  }

  var logits: [Logit] = []
  var availabilities: [Availability] = []
  var flags: [Switch] = []
  var followers: [Switch] = []
  var access: [Switch] = []
  /// Rows whose bases stand on a defence pact with the host, whether or not events touch it.
  var treaties: [Switch] = []
  var spendingGrowth: [Growth] = [], stockGrowth: [Growth] = []
  var spending: [Growth] = [], gdpGrowth: [Growth] = []
  var alignments: [(effect: Int, pair: Dyad)] = []
  var pactTies: [PactTie] = []
  var ceasefires: [(occurrence: Int, conflict: Int)] = []
  /// How far each effect reaches in this world, by position.
  private(set) var reach: [Reach] = []

  /// Whether an actor's spending path depends on events at all, and its own lists.
  private(set) var spendingOf: [SpendingEvents] = []

  /// Positions of the effects on one actor's spending and stock.
  struct SpendingEvents: Sendable {
    var growth: [Int] = [], stock: [Int] = [], level: [Int] = [], gdp: [Int] = []
  }

  init(_ program: EventProgram, _ layout: Layout, _ world: World) {
    defer {
      spendingOf = world.actors.indices.map { actor in
        func own(_ list: [Growth]) -> [Int] { list.filter { $0.actor == actor }.map(\.effect) }
        return SpendingEvents(
          growth: own(spendingGrowth), stock: own(stockGrowth), level: own(spending),
          gdp: own(gdpGrowth))
      }
    }
    for row in layout.rows.indices {
      guard let pair = layout.treaty(under: row, in: world) else { continue }
      treaties.append(Switch(owner: row, term: 0, base: true, pair: pair, settings: []))
    }
    for (position, effect) in program.effects.enumerated() {
      let before = (contestCount, alignments.count + pactTies.count)
      route(effect, position, layout, world)
      let touchesNetwork = alignments.count + pactTies.count > before.1
      reach.append(
        contestCount > before.0 ? .contests : touchesNetwork ? .network : .laterMechanisms)
    }
    markDefence(program)
  }

  /// Ties of occurrences that also sign defence stand for defence.
  private mutating func markDefence(_ program: EventProgram) {
    for index in pactTies.indices {
      let occurrence = program.effects[pactTies[index].effect].occurrence
      pactTies[index].isDefence = program.effects.contains {
        $0.occurrence == occurrence
          && $0.target == .obligation(pactTies[index].pair, .defence, isInForce: true)
      }
    }
  }

  private var contestCount: Int {
    logits.count + availabilities.count + access.reduce(0) { $0 + $1.settings.count }
      + treaties.reduce(0) { $0 + $1.settings.count }
      + flags.reduce(0) { $0 + $1.settings.count } + spendingGrowth.count + stockGrowth.count
      + spending.count + ceasefires.count
  }

  private mutating func route(
    _ effect: EventProgram.Compiled, _ position: Int, _ layout: Layout, _ world: World
  ) {
    switch effect.target {
    case .alignment(let pair):
      alignments.append((position, pair))
      for (row, sign) in layout.rows(touching: pair, in: world) {
        logits.append(Logit(effect: position, row: row, sign: sign, isAlignment: true))
      }
    case .commitment(let actor, let theatre):
      for row in layout.rows.indices
      where layout.rows[row].actor == actor && layout.rows[row].theatre == theatre
        && !layout.rows[row].isPrincipal
      {
        logits.append(Logit(effect: position, row: row, sign: 1, isAlignment: false))
      }
    case .availability(let actor, let theatre):
      for row in layout.rows.indices
      where layout.rows[row].actor == actor && layout.rows[row].theatre == theatre {
        availabilities.append(Availability(effect: position, row: row))
      }
    case .obligation(let pair, let obligation, let isInForce):
      setFlags(pair, obligation, isInForce, effect.occurrence, layout, world)
    case .access(let guest, let host, let theatre, let isOpen):
      for row in layout.rows.indices
      where layout.rows[row].actor == guest && layout.rows[row].closedAvailability != nil
        && (theatre == nil || layout.rows[row].theatre == theatre)
      {
        set(
          \.access, owner: row, term: 0, base: false, Dyad(guest, host), effect.occurrence, isOpen)
      }
    case .spendingGrowth(let actor):
      spendingGrowth.append(Growth(effect: position, actor: actor))
    case .gdpGrowth(let actor): gdpGrowth.append(Growth(effect: position, actor: actor))
    case .stockGrowth(let actor): stockGrowth.append(Growth(effect: position, actor: actor))
    case .spending(let actor): spending.append(Growth(effect: position, actor: actor))
    case .pactTie(let pair, let atLeast):
      pactTies.append(PactTie(effect: position, pair: pair, atLeast: atLeast))
    case .ceasefire(let conflict): ceasefires.append((effect.occurrence, conflict))
    case .heir, .disputeRate, .leader: break
    }
  }

  /// Flags of the joiner model (methods Q11): a new pact sets those towards the side joined alone;
  /// one that ends takes back also what it meant towards an opponent.
  private mutating func setFlags(
    _ pair: Dyad, _ obligation: Obligation, _ isInForce: Bool, _ occurrence: Int,
    _ layout: Layout, _ world: World
  ) {
    for (row, sign) in layout.rows(touching: pair, in: world) {
      if sign < 0 && isInForce { continue }
      let term =
        sign > 0 ? JoinerTerm.withSide(obligation) : JoinerTerm.withOpponent(obligation)
      guard let term else { continue }
      let base = layout.rows[row].flags.contains(term)
      set(\.flags, owner: row, term: term.index, base: base, pair, occurrence, isInForce)
    }
    guard obligation == .defence else { return }
    for row in layout.rows.indices {
      guard let lead = layout.rows[row].leadRow,
        Dyad(layout.rows[row].actor, layout.rows[lead].actor) == pair
      else { continue }
      set(
        \.followers, owner: row, term: 0, base: layout.rows[row].isFollower, pair, occurrence,
        isInForce)
    }
    for index in treaties.indices where treaties[index].pair == pair {
      treaties[index].settings.append((occurrence, isInForce))
    }
  }

  private mutating func set(
    _ list: WritableKeyPath<EffectRoutes, [Switch]>, owner: Int, term: Int, base: Bool,
    _ pair: Dyad, _ occurrence: Int, _ isOn: Bool
  ) {
    if let known = self[keyPath: list].firstIndex(where: { $0.owner == owner && $0.term == term }) {
      self[keyPath: list][known].settings.append((occurrence, isOn))
    } else {
      self[keyPath: list].append(
        Switch(
          owner: owner, term: term, base: base, pair: pair, settings: [(occurrence, isOn)]))
    }
  }
}

extension Layout {
  /// Guest and host of a row whose bases stand on a defence pact between the two: the host decides
  /// whether they are open, and both are allied on the as-of date. Without the pact nothing grants
  /// them any more, unless the host itself fights [J] (facilities in Japan are granted by Article VI
  /// of the treaty of 1960).
  func treaty(under row: Int, in world: World) -> Dyad? {
    guard let host = rows[row].hostRow, rows[row].closedAvailability != nil else { return nil }
    let pair = Dyad(rows[row].actor, rows[host].actor)
    return world.alliedPairs.contains(pair) ? pair : nil
  }

  /// Third parties' rows whose actor and own principal (+1) or opponent (−1) are the pair.
  func rows(touching pair: Dyad, in world: World) -> [(row: Int, sign: Double)] {
    rows.indices.compactMap { index in
      let row = rows[index]
      guard !row.isPrincipal else { return nil }
      let theatre = world.theatres[row.theatre]
      let own = row.isDefenderSide ? theatre.defender : theatre.attacker
      let other = row.isDefenderSide ? theatre.attacker : theatre.defender
      if Dyad(row.actor, own) == pair { return (index, 1) }
      if Dyad(row.actor, other) == pair { return (index, -1) }
      return nil
    }
  }
}
