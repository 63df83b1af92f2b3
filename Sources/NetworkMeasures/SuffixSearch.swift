/// Exact greatest agreement Q = Σ_{i<j} w_ij x_i x_j over all divisions x = ±1, by branch and
/// bound over growing suffixes of the node order (Russian doll search, Verfaillie, Lemaître &
/// Schiex 1996).
///
/// The problem on nodes k…n−1 is solved for k = n−1 down to 0. Its optimum bounds what the nodes
/// from k on can agree among themselves in every larger problem. With the camps of the nodes
/// before k fixed and h_j = Σ_{i<k} w_ij x_i, no completion exceeds
///
///     agreement so far + Σ_{j≥k} |h_j| + optimum of the suffix k,
///
/// the middle term giving each free node the better of its two camps. The first node of each
/// suffix is fixed: a division and its mirror image are one.
struct SuffixSearch: ~Copyable {
  private let order: Int
  private let tolerance: Double
  /// Weights in search order, row-major.
  private let weights: UnsafeMutablePointer<Double>
  /// Row k: the field h_j of each node j once nodes before k are placed.
  private let fields: UnsafeMutablePointer<Double>
  /// The division under construction, and the best of the current suffix.
  private let signs: UnsafeMutablePointer<Double>
  private let best: UnsafeMutablePointer<Double>
  /// Work space of the local search.
  private let support: UnsafeMutablePointer<Double>
  /// For each suffix, a value that no division of it exceeds; one more for the empty suffix.
  private let ceilings: UnsafeMutablePointer<Double>
  private var bestAgreement = 0.0
  /// The highest bound among the branches left unexplored when the nodes ran out.
  private var openCeiling = -Double.infinity
  private var nodesLeft: Int

  /// Prepares the search of a matrix whose nodes stand in the order in which to place them.
  ///
  /// - Parameters:
  ///   - tolerance: branches that promise less than this above the best found are cut.
  ///   - nodeLimit: the number of nodes of the search tree after which it stops.
  init(order: Int, weights: [Double], tolerance: Double, nodeLimit: Int) {
    self.order = order
    self.tolerance = tolerance
    nodesLeft = nodeLimit
    self.weights = .allocate(capacity: order * order)
    self.weights.initialize(from: weights, count: order * order)
    fields = .allocate(capacity: (order + 1) * order)
    fields.initialize(repeating: 0, count: (order + 1) * order)
    signs = .allocate(capacity: order)
    signs.initialize(repeating: 1, count: order)
    best = .allocate(capacity: order)
    best.initialize(repeating: 1, count: order)
    support = .allocate(capacity: order)
    support.initialize(repeating: 0, count: order)
    ceilings = .allocate(capacity: order + 1)
    ceilings.initialize(repeating: 0, count: order + 1)
  }

  deinit {
    for pointer in [weights, fields, signs, best, support, ceilings] { pointer.deallocate() }
  }

  /// What a search found and proved.
  struct Result {
    /// The camp of each node as +1 or −1.
    let signs: [Double]
    /// The agreement of that division.
    let agreement: Double
    /// No division exceeds this; equal to `agreement` when the search ran to its end.
    let ceiling: Double
    /// The nodes of the search tree that were not used up.
    let nodesLeft: Int
  }

  /// Solves all suffixes; `incumbent` is a good division of the whole.
  mutating func run(incumbent: [Double]) -> Result {
    for start in stride(from: order - 1, through: 0, by: -1) { solveSuffix(start, incumbent) }
    return Result(
      signs: Array(UnsafeBufferPointer(start: best, count: order)), agreement: bestAgreement,
      ceiling: ceilings[0], nodesLeft: nodesLeft)
  }

  private mutating func solveSuffix(_ start: Int, _ incumbent: [Double]) {
    let ties = totalOfRow(start)
    let limit = ceilings[start + 1] + ties
    extendBest(to: start)
    adoptIfBetter(start, incumbent)
    openCeiling = -Double.infinity
    if bestAgreement + tolerance < limit {
      if nodesLeft > 0 {
        signs[start] = 1
        let base = fields + start * order
        for node in start..<order { base[node] = 0 }
        place(start, sign: 1, agreement: 0)
      } else {
        openCeiling = limit
      }
    }
    ceilings[start] = min(limit, max(bestAgreement, openCeiling))
  }

  private func totalOfRow(_ node: Int) -> Double {
    var total = 0.0
    for other in (node + 1)..<max(order, node + 1) {
      total += weights[node * order + other].magnitude
    }
    return total
  }

  /// Puts the new first node of the suffix where it agrees more with the best of the rest, and
  /// improves the whole by local search.
  private mutating func extendBest(to start: Int) {
    var field = 0.0
    for node in (start + 1)..<max(order, start + 1) {
      field += weights[start * order + node] * best[node]
    }
    best[start] = field < 0 ? -1 : 1
    bestAgreement += field.magnitude
    for node in start..<order { signs[node] = best[node] }
    adoptLocalOptimum(start)
  }

  /// Takes the given division of the suffix if it agrees more.
  private mutating func adoptIfBetter(_ start: Int, _ division: [Double]) {
    for node in start..<order { signs[node] = division[node] }
    adoptLocalOptimum(start)
  }

  private mutating func adoptLocalOptimum(_ start: Int) {
    let agreement = improve(start)
    guard agreement > bestAgreement else { return }
    bestAgreement = agreement
    for node in start..<order { best[node] = signs[node] }
  }

  /// Moves single nodes of the suffix while that helps; returns the agreement.
  private func improve(_ start: Int) -> Double {
    var twice = 0.0
    for node in start..<order {
      var field = 0.0
      for other in start..<order { field += weights[node * order + other] * signs[other] }
      support[node] = field * signs[node]
      twice += support[node]
    }
    var agreement = twice / 2
    while true {
      var worst = start
      for node in start..<order where support[node] < support[worst] { worst = node }
      guard support[worst] < -tolerance else { return agreement }
      agreement -= 2 * support[worst]
      let row = weights + worst * order
      let twiceSign = 2 * signs[worst]
      for node in start..<order { support[node] -= twiceSign * row[node] * signs[node] }
      support[worst] = -support[worst]
      signs[worst] = -signs[worst]
    }
  }

  /// Places node `depth` and searches below.
  private mutating func place(_ depth: Int, sign: Double, agreement: Double) {
    let next = depth + 1
    signs[depth] = sign
    guard next < order else {
      adoptLeaf(agreement)
      return
    }
    let reach = pushFields(depth, sign)
    let ceiling = agreement + reach + ceilings[next]
    guard ceiling > bestAgreement + tolerance else { return }
    guard nodesLeft > 0 else {
      openCeiling = max(openCeiling, ceiling)
      return
    }
    nodesLeft -= 1
    let field = fields[next * order + next]
    let first = field < 0 ? -1.0 : 1.0
    place(next, sign: first, agreement: agreement + field.magnitude)
    place(next, sign: -first, agreement: agreement - field.magnitude)
  }

  /// h of the free nodes after placing `depth`; returns Σ|h|.
  @inline(__always)
  private func pushFields(_ depth: Int, _ sign: Double) -> Double {
    let row = weights + depth * order
    let old = fields + depth * order
    let new = fields + (depth + 1) * order
    var reach = 0.0
    for node in (depth + 1)..<order {
      let field = old[node] + sign * row[node]
      new[node] = field
      reach += field.magnitude
    }
    return reach
  }

  private mutating func adoptLeaf(_ agreement: Double) {
    guard agreement > bestAgreement else { return }
    bestAgreement = agreement
    for node in 0..<order { best[node] = signs[node] }
  }
}
