/// The measures of one signed network with shares of power, as `NetworkWorkspace` evaluates them.
public struct NetworkReading: Sendable, Equatable {
  /// A = Σ s_i a_i, −1 … 1: see ``alignmentBalance(shares:network:poles:)``.
  public var alignmentBalance: Double
  /// The share of power in the first pole's camp, 0 … 1.
  public var campShare: Double
  /// Power-weighted mean alignment within the camps, −1 … 1; `nil` without pairs.
  public var cohesionWithin: Double?
  /// Power-weighted mean alignment between the camps, −1 … 1; `nil` without pairs.
  public var cohesionBetween: Double?
  /// L of the camps, in units of the weights.
  public var frustration: Double
  /// F = 1 − 2L/Σ|w|; `nil` without ties.
  public var frustrationIndex: Double?
  /// Whether no division of the network is better than the camps found.
  public var campsAreProven: Bool
  /// T, 0 … 1; `nil` without triads.
  public var triadBalance: Double?
  /// K, 0 … 1.
  public var walkBalance: Double
  /// Esteban–Ray polarisation of the camps with α = 1, 0 … 1/4.
  public var polarisation: Double
  /// Ray–Singer concentration of the shares, 0 … 1.
  public var concentration: Double
}

/// Evaluates all measures of many networks of one order without allocating.
///
/// A reading depends on the arguments and on the starts alone, never on earlier readings. Camps
/// are found by local search from the starts and then proven, or improved, by the exact search
/// within a limit of nodes. An evaluation of 30 nodes takes 0.1 to 0.2 ms. Not for use by several
/// threads at once.
public final class NetworkWorkspace {
  /// The number of nodes, at least 2.
  public let order: Int
  /// The two poles of the alignment balance; the first names the camp whose share is told.
  public let poles: (Int, Int)

  private var search: SuffixSearch
  /// Starts of the local search as +1 and −1, one after another.
  private let starts: [Double]
  private let signs: UnsafeMutableBufferPointer<Double>
  private let best: UnsafeMutableBufferPointer<Double>
  private let work: UnsafeMutableBufferPointer<Double>
  private let camps: UnsafeMutableBufferPointer<Bool>
  private let queue: UnsafeMutableBufferPointer<Int>

  /// Takes the memory for networks of an order.
  ///
  /// - Parameters:
  ///   - order: the number of nodes, at least 2.
  ///   - poles: two different nodes.
  ///   - starts: divisions to start the local search from, such as the proven camps of the
  ///     median network; all nodes in one camp is always tried.
  public init(order: Int, poles: (Int, Int), starts: [[Bool]] = []) {
    checkPoles(poles, order: order)
    precondition(starts.allSatisfy { $0.count == order }, "one camp for each node")
    self.order = order
    self.poles = poles
    self.starts = starts.flatMap { $0.map { $0 ? -1 : 1 } } + Array(repeating: 1, count: order)
    search = SuffixSearch(order: order)
    signs = .allocate(capacity: order)
    best = .allocate(capacity: order)
    work = .allocate(capacity: order * order + 2 * order)
    camps = .allocate(capacity: order)
    queue = .allocate(capacity: order)
    for buffer in [signs, best, work] { buffer.initialize(repeating: 0) }
    camps.initialize(repeating: false)
    queue.initialize(repeating: 0)
  }

  deinit {
    for buffer in [signs, best, work] { buffer.deallocate() }
    camps.deallocate()
    queue.deallocate()
  }

  /// Evaluates a network.
  ///
  /// - Parameters:
  ///   - weights: `order` × `order` alignments −1 … 1, row-major, symmetric, zero diagonal.
  ///   - shares: the power share of each node, 0 or more, with sum 1.
  ///   - nodeLimit: see ``SignedNetwork/minimumFrustration(nodeLimit:)``; 0 leaves the local
  ///     search alone. 100,000 nodes are about 5 ms.
  /// - Throws: ``NetworkError`` when the weights are no signed network.
  public func evaluate(
    weights: UnsafeBufferPointer<Double>, shares: UnsafeBufferPointer<Double>,
    nodeLimit: Int = 100_000
  ) throws(NetworkError) -> NetworkReading {
    precondition(shares.count == order, "one share for each node")
    if let problem = SignedNetwork.problem(in: weights, order: order) { throw problem }
    let matrix = Matrix(order: order, weights: weights)
    let isProven = divide(matrix, nodeLimit: nodeLimit)
    guard let walkBalance = matrix.walkBalance(work: work) else { throw .noConvergence }
    return reading(of: matrix, shares: shares, walkBalance: walkBalance, isProven: isProven)
  }

  /// Whether a node stood in the second camp, the one without the first pole, when last evaluated.
  ///
  /// In a component of the network that is not connected with the first pole, the first node
  /// counts as on its side.
  public func isSecondCamp(_ node: Int) -> Bool { camps[node] }
}

// MARK: - Camps

extension NetworkWorkspace {
  /// Finds the camps of a matrix; returns whether they are proven optimal.
  private func divide(_ matrix: Matrix, nodeLimit: Int) -> Bool {
    guard let best = best.baseAddress else { return true }
    let tolerance = 1e-12 * matrix.totalWeight
    searchLocally(matrix, tolerance)
    let outcome = search.solve(
      matrix, incumbent: best, tolerance: tolerance, nodeLimit: max(0, nodeLimit))
    orient(matrix)
    return outcome.isProven
  }

  /// Leaves the best local optimum in `best`.
  private func searchLocally(_ matrix: Matrix, _ tolerance: Double) {
    guard let weights = matrix.weights.baseAddress, let signs = signs.baseAddress,
      let support = work.baseAddress
    else { return }
    let search = LocalSearch(
      order: order, weights: weights, stride: order, signs: signs, support: support,
      tolerance: tolerance)
    var bestAgreement = -Double.infinity
    for start in stride(from: 0, to: starts.count, by: order) {
      for node in 0..<order { signs[node] = starts[start + node] }
      let agreement = search.improveByPairs()
      guard agreement > bestAgreement else { continue }
      bestAgreement = agreement
      for node in 0..<order { best[node] = signs[node] }
    }
  }

  /// Sets `camps` from `best`: in every component, the camp of its root is the first; the roots
  /// are the first pole and then the first node of each other component.
  private func orient(_ matrix: Matrix) {
    for node in 0..<order { work[node] = 0 }
    orientComponent(of: poles.0, matrix)
    for node in 0..<order where work[node] == 0 { orientComponent(of: node, matrix) }
  }

  /// Sets the camps of all nodes connected with a root; `work` marks those seen.
  private func orientComponent(of root: Int, _ matrix: Matrix) {
    queue[0] = root
    work[root] = 1
    var (next, end) = (0, 1)
    while next < end {
      let node = queue[next]
      next += 1
      camps[node] = best[node] != best[root]
      let line = matrix[node]
      for other in 0..<order where work[other] == 0 && line[other] != 0 {
        work[other] = 1
        queue[end] = other
        end += 1
      }
    }
  }
}

// MARK: - The reading

extension NetworkWorkspace {
  private func reading(
    of matrix: Matrix, shares: UnsafeBufferPointer<Double>, walkBalance: Double, isProven: Bool
  ) -> NetworkReading {
    let camps = UnsafeBufferPointer(camps)
    let sums = CampSums(shares: shares, matrix: matrix, camps: camps)
    let frustration = matrix.frustration(dividing: camps)
    let total = matrix.totalWeight
    var herfindahl = 0.0
    for share in shares { herfindahl += share * share }
    return NetworkReading(
      alignmentBalance: matrix.alignmentBalance(shares: shares, poles: poles),
      campShare: sums.power.first, cohesionWithin: sums.within.value,
      cohesionBetween: sums.between.value, frustration: frustration,
      frustrationIndex: total > 0 ? 1 - 2 * (frustration / total) : nil,
      campsAreProven: isProven, triadBalance: matrix.triadBalance, walkBalance: walkBalance,
      polarisation: sums.polarisation(alpha: 1),
      concentration: concentration(herfindahl: herfindahl, count: order))
  }
}
