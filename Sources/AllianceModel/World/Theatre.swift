/// Which principal a third party helps.
public enum Side: Int, Sendable, Hashable {
  case attacker = -1
  case defender = 1
}

/// What an attacker wants in a theatre; the forms short of invasion lower the lead's commitment
/// (methods Q3).
public enum Aim: String, Sendable, CaseIterable {
  case invasion, blockade, quarantine
}

/// A third party that may join in a theatre.
public struct ThirdParty: Sendable {
  /// Index of the actor in `World.actors`.
  public let actor: Int
  public let side: Side
  /// Share of its national force usable here (median), 0…1.
  public let availability: Double
  /// Great-circle km from its nearest usable base.
  public internal(set) var distance: Double
  /// Elicited P(join) with its 90% range; conditional on the lead for followers.
  public let elicited: Estimate?
  /// Binary covariates of the joiner model, as coded (methods Q2).
  public let flags: Set<JoinerTerm>
  /// Smaller of the border distances to the two principals, km.
  public let borderDistance: Double
  /// Index of the actor whose entry it follows, if any (methods Q4).
  public let lead: Int?
  /// Host of its bases, and what is left to it when the host closes them (methods Q5).
  public let host: Int?
  public let closedAvailability: Double?, closedDistance: Double?

  public init(
    actor: Int, side: Side, availability: Double, distance: Double, elicited: Estimate?,
    flags: Set<JoinerTerm>, borderDistance: Double, lead: Int?, host: Int?,
    closedAvailability: Double?, closedDistance: Double?
  ) {
    self.actor = actor
    self.side = side
    self.availability = availability
    self.distance = distance
    self.elicited = elicited
    self.flags = flags
    self.borderDistance = borderDistance
    self.lead = lead
    self.host = host
    self.closedAvailability = closedAvailability
    self.closedDistance = closedDistance
  }
}

/// A place where an attacker may try something against a defender.
public struct Theatre: Sendable {
  /// Short code, for example `TWN`.
  public let id: String
  public let name: String
  /// Indices of the principals in `World.actors`.
  public let attacker: Int, defender: Int
  /// Force ratio an attacker needs for an even chance (methods D), with its range.
  public let requiredRatio: Estimate
  public let attackerAvailability: Double, defenderAvailability: Double
  /// Great-circle km of the principals' bases to the theatre.
  public internal(set) var attackerDistance: Double, defenderDistance: Double
  /// Weight in the regional index; the weights sum to one (methods Q20).
  public let stake: Double
  public internal(set) var thirdParties: [ThirdParty]

  public init(
    id: String, name: String, attacker: Int, defender: Int, requiredRatio: Estimate,
    attackerAvailability: Double, defenderAvailability: Double, attackerDistance: Double,
    defenderDistance: Double, stake: Double, thirdParties: [ThirdParty]
  ) {
    self.id = id
    self.name = name
    self.attacker = attacker
    self.defender = defender
    self.requiredRatio = requiredRatio
    self.attackerAvailability = attackerAvailability
    self.defenderAvailability = defenderAvailability
    self.attackerDistance = attackerDistance
    self.defenderDistance = defenderDistance
    self.stake = stake
    self.thirdParties = thirdParties
  }

  /// The actor that a third party on `side` would join.
  public func principal(of side: Side) -> Int { side == .attacker ? attacker : defender }

  /// The third party whose entry draws a side's allies in: the major power with the largest CINC
  /// among those listed; none on the attacker's side when the attacker is itself a major power
  /// (methods Q4). Returns its position in `thirdParties`.
  public func lead(of side: Side, among actors: [Actor]) -> Int? {
    if side == .attacker && actors[attacker].isMajorPower { return nil }
    return thirdParties.indices
      .filter { thirdParties[$0].side == side && actors[thirdParties[$0].actor].isMajorPower }
      .max { actors[thirdParties[$0].actor].cinc < actors[thirdParties[$1].actor].cinc }
  }
}
