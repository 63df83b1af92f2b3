internal import GSLNumerics
internal import Glibc

/// Positions of a world's parts in flat buffers: rows (forces in theatres), shocks, parameters.
/// Built once per scenario, shared by all threads.
struct Layout: Sendable {
  /// A force in a theatre: two principals and the third parties, lead first on each side.
  struct Row: Sendable {
    let theatre: Int
    let actor: Int
    let isDefenderSide: Bool
    let isPrincipal: Bool
    /// Great-circle km, and km and availability parameter when its host closes the bases.
    let distance: Double
    let closedDistance: Double?
    let availability: Int
    let closedAvailability: Int?
    /// Row of the host's own decision, for bases that depend on it; `nil` when they stay open.
    let hostRow: Int?
    /// Third parties only: covariates x, position of κ, row of the side's lead, whether κ was
    /// elicited given that lead.
    let covariates: [Double]
    let kappa: Int
    let leadRow: Int?
    let isFollower: Bool
    let flags: Set<JoinerTerm>
  }

  struct Place: Sendable {
    let attackerRow: Int, defenderRow: Int
    /// Third parties' rows, leads before those who may follow them.
    let parties: Range<Int>
    let requiredRatio: Int
    let stake: Int
    let isNuclear: Bool
  }

  let rows: [Row]
  let places: [Place]
  /// Random subjects per row and shocks (theatre, attacker's side, defender's side).
  let rowSubjects: [UInt32], placeSubjects: [UInt32], sideSubjects: [UInt32]
  let actorSubjects: [UInt32]
  /// Actors with a row.
  let contestants: [Int]
  /// All actors.
  let everyone: [Int]
  /// Parameter positions per actor.
  let milex: [Int], militaryPPP: [Int], gdp: [Int], procurement: [Int], pastGrowth: [Int]
  let growth: [Int], gdpGrowth: [Int]
  /// Growth mean from 2028 on, where the data set has one.
  let laterGrowth: [Int?]
  /// Standard deviation of annual innovations, by actor's regime.
  let innovation: [Int]
  /// Natural logs of population and CINC per actor.
  let logPopulation: [Double], logCINC: [Double]
  let names: NamedParameters
  let conflicts: [Conflict]

  /// A conflict's parameters and the rows of its belligerent.
  struct Conflict: Sendable {
    let availability: Int?, recovery: Int?
    let rows: [Int]
  }

  init(_ world: World) throws(WorldError) {
    var builder = RowBuilder(world)
    var places: [Place] = []
    for index in world.theatres.indices { places.append(try builder.place(index)) }
    rows = builder.rows
    self.places = places
    rowSubjects = rows.map { row in
      CounterRandom.subject(
        "\(world.actors[row.actor].code).\(world.theatres[row.theatre].id)")
    }
    placeSubjects = world.theatres.map { CounterRandom.subject($0.id) }
    sideSubjects = world.theatres.flatMap { theatre in
      [
        CounterRandom.subject(theatre.id + ".attacker"),
        CounterRandom.subject(theatre.id + ".defender"),
      ]
    }
    actorSubjects = world.actors.map { CounterRandom.subject($0.code) }
    contestants = world.contestants
    everyone = Array(world.actors.indices)
    func positions(_ name: String) throws(WorldError) -> [Int] {
      try world.actors.map { actor throws(WorldError) in
        try world.position("power.\(name).\(actor.code)")
      }
    }
    milex = try positions("milex")
    militaryPPP = try positions("military_ppp")
    gdp = try positions("gdp")
    procurement = try positions("procurement")
    pastGrowth = try positions("past_growth")
    growth = try positions("growth")
    gdpGrowth = try positions("gdp_growth")
    laterGrowth = world.actors.map {
      world.parameters.position("power.growth_after.\($0.code)")
    }
    innovation = try world.actors.map { actor throws(WorldError) in
      try world.position("power.growth_innovation.\(actor.regime.rawValue)")
    }
    logPopulation = world.actors.map { log($0.population) }
    logCINC = world.actors.map { log($0.cinc) }
    names = try NamedParameters(world)
    let rows = self.rows
    conflicts = world.conflicts.map { conflict in
      Conflict(
        availability: world.parameters.position("conflict.\(conflict.id).availability"),
        recovery: world.parameters.position("conflict.\(conflict.id).recovery"),
        rows: rows.indices.filter { rows[$0].actor == conflict.belligerent })
    }
  }
}

/// Positions of the parameters that stand alone.
struct NamedParameters: Sendable {
  let exponent: Int, stalemate: Int, posture: Int, restraint: Int, qualitySD: Int
  let milesPerDay: Int
  let disputeSD: Int, sideSD: Int, cascade: Int, alignment: Int, baseAccess: Int
  let leadOut: Int, leadOutSD: Int
  let stockExponent: Int, depreciation: Int, subsistence: Int
  let coefficients: [Int]

  init(_ world: World) throws(WorldError) {
    exponent = try world.position("contest.exponent")
    stalemate = try world.position("contest.stalemate")
    posture = try world.position("contest.posture")
    restraint = try world.position("contest.nuclear_restraint")
    qualitySD = try world.position("contest.quality_sd")
    milesPerDay = try world.position("projection.miles_per_day")
    disputeSD = try world.position("commitment.dispute_sd")
    sideSD = try world.position("commitment.side_sd")
    cascade = try world.position("commitment.cascade")
    alignment = try world.position("commitment.alignment")
    baseAccess = try world.position("commitment.base_access")
    leadOut = try world.position("commitment.lead_out")
    leadOutSD = try world.position("commitment.lead_out_sd")
    stockExponent = try world.position("power.stock_exponent")
    depreciation = try world.position("power.depreciation")
    subsistence = try world.position("power.subsistence")
    coefficients = try JoinerTerm.allCases.map { term throws(WorldError) in
      try world.position("commitment.coefficient.\(term.rawValue)")
    }
  }
}

extension World {
  /// Position of a parameter that the model needs.
  func position(_ name: String) throws(WorldError) -> Int {
    guard let position = parameters.position(name) else {
      throw WorldError("the data set has no parameter '\(name)'")
    }
    return position
  }
}

/// Lays the rows of the theatres out one after the other.
private struct RowBuilder {
  let world: World
  var rows: [Layout.Row] = []

  init(_ world: World) { self.world = world }

  mutating func place(_ index: Int) throws(WorldError) -> Layout.Place {
    let theatre = world.theatres[index]
    let attackerRow = try principal(
      theatre.attacker, index, isDefender: false, theatre.attackerDistance)
    let defenderRow = try principal(
      theatre.defender, index, isDefender: true, theatre.defenderDistance)
    guard theatre.thirdParties.count <= 64 else {
      throw WorldError("theatre \(theatre.id) has more than 64 third parties")
    }
    let first = rows.count
    let leads: [Side: Int?] = [
      .attacker: theatre.lead(of: .attacker, among: world.actors),
      .defender: theatre.lead(of: .defender, among: world.actors),
    ]
    let isLead = { (position: Int) in leads.values.contains { $0 == position } }
    let order =
      theatre.thirdParties.indices.filter(isLead)
      + theatre.thirdParties.indices.filter { !isLead($0) }
    for position in order {
      let party = theatre.thirdParties[position]
      let lead = leads[party.side] ?? nil
      let leadRow = lead.flatMap { order.firstIndex(of: $0) }.map { first + $0 }
      try add(party, theatre, index, leadRow: lead == position ? nil : leadRow, order, first)
    }
    let actors = world.actors
    return Layout.Place(
      attackerRow: attackerRow, defenderRow: defenderRow, parties: first..<rows.count,
      requiredRatio: try world.position("theatre.required_ratio.\(theatre.id)"),
      stake: try world.position("theatre.stake.\(theatre.id)"),
      isNuclear: actors[theatre.attacker].warheads > 0 && actors[theatre.defender].warheads > 0)
  }

  private mutating func principal(
    _ actor: Int, _ theatre: Int, isDefender: Bool, _ distance: Double
  ) throws(WorldError) -> Int {
    let code = world.actors[actor].code
    rows.append(
      Layout.Row(
        theatre: theatre, actor: actor, isDefenderSide: isDefender, isPrincipal: true,
        distance: distance, closedDistance: nil,
        availability: try world.position("availability.\(code).\(world.theatres[theatre].id)"),
        closedAvailability: nil, hostRow: nil, covariates: [], kappa: 0, leadRow: nil,
        isFollower: false, flags: []))
    return rows.count - 1
  }

  private mutating func add(
    _ party: ThirdParty, _ theatre: Theatre, _ index: Int, leadRow: Int?, _ order: [Int],
    _ first: Int
  ) throws(WorldError) {
    let code = world.actors[party.actor].code
    let hostPosition = party.host.flatMap { host in
      order.firstIndex { theatre.thirdParties[$0].actor == host }
    }
    let followsLead = leadRow.map { rows[$0].actor } == party.lead && party.lead != nil
    rows.append(
      Layout.Row(
        theatre: index, actor: party.actor, isDefenderSide: party.side == .defender,
        isPrincipal: false, distance: party.distance, closedDistance: party.closedDistance,
        availability: try world.position("availability.\(code).\(theatre.id)"),
        closedAvailability: party.closedAvailability == nil
          ? nil : try world.position("availability_closed.\(code).\(theatre.id)"),
        hostRow: hostPosition.map { first + $0 },
        covariates: JoinerModel.covariates(of: party, in: theatre, actors: world.actors),
        kappa: try world.position("commitment.kappa.\(code).\(theatre.id)"), leadRow: leadRow,
        isFollower: followsLead, flags: party.flags))
  }
}
