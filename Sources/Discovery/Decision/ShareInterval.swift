/// An interval for a share of futures, when futures come in groups that resemble each other, such as
/// the chance draws of one draw of parameters.
public struct ShareInterval: Sendable, Hashable {
  /// The share.
  public let share: Double
  /// The ends.
  public let low: Double, high: Double

  /// The normal quantile of 0.95, for an interval that holds 90% (methods Q21).
  static let quantile = 1.6448536269514722

  /// Wilson's score interval (1927, Journal of the American Statistical Association 22) of 90%, with
  /// the effective sample size of clustered data (Korn & Graubard 1998, Survey Methodology 24): the
  /// number that gives a simple sample the variance found between groups, at most the futures. For
  /// shares without any variance between groups each group counts as one.
  ///
  /// - Parameters:
  ///   - hits: for each future its contribution, 0 to 1.
  ///   - groups: the group of each future, 0 ..< count of groups.
  public init(_ hits: some Collection<Double>, groups: [Int]) {
    precondition(hits.count == groups.count && !groups.isEmpty, "one group for each future")
    let count = (groups.max() ?? 0) + 1
    var (sizes, totals) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    for (hit, group) in zip(hits, groups) {
      sizes[group] += 1
      totals[group] += hit
    }
    let futures = Double(groups.count)
    share = totals.reduce(0, +) / futures
    let used = sizes.reduce(0) { $0 + ($1 > 0 ? 1.0 : 0) }
    let size = Self.effectiveSize(share, sizes, totals, groups: used, futures)
    let square = Self.quantile * Self.quantile
    let centre = (share + square / (2 * size)) / (1 + square / size)
    let half =
      Self.quantile / (1 + square / size)
      * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    low = max(0, centre - half)
    high = min(1, centre + half)
  }

  private static func effectiveSize(
    _ share: Double, _ sizes: [Double], _ totals: [Double], groups: Double, _ futures: Double
  ) -> Double {
    guard groups > 1 else { return 1 }
    if groups == futures { return futures }
    // The ratio estimator's variance between groups.
    var squares = 0.0
    for (size, total) in zip(sizes, totals) {
      let residual = total - share * size
      squares += residual * residual
    }
    let variance = groups / (groups - 1) * squares / (futures * futures)
    guard variance > 0 else { return groups }
    return min(futures, max(1, share * (1 - share) / variance))
  }
}
