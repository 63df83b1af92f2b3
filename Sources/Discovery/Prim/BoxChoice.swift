/// Which box of a trajectory to take. The choice between coverage and density is the analyst's; a
/// rule only makes it repeatable.
public enum BoxChoice: Sendable, Hashable {
  /// The largest harmonic mean of coverage and density, 2cd/(c + d) [J: neither is preferred].
  case balanced
  /// The largest coverage of the boxes at least this dense; if none is, the densest.
  case density(Double)
  /// The largest density of the boxes that cover at least this share; the first box covers all that
  /// is left, so that if none does, the one with the largest coverage.
  case coverage(Double)
  /// The step of this index.
  case step(Int)

  /// The index of the step; of equals the one that restricts fewer factors, then the first. `nil`
  /// only for a step that is not there.
  public func step(of trajectory: PrimTrajectory) -> Int? {
    let steps = trajectory.steps
    switch self {
    case .step(let index): return steps.indices.contains(index) ? index : nil
    case .balanced:
      return best(steps, Array(steps.indices)) { balance($0) }
    case .density(let least):
      let dense = steps.indices.filter { (steps[$0].statistics.density ?? 0) >= least }
      return dense.isEmpty
        ? best(steps, Array(steps.indices)) { $0.density ?? 0 }
        : best(steps, dense) { $0.coverage ?? 0 }
    case .coverage(let least):
      let wide = steps.indices.filter { (steps[$0].statistics.coverage ?? 0) >= least }
      return wide.isEmpty
        ? best(steps, Array(steps.indices)) { $0.coverage ?? 0 }
        : best(steps, wide) { $0.density ?? 0 }
    }
  }

  private func balance(_ box: BoxStatistics) -> Double {
    // 2cd/(c + d) with c = k/K and d = k/n is 2k/(K + n).
    2 * Double(box.cases) / Double(box.allCases + box.count)
  }

  private func best(
    _ steps: [PrimStep], _ indices: [Int], _ value: (BoxStatistics) -> Double
  ) -> Int? {
    var best: (index: Int, value: Double)?
    for index in indices {
      let value = value(steps[index].statistics)
      if let best,
        (best.value, -steps[best.index].restricted) >= (value, -steps[index].restricted)
      {
        continue
      }
      best = (index, value)
    }
    return best?.index
  }
}
