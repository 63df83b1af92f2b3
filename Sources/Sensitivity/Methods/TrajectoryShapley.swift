/// Shapley effects from trajectories between two independent points, each step exchanging one
/// factor, in random order: mean over trajectories of (y_0 - (y_s + y_{s+1})/2)(y_s - y_{s+1}) for
/// the step of the factor (Goda 2021, Reliability Engineering & System Safety 213, doi
/// 10.1016/j.ress.2021.107702, algorithm 1), divided by the sum over all factors, which estimates
/// the variance. The standard error is that of a ratio of means (Cochran 1977, Sampling Techniques,
/// section 6.4).
struct TrajectoryShapley: Sendable {
  let trajectories: Trajectories
  let names: [String]

  func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let rows = trajectories.complete(output)
    let n = Double(rows.count)
    var result = AnalysisResult(
      indices: names.map { SensitivityIndex("Sh", $0, value: nil) }, used: rows.count,
      dropped: trajectories.count - rows.count, unit: "trajectories")
    let parts = rows.map { contributions($0, output) }
    let totals = parts.map { $0.reduce(0, +) }
    let total = totals.reduce(0, +) / n
    let isFlat = isConstant(rows.lazy.flatMap { trajectories.outputs($0, output) })
    guard rows.count > 1, !isFlat, total > 0 else {
      let reason =
        rows.count < 2
        ? tooFewNote(rows.count, "trajectories", needed: 2)
        : isFlat ? constantNote : "undefined: the estimated variance is not positive"
      result.indices = result.indices.map { $0.noted(reason) }
      return result
    }
    for place in names.indices {
      let share = parts.reduce(0) { $0 + $1[place] } / n / total
      // The mean of part - share × total is 0.
      let squares = zip(parts, totals).reduce(0.0) {
        let off = $1.0[place] - share * $1.1
        return $0 + off * off
      }
      result.indices[place].value = share
      result.indices[place] = result.indices[place].with(
        standardError: (squares / (n - 1) / n).squareRoot() / total, z: settings.z)
    }
    return result
  }

  /// What each factor adds along one trajectory.
  private func contributions(_ trajectory: Int, _ output: [Double]) -> [Double] {
    let y = trajectories.outputs(trajectory, output)
    var parts = [Double](repeating: 0, count: names.count)
    for step in names.indices {
      let (before, after) = (y[y.startIndex + step], y[y.startIndex + step + 1])
      parts[trajectories.group(trajectory, step)] =
        (y[y.startIndex] - (before + after) / 2) * (before - after)
    }
    return parts
  }
}
