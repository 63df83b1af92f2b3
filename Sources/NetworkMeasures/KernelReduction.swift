/// A smaller network with the same optimal divisions, up to nodes that follow from the others.
///
/// Two rules remove a node v and are exact for agreement Q = Σ w_ij x_i x_j, x = ±1:
/// - **A dominant tie**, |w_vu| ≥ Σ_{k≠u} |w_vk|: v stands with u (or against it) in an optimum
///   whatever the others do, and its other ties become u's. Every node with one or two ties has one.
/// - **Three ties** a, b, c to nodes p, q, r: the best that v can add is |a x_p + b x_q + c x_r|,
///   a function of the three products of signs, hence a constant and three ties (star–triangle).
///
/// Both leave v the sign of its field Σ w_vk x_k when the others are placed.
struct KernelReduction {
  private let order: Int
  private var weights: [Double]
  private var isAlive: [Bool]
  /// The removed nodes, in order, with their ties when removed.
  private var removed: [(node: Int, ties: [(node: Int, weight: Double)])] = []
  /// The agreement that the removed nodes are sure to add.
  private(set) var constant = 0.0
  /// Ties below this have cancelled out.
  private let negligible: Double

  /// Reduces a network as far as the rules go.
  init(_ network: SignedNetwork) {
    order = network.order
    weights = network.weights
    isAlive = Array(repeating: true, count: network.order)
    negligible = 1e-3 * network.rounding
    var changed = true
    while changed {
      changed = false
      for node in 0..<order where isAlive[node] && remove(node) { changed = true }
    }
  }

  /// The nodes that remain, ascending.
  var kernel: [Int] { (0..<order).filter { isAlive[$0] } }

  /// The network among the nodes that remain.
  var network: SignedNetwork {
    let nodes = kernel
    let weights = nodes.flatMap { row in nodes.map { self.weights[row * order + $0] } }
    return SignedNetwork(unchecked: nodes.count, weights)
  }

  /// The signs of all nodes, given those of the nodes that remain.
  func lift(_ kernelSigns: [Double]) -> [Double] {
    var signs = [Double](repeating: 1, count: order)
    for (node, sign) in zip(kernel, kernelSigns) { signs[node] = sign }
    for (node, ties) in removed.reversed() {
      let field = ties.reduce(0) { $0 + $1.weight * signs[$1.node] }
      signs[node] = field < 0 ? -1 : 1
    }
    return signs
  }
}

extension KernelReduction {
  /// Removes a node if a rule allows it.
  private mutating func remove(_ node: Int) -> Bool {
    let ties = ties(of: node)
    if let dominant = dominant(among: ties) {
      contract(ties, into: dominant)
    } else if ties.count == 3 {
      replaceStar(ties)
    } else if !ties.isEmpty {
      return false
    }
    for tie in ties { set(node, tie.node, 0) }
    isAlive[node] = false
    removed.append((node, ties))
    return true
  }

  private func ties(of node: Int) -> [(node: Int, weight: Double)] {
    let row = node * order
    return (0..<order).compactMap { weights[row + $0] == 0 ? nil : ($0, weights[row + $0]) }
  }

  private func dominant(
    among ties: [(node: Int, weight: Double)]
  ) -> (node: Int, weight: Double)? {
    guard var greatest = ties.first else { return nil }
    var total = 0.0
    for tie in ties {
      total += tie.weight.magnitude
      if tie.weight.magnitude > greatest.weight.magnitude { greatest = tie }
    }
    return 2 * greatest.weight.magnitude >= total ? greatest : nil
  }

  private mutating func contract(
    _ ties: [(node: Int, weight: Double)], into dominant: (node: Int, weight: Double)
  ) {
    constant += dominant.weight.magnitude
    for tie in ties where tie.node != dominant.node {
      add(dominant.node, tie.node, dominant.weight < 0 ? -tie.weight : tie.weight)
    }
  }

  private mutating func replaceStar(_ ties: [(node: Int, weight: Double)]) {
    let (a, b, c) = (ties[0].weight, ties[1].weight, ties[2].weight)
    let together = (a + b + c).magnitude
    let (withoutA, withoutB, withoutC) =
      ((b + c - a).magnitude, (a + c - b).magnitude, (a + b - c).magnitude)
    constant += (together + withoutA + withoutB + withoutC) / 4
    add(ties[0].node, ties[1].node, (together - withoutA - withoutB + withoutC) / 4)
    add(ties[0].node, ties[2].node, (together - withoutA + withoutB - withoutC) / 4)
    add(ties[1].node, ties[2].node, (together + withoutA - withoutB - withoutC) / 4)
  }

  private mutating func add(_ first: Int, _ second: Int, _ weight: Double) {
    let sum = weights[first * order + second] + weight
    set(first, second, sum.magnitude <= negligible ? 0 : sum)
  }

  private mutating func set(_ first: Int, _ second: Int, _ weight: Double) {
    weights[first * order + second] = weight
    weights[second * order + first] = weight
  }
}
