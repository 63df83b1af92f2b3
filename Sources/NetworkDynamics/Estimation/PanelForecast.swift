public import GSLNumerics

/// What a fitted model expects of the time after the last wave of its panel.
public struct PanelForecast: Sendable, Hashable {
  /// The number of actors.
  public let order: Int
  /// The ties of the last wave, row-major.
  public let now: [Bool]
  /// The share of simulations that end with each tie, row-major; of standard error at most
  /// ½/√``simulations``.
  public let probabilities: [Double]
  /// How many simulations there were.
  public let simulations: Int
}

extension MomentEstimator {
  /// Simulates on from the last wave, with parameters drawn from their estimates' joint normal
  /// distribution and the rate of a period picked at random: so the forecast has the uncertainty of
  /// the estimates, of how lively a period is, and of chance.
  ///
  /// - Parameters:
  ///   - fit: estimates of this model and panel, converged.
  ///   - ahead: how far, in periods of the panel; above 0.
  ///   - covariates: those of the last wave.
  ///   - simulations: how often, 100 or more; `nil`: as often as phase 3.
  ///   - random: the stream of the fit; other numbers of it are used.
  /// - Throws: if an argument breaks its rule or a covariate does not fit.
  public func forecast(
    _ fit: MomentFit, ahead: Double = 1, covariates: PeriodCovariates = PeriodCovariates(),
    simulations: Int? = nil, random: CounterRandom
  ) throws(DynamicsError) -> PanelForecast {
    let count = simulations ?? settings.finalSimulations
    try require(count >= 100, "a forecast needs 100 simulations or more, found \(count)")
    try require(ahead > 0 && ahead.isFinite, "a forecast is for later, found \(ahead) periods")
    let simulation = try PanelSimulation(model, panel)
    let simulator = try PeriodSimulator(model, order: panel.order, covariates: covariates)
    let now = panel.waves[panel.periods]
    let draws = try EstimateDraws(fit, periods: panel.periods)
    var sums = [Int](repeating: 0, count: now.count)
    for number in 0..<count {
      // Past the draws of the fit and of its goodness.
      let draw = UInt64(fit.simulations) + (1 << 32) + UInt64(number)
      let (theta, period) = draws.draw(random, draw)
      var parameters = simulation.parameters(theta, period: period)
      parameters.rate *= ahead
      try simulator.set(now)
      try simulator.run(parameters, random: random, draw: draw)
      for (place, hasTie) in simulator.ties.enumerated() where hasTie { sums[place] += 1 }
    }
    return PanelForecast(
      order: panel.order, now: now, probabilities: sums.map { Double($0) / Double(count) },
      simulations: count)
  }
}

/// Parameters drawn from estimates' joint normal distribution.
private struct EstimateDraws {
  private let theta: [Double]
  private let periods: Int
  /// A root of the covariances, row-major.
  private let root: [Double]

  init(_ fit: MomentFit, periods: Int) throws(DynamicsError) {
    theta = fit.theta(periods: periods)
    self.periods = periods
    let count = theta.count
    // By eigenvectors: a covariance that is singular to rounding has a root too.
    let (values, vectors) = try numerically { () throws(NumericsError) in
      try symmetricEigen(Self.symmetric(fit.covariance, count), order: count)
    }
    root = (0..<(count * count)).map { vectors[$0] * max(0, values[$0 % count]).squareRoot() }
  }

  /// Without the rounding of D⁻¹ Σ D⁻ᵀ.
  private static func symmetric(_ matrix: [Double], _ n: Int) -> [Double] {
    zip(matrix, SmallMatrix.transposed(matrix, n)).map { ($0 + $1) / 2 }
  }

  /// Parameters, and the period whose rate to use. Rates stay within a factor of e³ of their
  /// estimates, as in the search: a draw that goes farther is shortened as a whole, since what makes
  /// up for a rate must shrink with it.
  func draw(_ random: CounterRandom, _ draw: UInt64) -> (theta: [Double], period: Int) {
    let purpose = StreamPurpose.forecast.rawValue
    let count = theta.count
    let z = (0..<count).map {
      random.normal(draw: draw, purpose: purpose, subject: UInt32($0), period: 0)
    }
    let shifts = SmallMatrix.product(root, vector: z, count)
    let farthest = shifts[..<periods].reduce(0) { max($0, abs($1)) }
    let share = farthest > 3 ? 3 / farthest : 1
    let drawn = zip(theta, shifts).map { $0 + share * $1 }
    let spread = random.uniform(draw: draw, purpose: purpose, subject: UInt32(count), period: 1)
    return (drawn, min(periods - 1, Int(spread * Double(periods))))
  }
}
