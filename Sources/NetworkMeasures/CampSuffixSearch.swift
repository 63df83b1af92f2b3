/// Exact greatest harmony S = Σ w_ij over the pairs within camps, for at most k camps, by branch and
/// bound over growing suffixes of the node order (Russian doll search, Verfaillie, Lemaître &
/// Schiex 1996): ``SuffixSearch`` for more than two camps.
///
/// With the nodes before place p in their camps and h_jc the sum of w_ij over those in camp c, no
/// completion exceeds
///
///     harmony so far + Σ_{j≥p} max_c h_jc + optimum of the suffix p,
///
/// where an empty camp, if one is left, has h = 0. A node may open only the first empty camp, since
/// the names of the camps do not matter. Memory is order² · k numbers.
struct CampSuffixSearch: ~Copyable {
  private let order: Int
  /// The greatest number of camps.
  private let limit: Int
  private let tolerance: Double
  /// The node at each place of the search order, heaviest first.
  private let nodes: [Int]
  /// Weights in search order, row-major.
  private let weights: UnsafeMutablePointer<Double>
  /// Row p: h_jc of each place j once the places before p are filled, `limit` values a place.
  private let fields: UnsafeMutablePointer<Double>
  /// The division under construction, and the best of the current suffix.
  private let camp: UnsafeMutablePointer<Int>
  private let best: UnsafeMutablePointer<Int>
  /// For each suffix, a value that no division of it exceeds; one more for the empty suffix.
  private let ceilings: UnsafeMutablePointer<Double>
  private var bestHarmony = 0.0
  /// The highest bound among the branches left unexplored when the nodes ran out.
  private var openCeiling = -Double.infinity
  /// The nodes of the search tree that are left.
  private(set) var nodesLeft = 0

  /// - Parameter limit: the greatest number of camps, 1 to the order.
  init(_ network: SignedNetwork, limit: Int) {
    let order = network.order
    (self.order, self.limit) = (order, limit)
    tolerance = network.rounding
    let strengths = network.withMatrix { matrix in (0..<order).map { matrix.strength(of: $0) } }
    nodes = (0..<order).sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    func numbers(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count)
      pointer.initialize(repeating: 0, count: count)
      return pointer
    }
    weights = numbers(order * order)
    fields = numbers((order + 1) * order * limit)
    ceilings = numbers(order + 1)
    camp = .allocate(capacity: order)
    camp.initialize(repeating: 0, count: order)
    best = .allocate(capacity: order)
    best.initialize(repeating: 0, count: order)
    for row in 0..<order {
      for column in 0..<order {
        weights[row * order + column] = network.weights[nodes[row] * order + nodes[column]]
      }
    }
  }

  deinit {
    for pointer in [weights, fields, ceilings] { pointer.deallocate() }
    camp.deallocate()
    best.deallocate()
  }

  /// No division has a greater harmony, once the search has run.
  var ceiling: Double { ceilings[0] }

  /// The camp of each node in the best division found.
  var division: [Int] {
    var division = [Int](repeating: 0, count: order)
    for place in 0..<order { division[nodes[place]] = best[place] }
    return division
  }

  /// Searches from the start.
  ///
  /// - Parameters:
  ///   - incumbent: the camp of each node, 0 to k − 1, in a good division.
  ///   - nodeLimit: the nodes of the search tree after which it stops.
  mutating func run(incumbent: [Int], nodeLimit: Int) {
    nodesLeft = nodeLimit
    bestHarmony = 0
    let placed = nodes.map { incumbent[$0] }
    for start in stride(from: order - 1, through: 0, by: -1) { solveSuffix(start, placed) }
  }
}

// MARK: - One suffix

extension CampSuffixSearch {
  private mutating func solveSuffix(_ start: Int, _ incumbent: [Int]) {
    var limit = ceilings[start + 1]
    for other in start..<order { limit += max(0, weights[start * order + other]) }
    extendBest(to: start)
    for place in start..<order { camp[place] = incumbent[place] }
    adopt(harmony(from: start), from: start)
    openCeiling = -.infinity
    if bestHarmony + tolerance < limit {
      if nodesLeft > 0 {
        place(start, in: 0, used: 0, harmony: 0, first: start)
      } else {
        openCeiling = limit
      }
    }
    ceilings[start] = min(limit, max(bestHarmony, openCeiling))
  }

  /// Puts the new first node of the suffix where it agrees most with the best of the rest.
  private mutating func extendBest(to start: Int) {
    var (target, greatest) = (0, -Double.infinity)
    for candidate in 0..<limit {
      var sum = 0.0
      for place in (start + 1)..<max(order, start + 1) where best[place] == candidate {
        sum += weights[start * order + place]
      }
      if sum > greatest { (target, greatest) = (candidate, sum) }
    }
    best[start] = target
    bestHarmony += greatest
  }

  private func harmony(from start: Int) -> Double {
    var harmony = 0.0
    for row in start..<order {
      for column in start..<row where camp[row] == camp[column] {
        harmony += weights[row * order + column]
      }
    }
    return harmony
  }

  private mutating func adopt(_ harmony: Double, from start: Int) {
    guard harmony > bestHarmony else { return }
    bestHarmony = harmony
    for place in start..<order { best[place] = camp[place] }
  }
}

// MARK: - The tree

extension CampSuffixSearch {
  /// Puts the node at a place into a camp and searches the later places.
  ///
  /// - Parameters:
  ///   - used: how many camps had members before.
  ///   - harmony: that of the places filled, this one with them.
  private mutating func place(
    _ place: Int, in target: Int, used: Int, harmony: Double, first: Int
  ) {
    let next = place + 1
    camp[place] = target
    guard next < order else { return adopt(harmony, from: first) }
    let open = max(used, target + 1)
    let ceiling = harmony + pushFields(place, target, used, open) + ceilings[next]
    guard ceiling > bestHarmony + tolerance else { return }
    guard nodesLeft > 0 else {
      openCeiling = max(openCeiling, ceiling)
      return
    }
    nodesLeft -= 1
    let row = fields + (next * order + next) * limit
    var favourite = 0
    for candidate in 1..<max(open, 1) where row[candidate] > row[favourite] {
      favourite = candidate
    }
    let isNewBetter = open < limit && row[favourite] < 0
    if isNewBetter { self.place(next, in: open, used: open, harmony: harmony, first: first) }
    self.place(next, in: favourite, used: open, harmony: harmony + row[favourite], first: first)
    for candidate in 0..<open where candidate != favourite {
      self.place(next, in: candidate, used: open, harmony: harmony + row[candidate], first: first)
    }
    if open < limit, !isNewBetter {
      self.place(next, in: open, used: open, harmony: harmony, first: first)
    }
  }

  /// The fields after filling a place; returns Σ max h over the free places.
  ///
  /// Columns of camps without members are not kept: those before `used` are read, those before
  /// `open` written.
  @inline(__always)
  private func pushFields(_ place: Int, _ target: Int, _ used: Int, _ open: Int) -> Double {
    let row = weights + place * order
    let old = fields + place * order * limit
    let new = old + order * limit
    let floor = open < limit ? 0.0 : -Double.infinity
    var reach = 0.0
    for other in (place + 1)..<order {
      let (before, after) = (old + other * limit, new + other * limit)
      for candidate in 0..<used { after[candidate] = before[candidate] }
      if open > used { after[used] = 0 }
      after[target] += row[other]
      var greatest = floor
      for candidate in 0..<open { greatest = max(greatest, after[candidate]) }
      reach += greatest
    }
    return reach
  }
}
