internal import GSLNumerics

/// Simulates every period of a panel from its observed start, and takes the statistics that the
/// method of moments equates: for each rate the number of changes, for each rate effect the changes
/// weighted by the covariate, for each term its sum over ties.
///
/// Parameters, statistics and scores are in one order: the logarithms of the rates, the rate
/// effects, the terms.
struct PanelSimulation {
  let model: ActorOrientedModel
  let panel: NetworkPanel
  private let simulators: [PeriodSimulator]
  private let rateCovariates: [[[Double]]]

  init(_ model: ActorOrientedModel, _ panel: NetworkPanel) throws(DynamicsError) {
    try require(
      model.ties.isDirected == panel.isDirected,
      "the model is \(model.ties.isDirected ? "" : "un")directed, the panel is not")
    self.model = model
    self.panel = panel
    simulators = try panel.covariates.enumerated().map { period, known throws(DynamicsError) in
      try PeriodSimulator(model, order: panel.order, covariates: known, period: period)
    }
    rateCovariates = try panel.covariates.map { known throws(DynamicsError) in
      try model.rateCovariates.map { name throws(DynamicsError) in
        try TermStorage.actorValues(name, panel.order, known)
      }
    }
  }

  /// The number of parameters.
  var count: Int { panel.periods + model.rateCovariates.count + model.terms.count }

  /// The names of the parameters, in their order.
  var names: [String] {
    let rates = (1...panel.periods).map { "rate (period \($0))" }
    return rates + model.rateCovariates.map { "rate(\($0))" } + model.terms.map(\.name)
  }

  /// The parameters of a period.
  func parameters(_ theta: [Double], period: Int) -> ActorParameters {
    let (rates, effects) = (panel.periods, model.rateCovariates.count)
    return ActorParameters(
      rate: exponential(theta[period]), rateEffects: Array(theta[rates..<(rates + effects)]),
      terms: Array(theta[(rates + effects)...]))
  }

  /// The statistics of the panel itself.
  func observed() throws(DynamicsError) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for period in 0..<panel.periods {
      try simulators[period].set(panel.waves[period + 1])
      add(period, &sums)
    }
    return sums
  }

  /// One simulation of all periods.
  ///
  /// - Throws: if a parameter went where nothing can be simulated.
  func run(
    _ theta: [Double], random: CounterRandom, draw: UInt64
  ) throws(DynamicsError) -> (statistics: [Double], score: [Double]) {
    var statistics = [Double](repeating: 0, count: count)
    var score = statistics
    for period in 0..<panel.periods {
      let simulator = simulators[period]
      try simulator.set(panel.waves[period])
      try simulator.run(
        parameters(theta, period: period), random: random, draw: draw, scoring: true)
      add(period, &statistics)
      score[period] = simulator.score[0]
      for place in panel.periods..<count {
        score[place] += simulator.score[place - panel.periods + 1]
      }
    }
    return (statistics, score)
  }

  /// The networks at the ends of all periods in one simulation.
  ///
  /// - Throws: if a parameter went where nothing can be simulated.
  func ends(
    _ theta: [Double], random: CounterRandom, draw: UInt64
  ) throws(DynamicsError) -> [TieLists] {
    try (0..<panel.periods).map { period throws(DynamicsError) in
      let simulator = simulators[period]
      try simulator.set(panel.waves[period])
      try simulator.run(parameters(theta, period: period), random: random, draw: draw)
      return TieLists(simulator.ties, order: panel.order, isDirected: panel.isDirected)
    }
  }

  /// Adds the statistics of a period from the network that its simulator holds.
  private func add(_ period: Int, _ sums: inout [Double]) {
    let (start, end) = (panel.waves[period], simulators[period].ties)
    let order = panel.order
    for i in 0..<order {
      var changes = 0.0
      for j in 0..<order where start[i * order + j] != end[i * order + j] { changes += 1 }
      sums[period] += panel.isDirected ? changes : changes / 2
      for (place, values) in rateCovariates[period].enumerated() {
        sums[panel.periods + place] += changes * values[i]
      }
    }
    let first = panel.periods + model.rateCovariates.count
    for (place, value) in simulators[period].statistics(since: start).enumerated() {
      sums[first + place] += value
    }
  }
}

extension MomentSettings {
  /// Many simulations of a panel on ``jobs`` threads, each thread with its own simulators; what
  /// comes back is in the order of the numbers, whoever did them.
  func simulate<Outcome: Sendable>(
    _ count: Int, _ model: ActorOrientedModel, _ panel: NetworkPanel,
    _ work: @Sendable (Int, PanelSimulation) throws(DynamicsError) -> Outcome
  ) throws(DynamicsError) -> [Outcome] {
    let outcomes = UnsafeMutableBufferPointer<Outcome?>.allocate(capacity: count)
    outcomes.initialize(repeating: nil)
    defer { outcomes.deinitialize().deallocate() }
    // Each place is written by the one thread that has its number.
    nonisolated(unsafe) let places = outcomes
    do {
      try inParallel(count: count, jobs: jobs) {
        try PanelSimulation(model, panel)
      } work: { number, simulation in
        places[number] = try work(number, simulation)
      }
    } catch let error as DynamicsError {
      throw error
    } catch {
      throw .invalid("\(error)")
    }
    return outcomes.compactMap(\.self)
  }
}
