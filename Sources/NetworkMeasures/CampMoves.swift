/// Improves a division into camps by moving single actors and merging camps.
///
/// Works on harmony S = Σ w_ij over the pairs within camps, for which the frustration is the
/// weight of all positive ties less S. A heuristic; the same start gives the same camps.
struct CampMoves {
  private let network: SignedNetwork
  /// The greatest number of camps.
  private let limit: Int
  private let tolerance: Double
  /// For each node, a sum of its weights with the members of each camp; `limit` values a node.
  private var fields: [Double] = []
  private var camp: [Int] = []
  private var sizes: [Int] = []

  /// - Parameter limit: the greatest number of camps, 1 or more; above the order it means none.
  init(_ network: SignedNetwork, limit: Int) {
    self.network = network
    self.limit = max(1, min(limit, network.order))
    tolerance = network.rounding
  }

  /// A division at least as good as a start, which may have too many camps.
  ///
  /// - Parameter start: for each node, a number that it shares with the others of its camp.
  mutating func improve(_ start: [Int]) -> [Int] {
    camp = Self.numbered(start)
    sizes = Array(repeating: 0, count: max(limit, (camp.max() ?? 0) + 1))
    for number in camp { sizes[number] += 1 }
    while mergeBest(isForced: campCount > limit) {}
    compress()
    computeFields()
    repeat {
      while moveBest() {}
    } while mergeBest(isForced: false) && recompute()
    return Self.numbered(camp)
  }

  /// As ``improve(_:)``, then by chains of moves, each node once and each the best or least harmful,
  /// of which the best beginning is kept (Kernighan & Lin 1970). Slower, by a factor of the order.
  mutating func improveByChains(_ start: [Int]) -> [Int] {
    _ = improve(start)
    while followChain() {}
    return Self.numbered(camp)
  }

  /// The same frustration with fewer camps, where camps have no ties between them, or as much amity as enmity.
  mutating func mergeFreely(_ start: [Int]) -> [Int] {
    camp = Self.numbered(start)
    sizes = Array(repeating: 0, count: (camp.max() ?? 0) + 1)
    for number in camp { sizes[number] += 1 }
    while mergeBest(isForced: false, least: -tolerance) {}
    return Self.numbered(camp)
  }

  /// Follows one chain; whether its best beginning is better than the start.
  private mutating func followChain() -> Bool {
    let start = camp
    var isFree = [Bool](repeating: true, count: network.order)
    var (gain, best) = (0.0, (gain: tolerance, camp: start))
    for _ in 0..<network.order {
      guard let move = bestMove(among: isFree) else { break }
      self.move(move.node, to: move.target)
      isFree[move.node] = false
      gain += move.gain
      if gain > best.gain { best = (gain, camp) }
    }
    camp = best.camp
    compress()
    computeFields()
    return best.gain > tolerance
  }

  /// The move that gains most or loses least among some nodes.
  private func bestMove(among isFree: [Bool]) -> (node: Int, target: Int, gain: Double)? {
    var best: (node: Int, target: Int, gain: Double)?
    for node in camp.indices where isFree[node] {
      let here = fields[node * limit + camp[node]]
      for target in 0..<limit where target != camp[node] {
        let gain = fields[node * limit + target] - here
        if gain > best?.gain ?? -.infinity { best = (node, target, gain) }
      }
    }
    return best
  }

  private var campCount: Int { sizes.reduce(0) { $0 + ($1 > 0 ? 1 : 0) } }

  /// Camps numbered from 0 in the order of their first nodes.
  private static func numbered(_ camp: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return camp.map { name in
      let number = numbers[name, default: numbers.count]
      numbers[name] = number
      return number
    }
  }

  private mutating func compress() {
    camp = Self.numbered(camp)
    sizes = Array(repeating: 0, count: limit)
    for number in camp { sizes[number] += 1 }
  }

  private mutating func recompute() -> Bool {
    computeFields()
    return true
  }

  private mutating func computeFields() {
    fields = Array(repeating: 0, count: network.order * limit)
    for row in 0..<network.order {
      for column in 0..<network.order {
        fields[row * limit + camp[column]] += network.weights[row * network.order + column]
      }
    }
  }

  /// Moves the node that gains most, if any gains; an empty camp is one of the choices.
  private mutating func moveBest() -> Bool {
    let all = [Bool](repeating: true, count: network.order)
    guard let best = bestMove(among: all), best.gain > tolerance else { return false }
    move(best.node, to: best.target)
    return true
  }

  private mutating func move(_ node: Int, to target: Int) {
    for other in camp.indices {
      let weight = network.weights[node * network.order + other]
      fields[other * limit + camp[node]] -= weight
      fields[other * limit + target] += weight
    }
    sizes[camp[node]] -= 1
    sizes[target] += 1
    camp[node] = target
  }

  /// Merges the two camps with the greatest weight between them, if that helps or must be.
  private mutating func mergeBest(isForced: Bool, least: Double? = nil) -> Bool {
    let count = sizes.count
    var between = [Double](repeating: 0, count: count * count)
    for row in camp.indices {
      for column in 0..<row where camp[row] != camp[column] {
        let (low, high) = (min(camp[row], camp[column]), max(camp[row], camp[column]))
        between[low * count + high] += network.weights[row * network.order + column]
      }
    }
    var best = (low: -1, high: -1, gain: isForced ? -Double.infinity : least ?? tolerance)
    for low in 0..<count where sizes[low] > 0 {
      for high in (low + 1)..<count where sizes[high] > 0 && between[low * count + high] > best.gain
      {
        best = (low, high, between[low * count + high])
      }
    }
    guard best.low >= 0 else { return false }
    for node in camp.indices where camp[node] == best.high { camp[node] = best.low }
    sizes[best.low] += sizes[best.high]
    sizes[best.high] = 0
    return true
  }
}
