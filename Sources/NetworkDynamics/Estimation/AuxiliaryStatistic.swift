/// A feature of networks that the method of moments does not fit, by which a fitted model can be
/// judged (Lospinoso & Snijders 2019, Methodological Innovations 12(3)) `[V]`. Adding one: a case,
/// a line in each switch, a test.
public enum AuxiliaryStatistic: String, Sendable, Hashable, CaseIterable {
  /// Actors with at most so many ties; of a directed network, ties that they send.
  case degrees
  /// Actors who receive at most so many ties.
  case inDegrees = "in_degrees"
  /// Ties between two who have at most so many partners in common; of a directed network, paths of
  /// two ties beside the direct one.
  case sharedPartners = "shared_partners"
  /// Pairs at most so many ties apart.
  case distances
  /// Triads with so many ties.
  case triads

  /// The name in tables.
  public var word: String { rawValue }
  /// What a level counts, in a phrase.
  public var meaning: String {
    switch self {
    case .degrees: "actors with at most this many ties (directed: sent)"
    case .inDegrees: "actors who receive at most this many ties"
    case .sharedPartners: "ties between two with at most this many partners in common"
    case .distances: "pairs at most this many ties apart"
    case .triads: "groups of three with this many ties"
    }
  }

  /// Whether it is defined for networks of a kind.
  public func isDefined(isDirected: Bool) -> Bool {
    switch self {
    case .inDegrees: isDirected
    case .triads: !isDirected
    case .degrees, .sharedPartners, .distances: true
    }
  }

  /// Whether a level counts what is at most it, not what is at it.
  var isCumulative: Bool { self != .triads }

  /// How many things there are at each level 0, 1 ….
  func histogram(_ network: TieLists) -> [Double] {
    switch self {
    case .degrees: network.counts(network.targets.map(\.count))
    case .inDegrees: network.counts(network.receivedCounts)
    case .sharedPartners: network.sharedPartners
    case .distances: network.distances
    case .triads: network.triads
    }
  }
}

/// A network as lists of whom each actor has a tie to, for counting.
struct TieLists {
  let order: Int
  let isDirected: Bool
  let targets: [[Int]]

  /// - Parameter ties: `order` × `order`, row-major, zero diagonal.
  init(_ ties: [Bool], order: Int, isDirected: Bool) {
    self.order = order
    self.isDirected = isDirected
    targets = (0..<order).map { i in (0..<order).filter { ties[i * order + $0] } }
  }

  /// How often each number occurs.
  func counts(_ numbers: [Int]) -> [Double] {
    var counts = [Double](repeating: 0, count: (numbers.max() ?? 0) + 1)
    for number in numbers { counts[number] += 1 }
    return counts
  }

  var receivedCounts: [Int] {
    var received = [Int](repeating: 0, count: order)
    for list in targets { for j in list { received[j] += 1 } }
    return received
  }

  /// Ties by the number of paths of two ties beside them.
  var sharedPartners: [Double] {
    var paths = [Int](repeating: 0, count: order)
    var found: [Int] = []
    for i in 0..<order {
      for h in targets[i] { for j in targets[h] { paths[j] += 1 } }
      for j in targets[i] where isDirected || i < j { found.append(paths[j]) }
      for h in targets[i] { for j in targets[h] { paths[j] = 0 } }
    }
    return found.isEmpty ? [0] : counts(found)
  }

  /// Pairs by the length of the shortest path between them; those without one are left out.
  var distances: [Double] {
    var found = [0.0]
    var seen = [Int](repeating: -1, count: order)
    for start in 0..<order {
      var (front, length) = ([start], 0)
      seen[start] = start
      while !front.isEmpty {
        length += 1
        var next: [Int] = []
        for i in front {
          for j in targets[i] where seen[j] != start {
            seen[j] = start
            next.append(j)
          }
        }
        let counted = isDirected ? next.count : next.count { $0 > start }
        if counted > 0 {
          while found.count <= length { found.append(0) }
          found[length] += Double(counted)
        }
        front = next
      }
    }
    return found
  }

  /// Triads of an undirected network by their number of ties.
  var triads: [Double] {
    let n = Double(order)
    let degrees = targets.map { Double($0.count) }
    let ties = degrees.reduce(0, +) / 2
    let three = sharedPartners.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / 3
    let two = degrees.reduce(0) { $0 + $1 * ($1 - 1) / 2 } - 3 * three
    let one = ties * (n - 2) - 2 * two - 3 * three
    return [n * (n - 1) * (n - 2) / 6 - one - two - three, one, two, three]
  }
}
