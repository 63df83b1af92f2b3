/// Elementary effects from trajectories (Morris 1991; μ* by Campolongo, Cariboni & Saltelli 2007).
///
/// The effect of a step is the change of the output divided by the length of the step as a part of
/// the factor's range (``StepLengths``), so that factors of all units compare; on a grid it is
/// SALib's. A group of several factors that do not all move the same way has an effect without a
/// sign: μ* only, as σ of a group depends on who moves with whom.
public struct MorrisAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "morris", purpose: "screening: which factors matter at all, and which interact or bend",
    indices: [
      ("mu", "mean effect of moving the factor through its range"),
      ("mu_star", "mean size of that effect: how much the factor matters"),
      ("sigma", "spread of the effect: interactions or curvature"),
    ],
    need: .trajectories, source: "Morris 1991; Campolongo, Cariboni & Saltelli 2007",
    make: { (sample, groups) throws(Misfit) in try MorrisAnalysis(sample, groups) })

  private let trajectories: Trajectories
  private let partition: FactorPartition
  /// For each trajectory and step the length, negative for a step back.
  private let lengths: [Double]
  /// Whether the effect of each group has a sign.
  private let hasSign: [Bool]

  /// - Throws: where X is not made of trajectories, or of such as are for Shapley effects.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    let found = try Trajectories(sample, groups)
    guard !found.areIndependentDraws else {
      throw Misfit("the trajectories join independent draws: they are for Shapley effects")
    }
    let steps = StepLengths(sample)
    var lengths: [Double] = []
    var hasSign = groups.members.map { $0.allSatisfy { sample.isOrdered[$0] } }
    for trajectory in 0..<found.count {
      for step in 0..<found.groups {
        let group = found.group(trajectory, step)
        let row = trajectory * (found.groups + 1) + step
        let parts = groups.members[group].map { steps.length($0, row) }.filter { $0 != 0 }
        if parts.contains(where: { $0 < 0 }), parts.contains(where: { $0 > 0 }) {
          hasSign[group] = false
        }
        let length = parts.reduce(0) { $0 + abs($1) } / Double(parts.count)
        lengths.append(parts[0] < 0 ? -length : length)
      }
    }
    (trajectories, partition) = (found, groups)
    (self.lengths, self.hasSign) = (lengths, hasSign)
  }

  /// μ, μ* and σ of every group.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let kept = trajectories.complete(output)
    let names = partition.names
    let labels = ["mu", "mu_star", "sigma"].flatMap { index in
      names.map { SensitivityIndex(index, $0, value: nil) }
    }
    var result = AnalysisResult(
      indices: labels, used: kept.count, dropped: trajectories.count - kept.count,
      unit: "trajectories")
    guard kept.count > 1 else {
      result.indices = labels.map { $0.noted(tooFewNote(kept.count, "trajectories", needed: 2)) }
      return result
    }
    if isConstant(kept.lazy.flatMap { trajectories.outputs($0, output) }) {
      result.indices = labels.map { $0.noted(constantNote) }
      return result
    }
    let effects = effects(kept, output)
    let (values, table) = statistics(effects)
    let sums = try table.resampled(
      settings.manyResamples, seed: settings.seed, jobs: settings.jobs)
    let errors = standardErrors(sums, table.columns, labels.count) { moments($0, effects) }
    for place in labels.indices {
      let (index, group) = (place / names.count, place % names.count)
      if index != 1, let reason = unsigned(group, index) {
        result.indices[place] = labels[place].noted(reason)
      } else {
        result.indices[place].value = values[place]
        result.indices[place] =
          result.indices[place].with(standardError: errors[place], z: settings.z)
      }
    }
    result.verdict = verdict(result.indices.filter { $0.index == "mu_star" }, kept.count)
    return result
  }

  /// Why a signed index of a group is not defined.
  private func unsigned(_ group: Int, _ index: Int) -> String? {
    if index == 2, partition.members[group].count > 1 {
      return "undefined: sigma of a group mixes the effects of its members"
    }
    return hasSign[group] ? nil : "undefined: the group has no one direction"
  }

  /// The effects, group after group, each with one number for each trajectory kept.
  private func effects(_ kept: [Int], _ output: [Double]) -> [[Double]] {
    var effects = [[Double]](
      repeating: [Double](repeating: 0, count: kept.count), count: partition.count)
    for (place, trajectory) in kept.enumerated() {
      let y = Array(trajectories.outputs(trajectory, output))
      for step in 0..<trajectories.groups {
        effects[trajectories.group(trajectory, step)][place] =
          (y[step + 1] - y[step]) / lengths[trajectory * trajectories.groups + step]
      }
    }
    return effects
  }

  /// μ, μ* and σ, and the table whose sums give them again in a resample.
  private func statistics(_ effects: [[Double]]) -> (values: [Double], table: UnitTable) {
    let (units, groups) = (effects[0].count, effects.count)
    let means = effects.map { $0.reduce(0, +) / Double(units) }
    var table = UnitTable(units: units, columns: 3 * groups)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * groups) { row in
      for unit in 0..<units {
        for group in 0..<groups {
          let effect = effects[group][unit]
          let off = effect - means[group]
          (row[group], row[groups + group], row[2 * groups + group]) = (off, abs(effect), off * off)
        }
        table.set(unit, row)
      }
    }
    return (moments(table.sums[...], effects), table)
  }

  /// The statistics from sums of differences from the mean, sizes, and squares of differences.
  private func moments(_ sums: ArraySlice<Double>, _ effects: [[Double]]) -> [Double] {
    let (s, groups, n) = (sums.startIndex, effects.count, Double(effects[0].count))
    let means = effects.map { $0.reduce(0, +) / n }
    var values = (0..<groups).map { means[$0] + sums[s + $0] / n }
    values += (0..<groups).map { sums[s + groups + $0] / n }
    values += (0..<groups).map {
      let (first, second) = (sums[s + $0], sums[s + 2 * groups + $0])
      return (max(0, second - first * first / n) / (n - 1)).squareRoot()
    }
    return values
  }

  /// Which factors stand out, which could be fixed, and whether the order is sure.
  private func verdict(_ sizes: [SensitivityIndex], _ used: Int) -> [String] {
    let order = sizes.sorted { ($0.value ?? 0) > ($1.value ?? 0) }
    guard let first = order.first, let most = first.value, most > 0 else { return [] }
    var lines = ["\(first.factor) matters most (mu_star \(short(most)))"]
    let idle = order.filter { ($0.high ?? $0.value ?? 0) < 0.05 * most }.map(\.factor)
    if !idle.isEmpty {
      lines.append(
        "below a twentieth of that, interval included, so candidates to be fixed: "
          + idle.joined(separator: ", "))
    }
    guard let widest = order.compactMap(\.standardError).max() else { return lines }
    let share = widest / most
    lines.append(
      share <= 0.1
        ? "settled: the standard errors are at most \(percent(share)) of the largest mu_star"
        : "not settled: a standard error is \(percent(share)) of the largest mu_star; for a tenth "
          + "take about \(roundedUp(Double(used) * share * share * 100)) trajectories (now \(used))"
    )
    return lines
  }
}
