/// A layer of the multiplex network (methods J2).
public enum Layer: String, Sendable, CaseIterable, Hashable {
  case pact = "A"
  case cooperation = "C"
  case intelligence = "I"
  case nonaggression = "N"
  case dispute = "D"
  case sanctions = "S"
  case economic = "E"

  /// The word a scenario uses.
  public var word: String {
    switch self {
    case .pact: "pact"
    case .cooperation: "cooperation"
    case .intelligence: "intelligence"
    case .nonaggression: "nonaggression"
    case .dispute: "dispute"
    case .sanctions: "sanctions"
    case .economic: "economic"
    }
  }
}

/// A bilateral tie in one layer.
public struct Tie: Sendable {
  public let layer: Layer
  /// Kind within the layer, as coded (`DEF`, `QUAD`, `RAA`, `SANC` …).
  public let type: String
  /// Indices of the two actors in `World.actors`; `a` acts on `b` where the tie is directed.
  public let a: Int, b: Int
  /// Weight −1…1 in the layer (negative in D and S); 0 for ties not in force.
  public let weight: Double
  public let isDirected: Bool
  /// Index of the pact behind the tie in `World.pacts`, if any.
  public let pact: Int?
  /// 5% and 95% of the weight, which lies between them; `nil` where none are given.
  public let range: ClosedRange<Double>?
  /// Chance that the tie holds when it is needed, mean of both directions; `nil` where none is given.
  public let honour: Double?

  public init(
    layer: Layer, type: String, a: Int, b: Int, weight: Double, isDirected: Bool, pact: Int?,
    range: ClosedRange<Double>? = nil, honour: Double? = nil
  ) {
    self.range = range
    self.honour = honour
    self.layer = layer
    self.type = type
    self.a = a
    self.b = b
    self.weight = weight
    self.isDirected = isDirected
    self.pact = pact
  }
}

/// An unordered pair of actors, smaller index first.
public struct Dyad: Sendable, Hashable {
  public let first: Int, second: Int

  public init(_ a: Int, _ b: Int) {
    first = min(a, b)
    second = max(a, b)
  }

  /// All pairs within a list of actors.
  public static func all(in actors: [Int]) -> [Dyad] {
    var pairs: [Dyad] = []
    for (position, a) in actors.enumerated() {
      for b in actors[(position + 1)...] where a != b { pairs.append(Dyad(a, b)) }
    }
    return pairs
  }
}
