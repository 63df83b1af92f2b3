/// An estimated parameter of an actor-oriented model.
public struct MomentEstimate: Sendable, Hashable {
  /// The name of the parameter: `rate (period 1)`, `rate(COVARIATE)`, or that of the term.
  public let name: String
  /// The estimate: of ρ in opportunities a period, of α and β in units of the logarithm of odds.
  public let value: Double
  /// Its standard error; of a rate by the delta method.
  public let standardError: Double
  /// t_j: the mean simulated statistic less the observed, in standard deviations of the
  /// simulations. |t_j| should be at most 0.1.
  public let convergence: Double
  /// The observed statistic, and the mean of the simulated ones.
  public let observed: Double
  public let simulated: Double
}

/// What the method of moments found.
public struct MomentFit: Sendable, Hashable {
  /// The parameters in the order of the panel's statistics: rates, rate effects, terms.
  public let estimates: [MomentEstimate]
  /// The covariances of the estimates, row-major; those of rates are of their logarithms.
  public let covariance: [Double]
  /// t_conv.max, the greatest convergence ratio of any linear combination of the statistics. It
  /// should be at most 0.25, better 0.20.
  public let overallConvergence: Double
  /// How many times phases 1 to 3 were run.
  public let attempts: Int
  /// The number of simulations in all.
  public let simulations: Int

  /// The estimates as the search has them: rates as logarithms.
  func theta(periods: Int) -> [Double] {
    estimates.enumerated().map {
      $0.offset < periods ? logarithm($0.element.value) : $0.element.value
    }
  }

  /// Whether every ratio is within its limit, |t_j| ≤ 0.1 and t_conv.max ≤ 0.25.
  public var isConverged: Bool {
    overallConvergence <= 0.25 && estimates.allSatisfy { abs($0.convergence) <= 0.1 }
  }
}

/// How the method of moments works; the defaults are RSiena's `[V]` where not said otherwise.
public struct MomentSettings: Sendable, Hashable {
  /// The gain of the first subphase of phase 2, halved in each further one.
  public var gain = 0.2
  /// The number of subphases.
  public var subphases = 4
  /// The share by which the derivative's elements off the diagonal are shrunk in phase 2, 0 … 1.
  public var diagonalisation = 0.2
  /// Simulations of phase 3; 100 or more.
  public var finalSimulations = 1000
  /// How often all phases are run at most, each from the estimates of the one before, until the
  /// convergence ratios are within their limits `[J]`.
  public var attempts = 4

  /// Threads for the simulations that do not wait for one another: all but phase 2's. Results do not
  /// depend on it.
  public var jobs = 1

  /// The defaults.
  public init() {}

  func check() throws(DynamicsError) {
    try require(
      gain > 0 && gain <= 1 && (0...1).contains(diagonalisation) && subphases >= 1
        && finalSimulations >= 100 && attempts >= 1 && jobs >= 1,
      "the settings of the method of moments break their rules: \(self)")
  }
}
