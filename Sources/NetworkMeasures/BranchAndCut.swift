internal import LinearProgrammes

/// The division of least frustration by branch and cut (Barahona, Grötschel, Jünger & Reinelt
/// 1988; Aref, Mason & Wilson 2020 for signed networks).
///
/// A linear programme chooses how far each tie is frustrated; cycles that its answer treats as
/// balanced although they are not are added as rows until there are none; then a tie that the answer
/// leaves open is kept in one branch and frustrated in the other, the branch of least bound
/// first. On networks with few ties a node, or few contradictions, the programme alone often proves the
/// optimum; on dense random ones ``SuffixSearch`` is faster.
struct BranchAndCut {
  /// A part of the tree that is still to be searched.
  private struct Branch {
    /// Ties and whether they are frustrated.
    var decisions: [(tie: Int, isFrustrated: Bool)]
    /// No division of this part has a frustration below.
    var bound: Double
  }

  private let ties: TieList
  private let network: SignedNetwork
  private let rounding: CampRounding
  private let programme: CuttingPlaneProgramme
  private var separation: CycleSeparation
  private var open: [Branch]
  private var decided: [Int] = []
  private var values: [Double]
  private var reducedCosts: [Double]
  /// The least bound of the branches that could not be proven nor split.
  private var closedBound = Double.infinity
  /// Frustrations are multiples of this; 0 if of nothing useful.
  private let grain: Double
  private let tolerance: Double
  /// The best division so far and its frustration.
  private(set) var camp: [Int]
  private(set) var frustration: Double
  /// What is left of the work, in units of about one node of a ``SuffixSearch``.
  private var workLeft = 0

  /// Prepares to search a connected network with ties.
  ///
  /// - Parameters:
  ///   - rule: what counts as a division.
  ///   - campLimit: the greatest number of camps of divisions made from answers. With any number of camps
  ///     in the rule and fewer here the bound holds but may stay below the best division.
  ///   - incumbent: the camp of each node in the best division known.
  init(_ network: SignedNetwork, rule: CycleSeparation.Rule, campLimit: Int = 2, incumbent: [Int]) {
    self.network = network
    ties = TieList(network)
    rounding = CampRounding(network: network, ties: ties, rule: rule, campLimit: campLimit)
    programme = CuttingPlaneProgramme(costs: ties.cost)
    separation = CycleSeparation(ties, rule: rule)
    open = [Branch(decisions: [], bound: 0)]
    values = Array(repeating: 0, count: ties.count)
    reducedCosts = values
    grain = network.withMatrix { $0.grain }
    tolerance = network.rounding
    camp = incumbent
    frustration = network.frustration(of: incumbent)
  }

  /// No division has a frustration below this.
  var lowerBound: Double {
    let bound = open.reduce(closedBound) { min($0, $1.bound) }
    return bound >= frustration - tolerance ? frustration : max(0, bound)
  }

  /// Whether nothing is left to search.
  var isFinished: Bool { open.isEmpty }

  /// Takes over a division if it is better than the best so far.
  mutating func offer(_ candidate: [Int]) {
    adopt(candidate, network.frustration(of: candidate))
  }

  private mutating func adopt(_ candidate: [Int], _ value: Double) {
    if value < frustration - tolerance { (camp, frustration) = (candidate, value) }
  }

  /// Searches on until the best division is proven or the work is used up; returns the work used.
  ///
  /// - Parameter work: a count, in units of about one node of a ``SuffixSearch``, not a time.
  mutating func run(work: Int) -> Int {
    workLeft = work
    while workLeft > 0, let branch = popLeast() {
      if isHopeless(branch.bound) { continue }
      explore(branch)
    }
    return work - workLeft
  }

  private func isHopeless(_ bound: Double) -> Bool { bound >= frustration - tolerance }

  private mutating func popLeast() -> Branch? {
    guard let place = open.indices.min(by: { open[$0].bound < open[$1].bound }) else { return nil }
    open.swapAt(place, open.count - 1)
    return open.removeLast()
  }
}

// MARK: - One branch

extension BranchAndCut {
  private mutating func explore(_ branch: Branch) {
    decide(branch.decisions)
    var branch = branch
    var history: [Double] = []
    while true {
      let ending = solve()
      branch.bound = max(branch.bound, roundedUp(programme.bound(reducedCosts: &reducedCosts)))
      if isHopeless(branch.bound) { return }
      guard ending == .optimal, workLeft > 0 else { return postpone(branch) }
      programme.values(into: &values)
      improve()
      if isHopeless(branch.bound) { return }
      let cycles = separate()
      if cycles.isEmpty { break }
      history.append(branch.bound)
      if hasStalled(history) { break }
      for cycle in cycles { add(cycle) }
    }
    split(branch)
  }

  /// Solves the programme and charges its work.
  private mutating func solve() -> CuttingPlaneProgramme.Ending {
    let before = programme.iterations
    let size = programme.rowCount + ties.count
    let ending = programme.solve(iterationLimit: workLeft / max(1, size))
    let iterations = programme.iterations - before
    workLeft -= min(workLeft, size * iterations + 10 * ties.count)
    return ending
  }

  /// Finds violated cycles and charges the work, with that of the local search before.
  private mutating func separate() -> [CycleSeparation.Cycle] {
    let before = separation.work
    let cycles = separation.violatedCycles(values)
    let cost = (separation.work - before + ties.order * ties.order) / 8
    workLeft -= min(workLeft, cost)
    return cycles
  }

  /// The next multiple of the grain, but for rounding.
  private func roundedUp(_ bound: Double) -> Double {
    guard grain > 0 else { return bound }
    return ((bound - tolerance) / grain - 1e-6).rounded(.up) * grain
  }

  private func hasStalled(_ history: [Double]) -> Bool {
    let span = 15
    guard history.count > span else { return false }
    let gain = history[history.count - 1] - history[history.count - 1 - span]
    return gain < 0.02 * (frustration - history[history.count - 1])
  }

  private func add(_ cycle: CycleSeparation.Cycle) {
    let frustrated = cycle.isKept.reduce(0) { $0 + ($1 ? 0.0 : 1.0) }
    programme.addRow(
      cycle.ties, cycle.isKept.map { $0 ? 1 : -1 }, atLeast: 1 - frustrated)
  }

  private mutating func improve() {
    let (candidate, value) = rounding.round(values)
    adopt(candidate, value)
  }

  /// Leaves a branch for later if the work ran out; if the programme failed, for good.
  private mutating func postpone(_ branch: Branch) {
    if workLeft > 0 { close(branch) } else { open.append(branch) }
  }

  private mutating func close(_ branch: Branch) {
    closedBound = min(closedBound, branch.bound)
  }

  private mutating func decide(_ decisions: [(tie: Int, isFrustrated: Bool)]) {
    for tie in decided { programme.setBounds(of: tie, 0, 1) }
    decided = decisions.map { $0.tie }
    for (tie, isFrustrated) in decisions {
      let value = isFrustrated ? 1.0 : 0.0
      programme.setBounds(of: tie, value, value)
    }
  }

  /// Opens two branches on the tie that is least decided; without any, the branch ends.
  private mutating func split(_ branch: Branch) {
    var best = (tie: -1, score: 1e-6)
    for tie in values.indices {
      let score = min(values[tie], 1 - values[tie]) * ties.cost[tie]
      if score > best.score { best = (tie, score) }
    }
    guard best.tie >= 0 else { return close(branch) }
    if programme.rowCount > 2 * ties.count { programme.removeLooseRows() }
    for isFrustrated in [true, false] {
      var child = branch
      child.decisions.append((best.tie, isFrustrated))
      open.append(child)
    }
  }
}
