/// Finds the cycles of ties that a fractional answer treats as balanced although they are not.
///
/// Let y_e in 0 … 1 say how far tie e is frustrated. Its nodes stand together when it is positive
/// and kept or negative and frustrated, apart otherwise. A cycle in which an odd number of ties
/// stand apart is impossible (with any number of camps: exactly one), so that for the ties A of a
/// cycle read as kept and B read as frustrated
///
///     Σ_A y_e + Σ_B (1 − y_e) ≥ 1
///
/// holds for every division: the odd-cycle inequalities of the cut polytope (Barahona & Mahjoub
/// 1986), or the cycle inequalities of multicuts (Chopra & Rao 1993). Violated ones are the shortest
/// walks from a node to itself in a network of two layers, in which ties that stand apart change the
/// layer; with any number of camps they lead up only.
struct CycleSeparation {
  /// What makes a division of the nodes.
  enum Rule {
    /// Two camps: an odd number of ties apart is impossible.
    case twoCamps
    /// Any number of camps: one tie apart and the others together is impossible.
    case anyCamps
  }

  /// A cycle: for each tie whether it is read as kept.
  struct Cycle: Hashable {
    var ties: [Int]
    var isKept: [Bool]
  }

  private let ties: TieList
  private let rule: Rule
  /// Added to each length, so that of walks of one length the one of fewest ties is found.
  private let step = 1e-6
  /// Inequalities violated by less are left alone.
  private let margin = 1e-5
  /// Per state (layer · order + node): distance, the state before, and the tie between (2 · tie + 1
  /// when read as frustrated).
  private var distances: [Double]
  private var parents: [Int]
  private var arcs: [Int]
  private var touched: [Int] = []
  /// The ties looked at so far: what the searches have cost.
  private(set) var work = 0
  private var heap = DistanceHeap()
  /// Lengths of each tie read as kept and as frustrated.
  private var kept: [Double]
  private var frustrated: [Double]

  init(_ ties: TieList, rule: Rule) {
    self.ties = ties
    self.rule = rule
    distances = Array(repeating: .infinity, count: 2 * ties.order)
    parents = Array(repeating: -1, count: 2 * ties.order)
    arcs = Array(repeating: -1, count: 2 * ties.order)
    kept = Array(repeating: 0, count: ties.count)
    frustrated = kept
  }

  /// The violated cycles found, at most one or two for each node.
  ///
  /// When the result is empty none is violated by more than the margin.
  mutating func violatedCycles(_ values: [Double]) -> [Cycle] {
    let spread = cycles(values, penalty: 0.3)
    return spread.isEmpty ? cycles(values, penalty: 0) : spread
  }

  /// One search from each node. The penalty lengthens ties of cycles already found, so that the cycles
  /// differ.
  private mutating func cycles(_ values: [Double], penalty: Double) -> [Cycle] {
    for tie in values.indices {
      kept[tie] = max(0, values[tie]) + step
      frustrated[tie] = max(0, 1 - values[tie]) + step
    }
    var found: [Cycle] = []
    var seen: Set<Cycle> = []
    for node in 0..<ties.order where search(from: node) {
      let cycle = trace(from: node)
      guard violation(of: cycle, values) > margin, seen.insert(cycle).inserted else { continue }
      found.append(cycle)
      for (tie, isKept) in zip(cycle.ties, cycle.isKept) {
        if isKept { kept[tie] += penalty } else { frustrated[tie] += penalty }
      }
    }
    return found
  }

  private func violation(of cycle: Cycle, _ values: [Double]) -> Double {
    var slack = 1.0
    for (tie, isKept) in zip(cycle.ties, cycle.isKept) {
      slack -= isKept ? values[tie] : 1 - values[tie]
    }
    return slack
  }
}

// MARK: - Shortest walks

extension CycleSeparation {
  /// Searches the shortest walk from a node in the lower layer to itself in the upper one; whether
  /// it is shorter than 1.
  private mutating func search(from node: Int) -> Bool {
    for state in touched { distances[state] = .infinity }
    touched.removeAll(keepingCapacity: true)
    heap.removeAll()
    reach(node, 0, from: -1, by: -1)
    let goal = ties.order + node
    while let (state, distance) = heap.popLeast() {
      guard distance <= distances[state] else { continue }
      if state == goal { return true }
      expand(state, distance)
    }
    return false
  }

  private mutating func expand(_ state: Int, _ distance: Double) {
    let order = ties.order
    let isUpper = state >= order
    let node = isUpper ? state - order : state
    let (here, there) = isUpper ? (order, 0) : (0, order)
    let mayCross = !isUpper || rule == .twoCamps
    work += ties.starts[node + 1] - ties.starts[node]
    for place in ties.starts[node]..<ties.starts[node + 1] {
      let (neighbour, tie) = (ties.neighbours[place], ties.incident[place])
      let isNegative = ties.isNegative[tie]
      let together = isNegative ? frustrated[tie] : kept[tie]
      reach(here + neighbour, distance + together, from: state, by: 2 * tie + (isNegative ? 1 : 0))
      guard mayCross else { continue }
      let apart = isNegative ? kept[tie] : frustrated[tie]
      reach(there + neighbour, distance + apart, from: state, by: 2 * tie + (isNegative ? 0 : 1))
    }
  }

  @inline(__always)
  private mutating func reach(_ state: Int, _ distance: Double, from parent: Int, by arc: Int) {
    guard distance < 1, distance < distances[state] else { return }
    if distances[state] == .infinity { touched.append(state) }
    distances[state] = distance
    parents[state] = parent
    arcs[state] = arc
    heap.insert(state, distance)
  }

  /// The ties of the walk found; what was walked twice in the same reading
  /// cancels out, since what is left still has an even number of ties at each node.
  private func trace(from node: Int) -> Cycle {
    var walked: [Int] = []
    var state = ties.order + node
    while parents[state] >= 0 {
      walked.append(arcs[state])
      state = parents[state]
    }
    walked.sort()
    var cycle = Cycle(ties: [], isKept: [])
    var next = 0
    while next < walked.count {
      if next + 1 < walked.count, walked[next] == walked[next + 1] {
        next += 2
        continue
      }
      cycle.ties.append(walked[next] / 2)
      cycle.isKept.append(walked[next] % 2 == 0)
      next += 1
    }
    return cycle
  }
}

/// A binary heap of states by distance.
struct DistanceHeap {
  private var states: [Int] = []
  private var distances: [Double] = []

  mutating func removeAll() {
    states.removeAll(keepingCapacity: true)
    distances.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ state: Int, _ distance: Double) {
    states.append(state)
    distances.append(distance)
    var place = states.count - 1
    while place > 0, distances[(place - 1) / 2] > distance {
      let above = (place - 1) / 2
      (states[place], distances[place]) = (states[above], distances[above])
      place = above
    }
    (states[place], distances[place]) = (state, distance)
  }

  mutating func popLeast() -> (state: Int, distance: Double)? {
    guard let state = states.first, let last = states.last, let end = distances.last else {
      return nil
    }
    let least = (state, distances[0])
    states.removeLast()
    distances.removeLast()
    if !states.isEmpty { sink(last, end) }
    return least
  }

  private mutating func sink(_ state: Int, _ distance: Double) {
    var place = 0
    while true {
      var below = 2 * place + 1
      guard below < states.count else { break }
      if below + 1 < states.count, distances[below + 1] < distances[below] { below += 1 }
      guard distances[below] < distance else { break }
      (states[place], distances[place]) = (states[below], distances[below])
      place = below
    }
    (states[place], distances[place]) = (state, distance)
  }
}
