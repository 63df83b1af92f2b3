internal import Glibc

/// What the hazards of pacts and disputes need to know of a pair of actors (methods C4, C5, E3).
/// All of it is as of the data set's date.
struct DyadFacts: Sendable, Hashable {
  /// ln(d/1000 + .1), d the least distance in km between territories.
  let logDistance: Double
  /// Territories within 40 km: land, or 24 miles of water.
  let isContiguous: Bool
  /// A strategic rivalry: a tie of layer D and type RIV.
  let isRival: Bool
  /// Difference of Polity scores over ten, 0…2, from the democracy index as 20 v − 10 [J].
  let polityDifference: Double
  let isDemocratic: Bool, isAutocratic: Bool
  /// ln CINC of the larger and of the smaller.
  let logLarger: Double, logSmaller: Double
  let hasMajorPower: Bool
  let hasDefence: Bool, hasConsultation: Bool, hasNonaggression: Bool
  /// Members of their defence pacts that are no actors: allies that they share outside.
  let outsideAllies: Int
  /// The larger of both |Δ ln CINC| over the ten years before.
  let capabilityChange: Double

  /// Mean of `capabilityChange` among pairs with a defence pact 1947–2010, for a pair of which it
  /// is not known [E].
  static let usualCapabilityChange = 0.336
}

extension DyadFacts {
  init(_ pair: Dyad, _ world: World) {
    let (a, b) = (world.actors[pair.first], world.actors[pair.second])
    let distance = world.distance(pair)
    logDistance = log(distance / 1000 + 0.1)
    isContiguous = distance <= 40
    isRival = world.ties.contains {
      $0.layer == .dispute && $0.type == "RIV" && Dyad($0.a, $0.b) == pair
    }
    polityDifference = abs(a.polity - b.polity) / 10
    isDemocratic = a.regime == .democracy && b.regime == .democracy
    isAutocratic = a.regime == .autocracy && b.regime == .autocracy
    let logs = [pair.first, pair.second].map { Self.logShare(world, $0) }
    logLarger = logs.max()!
    logSmaller = logs.min()!
    hasMajorPower = a.isMajorPower || b.isMajorPower
    let pacts = world.pacts.filter { $0.isInForce && $0.obligations[pair] != nil }
    func has(_ obligation: Obligation) -> Bool {
      pacts.contains { $0.obligations[pair]?.contains(obligation) ?? false }
    }
    hasDefence = has(.defence)
    hasConsultation = has(.consultation)
    hasNonaggression =
      has(.nonaggression) || has(.neutrality)
      || world.ties.contains {
        $0.layer == .nonaggression && $0.weight > 0 && Dyad($0.a, $0.b) == pair
      }
    outsideAllies =
      pacts.filter { $0.obligations[pair]?.contains(.defence) ?? false }.map(\.outsideMembers).max()
      ?? 0
    capabilityChange =
      a.capabilityChange.flatMap { first in b.capabilityChange.map { max(first, $0) } }
      ?? Self.usualCapabilityChange
  }

  /// ln CINC; a share of zero has no logarithm, so that one part in a million stands for it.
  static func logShare(_ world: World, _ actor: Int) -> Double {
    log(max(world.actors[actor].cinc, 1e-6))
  }
}

extension Actor {
  /// |Δ ln CINC| over the ten years before; `nil` where the earlier share is not known.
  var capabilityChange: Double? {
    formerCINC.map { abs(log(max(cinc, 1e-6)) - log(max($0, 1e-6))) }
  }

  /// Polity score −10…10: from the democracy index, or the middle of the regime's band.
  var polity: Double {
    if let polyarchy { return 20 * polyarchy - 10 }
    return switch regime {
    case .democracy: 8
    case .anocracy: 0
    case .autocracy: -8
    }
  }
}

extension World {
  /// Least distance between two territories in km: as the data set has it, else between capitals.
  func distance(_ pair: Dyad) -> Double {
    distances[pair]
      ?? actors[pair.first].capital.distance(to: actors[pair.second].capital)
  }
}

extension World {
  /// Pairs with an obligation of defence in force on the as-of date.
  public var alliedPairs: Set<Dyad> {
    pacts.filter(\.isInForce).reduce(into: Set<Dyad>()) { set, pact in
      set.formUnion(pact.obligations.filter { $0.value.contains(.defence) }.keys)
    }
  }
}
