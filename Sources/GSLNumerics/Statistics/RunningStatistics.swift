internal import CGSL

/// Statistics of numbers seen one at a time and not kept (`gsl_rstat`), by Welford's recurrences.
///
/// NaN or an infinity, once added, leaves no moment finite.
// Sendable: one owner, and adding a number needs exclusive access.
public struct RunningStatistics: ~Copyable, @unchecked Sendable {
  private let workspace: UnsafeMutablePointer<gsl_rstat_workspace>

  /// - Throws: only if there is no memory.
  public init() throws(NumericsError) {
    workspace = try allocated("gsl_rstat_alloc") { gsl_rstat_alloc() }
  }

  deinit { gsl_rstat_free(workspace) }

  /// Takes one more number.
  public mutating func add(_ value: Double) { gsl_rstat_add(value, workspace) }

  /// How many numbers were added.
  public var count: Int { gsl_rstat_n(workspace) }

  /// The mean; NaN of none.
  public var mean: Double { count > 0 ? gsl_rstat_mean(workspace) : .nan }

  /// The variance with n - 1; NaN of fewer than two numbers.
  public var variance: Double { count > 1 ? gsl_rstat_variance(workspace) : .nan }

  /// The standard deviation with n - 1; NaN of fewer than two numbers.
  public var standardDeviation: Double { count > 1 ? gsl_rstat_sd(workspace) : .nan }

  /// The smallest number; NaN of none.
  public var minimum: Double { count > 0 ? gsl_rstat_min(workspace) : .nan }

  /// The largest number; NaN of none.
  public var maximum: Double { count > 0 ? gsl_rstat_max(workspace) : .nan }

  /// The skewness, Σ ((x - mean)/sd)³/n; NaN of fewer than two numbers.
  public var skewness: Double { count > 1 ? gsl_rstat_skew(workspace) : .nan }

  /// The excess kurtosis, Σ ((x - mean)/sd)⁴/n - 3; NaN of fewer than two numbers.
  public var excessKurtosis: Double { count > 1 ? gsl_rstat_kurtosis(workspace) : .nan }

  /// An estimate of the median that keeps five numbers only (the P² algorithm, Jain & Chlamtac
  /// 1985, Communications of the ACM 28); NaN of none.
  public var medianEstimate: Double { count > 0 ? gsl_rstat_median(workspace) : .nan }
}
