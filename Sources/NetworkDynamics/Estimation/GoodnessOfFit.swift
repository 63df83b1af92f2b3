public import GSLNumerics

/// How well a fitted model reproduces a feature of the panel that it was not fitted to (Lospinoso &
/// Snijders 2019) `[V]`.
public struct GoodnessOfFit: Sendable, Hashable {
  /// The feature; its counts are sums over the ends of all periods.
  public let statistic: AuxiliaryStatistic
  /// The levels at which it is counted.
  public let levels: [Int]
  /// The count at each level in the panel.
  public let observed: [Double]
  /// The mean of the simulated counts, and their 5% and 95% quantiles.
  public let mean: [Double], low: [Double], high: [Double]
  /// The share of simulations that are as far from the simulations' mean as the panel is, or
  /// farther, by Mahalanobis' distance over all levels; below .05 the model misses the feature.
  public let pValue: Double

  /// - Parameters:
  ///   - samples: the counts of each simulation, two at least, each as long as `observed`.
  init(
    _ statistic: AuxiliaryStatistic, levels: [Int], observed: [Double], samples: [[Double]]
  ) throws(DynamicsError) {
    self.statistic = statistic
    self.levels = levels
    self.observed = observed
    let sorted = levels.indices.map { level in samples.map { $0[level] }.sorted() }
    low = sorted.map { values in values.withUnsafeBufferPointer { quantileOfSorted($0, 0.05) } }
    high = sorted.map { values in values.withUnsafeBufferPointer { quantileOfSorted($0, 0.95) } }
    let space = try MahalanobisSpace(samples)
    mean = space.means
    let reached = space.distance(observed)
    pValue =
      Double(samples.count { space.distance($0) >= reached }) / Double(samples.count)
  }
}

/// Mahalanobis' squared distance from the mean of a sample in the sample's own covariances, with
/// the pseudo-inverse where these are singular.
struct MahalanobisSpace {
  let means: [Double]
  private let deviations: [Double]
  private let values: [Double]
  private let vectors: [Double]

  /// Directions whose share of the standardised variance is below this do not vary: counts that add
  /// up to a constant `[J]`; the square root of the precision, as in R's `MASS::ginv`.
  private static let least = 1.5e-8

  init(_ samples: [[Double]]) throws(DynamicsError) {
    var moments = SimulatedMoments(count: samples.first?.count ?? 0)
    for sample in samples { moments.add((sample, [])) }
    let (count, means, covariance) = (moments.count, moments.means, moments.covariance)
    let deviations = (0..<count).map { max(0, covariance[$0 * count + $0]).squareRoot() }
    let correlation = (0..<(count * count)).map { place in
      let scale = deviations[place / count] * deviations[place % count]
      return scale > 0 ? covariance[place] / scale : 0
    }
    (values, vectors) = try numerically { () throws(NumericsError) in
      try symmetricEigen(correlation, order: count)
    }
    (self.means, self.deviations) = (means, deviations)
  }

  /// The squared distance of a point; infinite where it differs in what never varies.
  func distance(_ point: [Double]) -> Double {
    let count = means.count
    var scores = [Double](repeating: 0, count: count)
    for place in 0..<count {
      let difference = point[place] - means[place]
      if deviations[place] > 0 {
        scores[place] = difference / deviations[place]
      } else if abs(difference) > 1e-9 * max(1, abs(means[place])) {
        return .infinity
      }
    }
    var sum = 0.0
    for k in 0..<count {
      let along = (0..<count).reduce(0) { $0 + vectors[$1 * count + k] * scores[$1] }
      if values[k] > Self.least * Double(count) {
        sum += along * along / values[k]
      } else if abs(along) > 1e-6 * max(1, scores.reduce(0) { max($0, abs($1)) }) {
        return .infinity
      }
    }
    return sum
  }
}

extension MomentEstimator {
  /// Simulates the panel anew at estimates and compares features that were not fitted.
  ///
  /// - Parameters:
  ///   - fit: estimates of this model and panel, converged.
  ///   - simulations: how often, 100 or more; `nil`: as often as phase 3.
  ///   - random: the stream of the fit; other numbers of it are used.
  /// - Returns: one for each statistic that is defined for the panel.
  /// - Throws: if the number is too low or the estimates cannot be simulated.
  public func goodness(
    of fit: MomentFit, simulations: Int? = nil, random: CounterRandom
  ) throws(DynamicsError) -> [GoodnessOfFit] {
    let count = simulations ?? settings.finalSimulations
    try require(count >= 100, "a fit is judged by 100 simulations or more, found \(count)")
    let statistics = AuxiliaryStatistic.allCases.filter {
      $0.isDefined(isDirected: panel.isDirected)
    }
    let observed = panel.ends
    let counters = statistics.map { LevelCounter($0, observed) }
    let theta = fit.theta(periods: panel.periods)
    let samples = try settings.simulate(count, model, panel) {
      number, simulation throws(DynamicsError) in
      let ends = try simulation.ends(
        theta, random: random, draw: UInt64(fit.simulations + number))
      return counters.map { $0.counts(ends) }
    }
    return try counters.enumerated().map { place, counter throws(DynamicsError) in
      try GoodnessOfFit(
        counter.statistic, levels: counter.levels, observed: counter.counts(observed),
        samples: samples.map { $0[place] })
    }
  }
}

/// Counts a statistic at levels that suit a panel.
private struct LevelCounter: Sendable {
  let statistic: AuxiliaryStatistic
  let levels: [Int]

  /// Every level up to the highest in the panel, or twelve of them, evenly spread.
  init(_ statistic: AuxiliaryStatistic, _ ends: [TieLists]) {
    self.statistic = statistic
    let first = statistic == .distances ? 1 : 0
    let last = max(first, ends.map { statistic.histogram($0).count - 1 }.max() ?? first)
    let step = max(1, (last - first + 11) / 12)
    levels = Array(stride(from: last, through: first, by: -step)).reversed()
  }

  /// The counts in all networks together.
  func counts(_ networks: [TieLists]) -> [Double] {
    var sums = [Double](repeating: 0, count: levels.count)
    for network in networks {
      let histogram = statistic.histogram(network)
      for (place, level) in levels.enumerated() {
        let bottom = statistic.isCumulative ? 0 : level
        for value in bottom...level where value < histogram.count {
          sums[place] += histogram[value]
        }
      }
    }
    return sums
  }
}
