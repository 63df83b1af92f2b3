/// Coefficients of the layer rule that aggregates a pair's ties into one alignment (methods J2).
public struct LayerRule: Sendable, Hashable {
  /// Coefficient per layer, in the order of `Layer.allCases`; negative layers carry negative
  /// weights already, so every coefficient is ≥ 0.
  public let coefficients: [Double]

  public init(_ byLayer: [Layer: Double]) {
    coefficients = Layer.allCases.map { byLayer[$0] ?? 0 }
  }

  public subscript(layer: Layer) -> Double {
    coefficients[Layer.allCases.firstIndex(of: layer)!]
  }

  /// x = clip(1.0·A + .5·C + .3·I + .1·N − 1·D − .5·S + .25·E, −1, 1) [J].
  public static let standard = LayerRule([
    .pact: 1, .cooperation: 0.5, .intelligence: 0.3, .nonaggression: 0.1, .dispute: 1,
    .sanctions: 0.5, .economic: 0.25,
  ])
}

/// A war outside the theatres that ties down a belligerent's forces until a ceasefire
/// (methods Q12).
public struct Conflict: Sendable {
  /// Name in scenarios, for example `ukraine`.
  public let id: String
  /// Index of the actor whose forces are tied down.
  public let belligerent: Int

  public init(id: String, belligerent: Int) {
    self.id = id
    self.belligerent = belligerent
  }
}

/// A conditional report: what would happen if these joined and those did not (methods Q30).
public struct Intervention: Sendable {
  public let id: String
  public let meaning: String
  /// Position in `World.theatres`.
  public let theatre: Int
  /// Actors set to join or to stay out.
  public let joins: [Int: Bool]
  /// Whether the host opens its bases; `nil` leaves that drawn.
  public let bases: Bool?

  public init(id: String, meaning: String, theatre: Int, joins: [Int: Bool], bases: Bool?) {
    self.id = id
    self.meaning = meaning
    self.theatre = theatre
    self.joins = joins
    self.bases = bases
  }
}

/// Everything the model takes as given on the as-of date.
public struct World: Sendable {
  public let name: String
  public let title: String
  /// As-of date in decimal years; hazards run from here on (methods Q16).
  public let asOf: Double
  /// Nothing dated earlier may be an event: it is already in the tables.
  public let eventsFrom: Double
  /// The quarter that the tables stand for, step 0 of every run.
  public let start: Quarter
  public internal(set) var actors: [Actor]
  public let ties: [Tie]
  public let pacts: [Pact]
  public internal(set) var theatres: [Theatre]
  public let conflicts: [Conflict]
  public let interventions: [Intervention]
  /// Named groups of actors, for example `SCO`.
  public let groups: [String: [Int]]
  /// The two actors that alignment is measured between (methods Q32).
  public let poles: (Int, Int)
  public let layerRule: LayerRule
  public let joiner: JoinerModel
  public var parameters: ParameterCatalogue
  /// Least distances between territories in km, for pairs where capitals would mislead.
  public let distances: [Dyad: Double]

  public init(
    name: String, title: String, asOf: Double, eventsFrom: Double, start: Quarter,
    actors: [Actor], ties: [Tie], pacts: [Pact], theatres: [Theatre], conflicts: [Conflict],
    interventions: [Intervention], groups: [String: [Int]], poles: (Int, Int),
    layerRule: LayerRule, joiner: JoinerModel, parameters: ParameterCatalogue,
    distances: [Dyad: Double] = [:]
  ) {
    self.name = name
    self.title = title
    self.asOf = asOf
    self.eventsFrom = eventsFrom
    self.start = start
    self.actors = actors
    self.ties = ties
    self.pacts = pacts
    self.theatres = theatres
    self.conflicts = conflicts
    self.interventions = interventions
    self.groups = groups
    self.poles = poles
    self.layerRule = layerRule
    self.joiner = joiner
    self.parameters = parameters
    self.distances = distances
  }

  public func actor(_ code: String) -> Int? { actors.firstIndex { $0.code == code } }
  public func theatre(_ id: String) -> Int? { theatres.firstIndex { $0.id == id } }
  public func pact(_ id: String) -> Int? { pacts.firstIndex { $0.id == id } }
  public func conflict(_ id: String) -> Int? { conflicts.firstIndex { $0.id == id } }

  /// Actors that appear in any theatre, as principal or third party, in index order.
  public var contestants: [Int] {
    var seen = Set<Int>()
    for theatre in theatres {
      seen.insert(theatre.attacker)
      seen.insert(theatre.defender)
      for party in theatre.thirdParties { seen.insert(party.actor) }
    }
    return seen.sorted()
  }
}
