internal import GSLNumerics
internal import Glibc

/// e^z.
func exponential(_ z: Double) -> Double { exp(z) }
/// ln z.
func logarithm(_ z: Double) -> Double { log(z) }

/// The state of a search by the method of moments.
struct MomentSearch {
  private let simulation: PanelSimulation
  private let settings: MomentSettings
  private let random: CounterRandom
  private let count: Int
  private let observed: [Double]
  private let start: [Double]
  private var theta: [Double]
  private var gain: Double
  /// The next simulation's number, which picks its random numbers.
  private var draw: UInt64 = 0
  /// D̃⁻¹, and the regression coefficients and deviations of the statistics.
  private var inverse: [Double] = []
  private var regression: [Double] = []
  private var deviations: [Double] = []

  init(
    simulation: PanelSimulation, settings: MomentSettings, random: CounterRandom
  ) throws(DynamicsError) {
    count = simulation.count
    observed = try simulation.observed()
    start = StartingValues(simulation.model, simulation.panel).theta
    theta = start
    gain = settings.gain
    self.simulation = simulation
    self.settings = settings
    self.random = random
  }

  private mutating func simulate() throws(DynamicsError) -> (statistics: [Double], score: [Double])
  {
    defer { draw += 1 }
    return try simulation.run(theta, random: random, draw: draw)
  }

  private mutating func moments(_ simulations: Int) throws(DynamicsError) -> SimulatedMoments {
    var moments = SimulatedMoments(count: count)
    let (theta, random, first) = (theta, random, draw)
    let all = try settings.simulate(simulations, simulation.model, simulation.panel) {
      number, simulation throws(DynamicsError) in
      try simulation.run(theta, random: random, draw: first + UInt64(number))
    }
    draw += UInt64(simulations)
    for simulation in all { moments.add(simulation) }
    return moments
  }

  // MARK: Phase 1

  /// Estimates the derivative at the start, then takes a partial Newton step.
  ///
  /// With 200 simulations or more, where RSiena has 50: the derivative by scores is noisy, and the
  /// inverse of a bad one can send the search astray `[E]`.
  mutating func first() throws(DynamicsError) {
    theta = start
    let moments = try moments(max(200, 7 + 3 * count))
    try take(moments)
    let step = SmallMatrix.product(
      inverse, vector: zip(moments.means, observed).map { $0 - $1 }, count)
    move(by: step, gain: gain)
  }

  /// Starts anew with half the gain, after a search that went astray.
  mutating func restart() throws(DynamicsError) {
    gain /= 2
    try first()
  }

  /// Takes what phase 2 needs from simulations.
  private mutating func take(_ moments: SimulatedMoments) throws(DynamicsError) {
    let covariance = moments.covariance
    deviations = (0..<count).map { covariance[$0 * count + $0].squareRoot() }
    var derivative = moments.derivative
    for place in 0..<count {
      // A statistic that never moved gives no direction; its parameter waits for others to move.
      if derivative[place * count + place] <= 0 || deviations[place] == 0 {
        for other in 0..<count { derivative[place * count + other] = 0 }
        derivative[place * count + place] = max(1, deviations[place] * deviations[place])
      }
      for other in 0..<count where other != place {
        derivative[place * count + other] *= 1 - settings.diagonalisation
      }
    }
    if let full = try? GSLNumerics.inverse(derivative, order: count) {
      inverse = full
    } else {
      inverse = (0..<(count * count)).map {
        $0 / count == $0 % count ? 1 / derivative[$0] : 0
      }
    }
    regression = moments.regression
  }

  // MARK: Phase 2

  /// Moves the parameters after each simulation, in subphases of falling gain.
  mutating func second() throws(DynamicsError) {
    var gain = gain
    for subphase in 1...settings.subphases {
      let least = Int(pow(2.52, Double(subphase)) * Double(7 + count))
      try walk(gain, least: least, most: least + 200)
      gain /= 2
    }
  }

  private mutating func walk(
    _ gain: Double, least: Int, most: Int
  ) throws(DynamicsError) {
    var path = [Double](repeating: 0, count: count)
    var covariances = path
    var last: [Double]?
    var steps = 0
    while steps < most {
      let (statistics, score) = try simulate()
      let excess = (0..<count).map {
        statistics[$0] - regression[$0] * score[$0] - observed[$0]
      }
      let step = SmallMatrix.product(inverse, vector: limited(excess), count)
      move(by: step, gain: gain)
      steps += 1
      for place in 0..<count {
        path[place] += theta[place]
        if let last { covariances[place] += excess[place] * last[place] }
      }
      last = excess
      // The statistics have crossed their targets often enough.
      if steps >= least, covariances.allSatisfy({ $0 <= 0 }) { break }
    }
    theta = path.map { $0 / Double(steps) }
  }

  /// Shrinks an excess in which a statistic is more than five deviations off.
  private func limited(_ excess: [Double]) -> [Double] {
    let worst = zip(excess, deviations).reduce(0.0) { worst, pair in
      pair.1 > 0 ? max(worst, abs(pair.0) / pair.1) : worst
    }
    return worst > 5 ? excess.map { $0 * 5 / worst } : excess
  }

  /// Moves the parameters against a step, no parameter by more than 1, and no rate further than by
  /// a factor of e³ from where it started.
  private mutating func move(by step: [Double], gain: Double) {
    let largest = step.reduce(0) { max($0, abs($1)) } * gain
    let factor = largest > 1 ? gain / largest : gain
    for place in 0..<count {
      theta[place] -= factor * step[place]
      if place < simulation.panel.periods {
        theta[place] = min(start[place] + 3, max(start[place] - 3, theta[place]))
      }
    }
  }

  // MARK: Phase 3

  /// Simulates at the estimates.
  mutating func third(_ attempts: Int) throws(DynamicsError) -> MomentFit {
    let moments = try moments(settings.finalSimulations)
    let (means, covariance) = (moments.means, moments.covariance)
    try requireMoving(covariance)
    let excess = zip(means, observed).map { $0 - $1 }
    let overall = try ratio(excess, covariance)
    let errors = try self.errors(moments.derivative, covariance)
    try take(moments)
    let estimates = (0..<count).map { place in
      let isRate = place < simulation.panel.periods
      let value = isRate ? exp(theta[place]) : theta[place]
      let error = max(0, errors[place * count + place]).squareRoot()
      return MomentEstimate(
        name: simulation.names[place], value: value, standardError: isRate ? value * error : error,
        convergence: excess[place] / covariance[place * count + place].squareRoot(),
        observed: observed[place], simulated: means[place])
    }
    return MomentFit(
      estimates: estimates, covariance: errors, overallConvergence: overall, attempts: attempts,
      simulations: Int(draw))
  }

  /// Refuses a statistic that is the same in every simulation.
  private func requireMoving(_ covariance: [Double]) throws(DynamicsError) {
    for place in 0..<count {
      try require(
        covariance[place * count + place] > 0,
        "the statistic of '\(simulation.names[place])' is \(observed[place]) in the panel and never"
          + " moves in simulations: leave the effect out")
    }
  }

  /// √((S̄ − s)ᵀ Σ⁻¹ (S̄ − s)).
  private func ratio(_ excess: [Double], _ covariance: [Double]) throws(DynamicsError) -> Double {
    guard let weighted = try? solve(covariance, order: count, excess) else { throw alike }
    return max(0, zip(excess, weighted).reduce(0) { $0 + $1.0 * $1.1 }).squareRoot()
  }

  /// D⁻¹ Σ D⁻ᵀ.
  private func errors(
    _ derivative: [Double], _ covariance: [Double]
  ) throws(DynamicsError) -> [Double] {
    guard let inverse = try? GSLNumerics.inverse(derivative, order: count) else { throw alike }
    let left = SmallMatrix.product(inverse, covariance, count)
    return SmallMatrix.product(left, SmallMatrix.transposed(inverse, count), count)
  }

  private var alike: DynamicsError {
    let panel = simulation.panel
    if (0..<panel.periods).allSatisfy({ panel.changes(in: $0).ended == 0 }) {
      return .invalid(
        "ties only come in this panel, so that rates and effects cannot be told apart: add waves"
          + " between which some go")
    }
    return .invalid("the effects cannot be told apart with this panel: leave one of them out")
  }
}
