/// One layer of ties among actors in one period: directed or not, signed, weighted.
///
/// Sparse: a pair without a tie takes no memory. Weights are finite and never zero (a weight of
/// zero is no tie); above zero is amity, below zero enmity. An actor has no tie with itself, and a
/// pair has at most one tie in each direction (one in all if undirected).
public struct TieNetwork: Sendable, Equatable {
  /// The number of actors, 0 or more.
  public let order: Int
  /// Whether a tie runs from its first actor to its second; otherwise it runs both ways.
  public let isDirected: Bool
  /// First actor of each tie. Ties are sorted by first and second actor; in an undirected
  /// network the first is the smaller index.
  public let sources: [Int32]
  /// Second actor of each tie.
  public let targets: [Int32]
  /// Weight of each tie, finite, not zero.
  public let weights: [Double]

  /// The number of ties; an undirected tie counts once.
  public var tieCount: Int { weights.count }

  /// Checks and sorts ties and makes a network of them. Ties of weight zero are left out.
  ///
  /// - Parameter ties: first actor, second actor and weight of each tie, in any order.
  /// - Throws: the first ``TieNetworkError`` in the order given; duplicates are found last.
  public init(
    order: Int, isDirected: Bool = false, ties: [(first: Int, second: Int, weight: Double)]
  ) throws(TieNetworkError) {
    guard order >= 0, order <= Int(Int32.max) else { throw .badOrder(order) }
    var kept: [PlacedTie] = []
    kept.reserveCapacity(ties.count)
    for (index, tie) in ties.enumerated() {
      guard (0..<order).contains(tie.first), (0..<order).contains(tie.second) else {
        throw .noSuchActor(tie: index)
      }
      guard tie.first != tie.second else { throw .selfTie(tie: index) }
      guard tie.weight.isFinite else { throw .notFinite(tie: index) }
      let swaps = !isDirected && tie.first > tie.second
      guard tie.weight != 0 else { continue }
      kept.append(
        PlacedTie(
          first: Int32(swaps ? tie.second : tie.first),
          second: Int32(swaps ? tie.first : tie.second), weight: tie.weight))
    }
    kept.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    for (one, next) in zip(kept, kept.dropFirst())
    where one.first == next.first && one.second == next.second {
      throw .duplicate(first: Int(one.first), second: Int(one.second))
    }
    self.init(order: order, isDirected: isDirected, sorted: kept)
  }

  init(order: Int, isDirected: Bool, sorted ties: [PlacedTie]) {
    self.order = order
    self.isDirected = isDirected
    sources = ties.map(\.first)
    targets = ties.map(\.second)
    weights = ties.map(\.weight)
  }

  /// A tie whose ends are known to be valid.
  struct PlacedTie {
    var first: Int32
    var second: Int32
    var weight: Double
  }

  /// All ties, sorted.
  var placed: [PlacedTie] {
    (0..<tieCount).map { PlacedTie(first: sources[$0], second: targets[$0], weight: weights[$0]) }
  }

  /// Whether any weight is below zero.
  public var hasNegative: Bool { weights.contains { $0 < 0 } }

  /// The weights as a matrix in row-major order, zero where there is no tie; symmetric if the
  /// network is undirected. `order`² numbers.
  public var matrix: [Double] {
    var matrix = [Double](repeating: 0, count: order * order)
    for tie in 0..<tieCount {
      let (a, b) = (Int(sources[tie]), Int(targets[tie]))
      matrix[a * order + b] = weights[tie]
      if !isDirected { matrix[b * order + a] = weights[tie] }
    }
    return matrix
  }
}

/// Why ties are no network.
public enum TieNetworkError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number of actors is negative or above 2³¹ − 1.
  case badOrder(Int)
  /// A tie (its index) names an actor that is not there.
  case noSuchActor(tie: Int)
  /// A tie (its index) of an actor with itself.
  case selfTie(tie: Int)
  /// A weight (the tie's index) that is not a number or infinite.
  case notFinite(tie: Int)
  /// A pair has two ties.
  case duplicate(first: Int, second: Int)

  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .badOrder(let order): "a network cannot have \(order) actors"
    case .noSuchActor(let tie): "tie \(tie) names an actor that is not there"
    case .selfTie(let tie): "tie \(tie) joins an actor with itself"
    case .notFinite(let tie): "the weight of tie \(tie) is not finite"
    case .duplicate(let first, let second): "actors \(first) and \(second) have two ties"
    }
  }
}
