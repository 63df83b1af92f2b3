/// Exact greatest agreement Q = Σ_{i<j} w_ij x_i x_j over all divisions x = ±1, by branch and
/// bound over growing suffixes of the node order (Russian doll search, Verfaillie, Lemaître &
/// Schiex 1996).
///
/// Nodes are placed heaviest first. The problem on the last nodes k…n−1 is solved for k = n−1
/// down to 0; its optimum bounds what those nodes can agree among themselves in every larger
/// problem. With the nodes before k placed and h_j = Σ_{i<k} w_ij x_i, no completion exceeds
///
///     agreement so far + Σ_{j≥k} |h_j| + optimum of the suffix k,
///
/// the middle term giving each free node the better of its two camps. The first node of each
/// suffix is fixed: a division and its mirror image are one. So are divisions that swap twins, nodes
/// with the same ties to all others: of twins, the earlier ones take the first camp. Memory is taken once, so that many
/// matrices of one order can be solved without allocation.
struct SuffixSearch: ~Copyable {
  private let order: Int
  /// The node at each place of the search order.
  private let nodes: UnsafeMutablePointer<Int>
  /// For each place, the nearest earlier place with a twin of its node, or −1.
  private let twins: UnsafeMutablePointer<Int>
  /// Weights in search order, row-major.
  private let weights: UnsafeMutablePointer<Double>
  /// Row k: the field h_j of each place j once the places before k are filled.
  private let fields: UnsafeMutablePointer<Double>
  /// The division under construction, and the best of the current suffix.
  private let signs: UnsafeMutablePointer<Double>
  private let best: UnsafeMutablePointer<Double>
  /// Work space of the local search, and of the sorting.
  private let support: UnsafeMutablePointer<Double>
  /// For each suffix, a value that no division of it exceeds; one more for the empty suffix.
  private let ceilings: UnsafeMutablePointer<Double>
  private var tolerance = 0.0
  private var bestAgreement = 0.0
  /// The highest bound among the branches left unexplored when the nodes ran out.
  private var openCeiling = -Double.infinity
  private var nodesLeft = 0
  /// The first place of the current suffix.
  private var first = 0

  /// Takes the memory to search matrices of an order.
  init(order: Int) {
    self.order = order
    nodes = .allocate(capacity: order)
    nodes.initialize(repeating: 0, count: order)
    twins = .allocate(capacity: order)
    twins.initialize(repeating: -1, count: order)
    func numbers(_ count: Int) -> UnsafeMutablePointer<Double> {
      let pointer = UnsafeMutablePointer<Double>.allocate(capacity: count)
      pointer.initialize(repeating: 0, count: count)
      return pointer
    }
    weights = numbers(order * order)
    fields = numbers((order + 1) * order)
    signs = numbers(order)
    best = numbers(order)
    support = numbers(order)
    ceilings = numbers(order + 1)
  }

  deinit {
    nodes.deallocate()
    twins.deallocate()
    for pointer in [weights, fields, signs, best, support, ceilings] { pointer.deallocate() }
  }

  /// What a search found and proved.
  struct Outcome {
    /// The agreement of the division found.
    let agreement: Double
    /// No division exceeds this; equal to `agreement` when the search ran to its end.
    let ceiling: Double
    /// The nodes of the search tree that were not used up.
    let nodesLeft: Int
    /// Whether the division is proven optimal, up to the tolerance.
    let isProven: Bool
  }

  /// Searches a matrix and writes the division found over `incumbent`.
  ///
  /// - Parameters:
  ///   - matrix: of this search's order.
  ///   - incumbent: a division as +1 and −1, the better the faster; the best one at the end.
  ///   - tolerance: branches that promise less than this above the best found are cut.
  ///   - nodeLimit: the number of nodes of the search tree after which the search stops.
  mutating func solve(
    _ matrix: Matrix, incumbent: UnsafeMutablePointer<Double>, tolerance: Double, nodeLimit: Int
  ) -> Outcome {
    self.tolerance = tolerance
    nodesLeft = nodeLimit
    bestAgreement = 0
    sortNodes(matrix)
    permute(matrix)
    for place in 0..<order { twins[place] = twin(of: place) }
    for start in stride(from: order - 1, through: 0, by: -1) { solveSuffix(start, incumbent) }
    for place in 0..<order { incumbent[nodes[place]] = best[place] }
    return Outcome(
      agreement: bestAgreement, ceiling: ceilings[0], nodesLeft: nodesLeft,
      isProven: ceilings[0] <= bestAgreement + tolerance)
  }
}

// MARK: - Preparation

extension SuffixSearch {
  /// Sorts the nodes by strength, the heaviest first and equals by index: their placement decides
  /// most.
  private func sortNodes(_ matrix: Matrix) {
    for node in 0..<order {
      let strength = matrix.strength(of: node)
      var place = node
      while place > 0, support[place - 1] < strength {
        support[place] = support[place - 1]
        nodes[place] = nodes[place - 1]
        place -= 1
      }
      support[place] = strength
      nodes[place] = node
    }
  }

  private func permute(_ matrix: Matrix) {
    for row in 0..<order {
      let line = matrix[nodes[row]]
      for column in 0..<order { weights[row * order + column] = line[nodes[column]] }
    }
  }
}

extension SuffixSearch {
  /// The nearest earlier place with the same ties to all others, or −1.
  ///
  /// Twins have the same strength, but others may stand between them.
  private func twin(of place: Int) -> Int {
    for earlier in stride(from: place - 1, through: 0, by: -1)
    where areTwins(earlier, place) {
      return earlier
    }
    return -1
  }

  private func areTwins(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (weights + one * order, weights + other * order)
    for place in 0..<order where left[place] != right[place] && place != one && place != other {
      return false
    }
    return true
  }
}

// MARK: - One suffix

extension SuffixSearch {
  private mutating func solveSuffix(_ start: Int, _ incumbent: UnsafePointer<Double>) {
    let limit = ceilings[start + 1] + weightAfter(start)
    extendBest(to: start)
    for place in start..<order { signs[place] = incumbent[nodes[place]] }
    adoptLocalOptimum(start)
    openCeiling = -Double.infinity
    if bestAgreement + tolerance < limit { explore(start, limit) }
    ceilings[start] = min(limit, max(bestAgreement, openCeiling))
  }

  private mutating func explore(_ start: Int, _ limit: Double) {
    guard nodesLeft > 0 else {
      openCeiling = limit
      return
    }
    first = start
    let row = fields + start * order
    for place in start..<order { row[place] = 0 }
    place(start, sign: 1, agreement: 0)
  }

  /// The weight of the ties of a place with later ones.
  private func weightAfter(_ place: Int) -> Double {
    var total = 0.0
    for other in place..<order { total += weights[place * order + other].magnitude }
    return total
  }

  /// Puts the new first node of the suffix where it agrees more with the best of the rest, and
  /// improves the whole by local search.
  private mutating func extendBest(to start: Int) {
    var field = 0.0
    best[start] = 0
    for place in start..<order { field += weights[start * order + place] * best[place] }
    best[start] = field < 0 ? -1 : 1
    bestAgreement += field.magnitude
    for place in start..<order { signs[place] = best[place] }
    adoptLocalOptimum(start)
  }

  /// Improves the division in `signs` and keeps it if it is the best of the suffix.
  private mutating func adoptLocalOptimum(_ start: Int) {
    let agreement = LocalSearch(
      order: order - start, weights: weights + start * order + start, stride: order,
      signs: signs + start, support: support + start, tolerance: tolerance
    ).improveBySingles()
    adopt(agreement, from: start)
  }

  private mutating func adopt(_ agreement: Double, from start: Int) {
    guard agreement > bestAgreement else { return }
    bestAgreement = agreement
    for place in start..<order { best[place] = signs[place] }
  }
}

// MARK: - The tree

extension SuffixSearch {
  /// Fills a place and searches the later ones; `agreement` is that of the places filled.
  private mutating func place(_ place: Int, sign: Double, agreement: Double) {
    let next = place + 1
    signs[place] = sign
    guard next < order else { return adopt(agreement, from: 0) }
    let ceiling = agreement + pushFields(place, sign) + ceilings[next]
    guard ceiling > bestAgreement + tolerance else { return }
    guard nodesLeft > 0 else {
      openCeiling = max(openCeiling, ceiling)
      return
    }
    nodesLeft -= 1
    let field = fields[next * order + next]
    let isForced = twins[next] >= first && signs[twins[next]] < 0
    if field >= 0, !isForced { self.place(next, sign: 1, agreement: agreement + field) }
    self.place(next, sign: -1, agreement: agreement - field)
    if field < 0, !isForced { self.place(next, sign: 1, agreement: agreement + field) }
  }

  /// The fields after filling a place; returns Σ|h| over the free places.
  @inline(__always)
  private func pushFields(_ place: Int, _ sign: Double) -> Double {
    let row = weights + place * order
    let old = fields + place * order
    let new = old + order
    var reach = 0.0
    for other in (place + 1)..<order {
      let field = old[other] + sign * row[other]
      new[other] = field
      reach += field.magnitude
    }
    return reach
  }
}
