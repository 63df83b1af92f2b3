public import GSLNumerics

/// Simulates one period of an actor-oriented model, as often as asked, in the same memory.
///
/// Not for use by several threads at once.
public final class PeriodSimulator {
  /// The number of actors, at least 2.
  public let order: Int
  /// The model.
  public let model: ActorOrientedModel
  private let network: NetworkState
  private let terms: TermStorage
  private let rateCovariates: [[Double]]
  /// Which period of a simulation this is, below 256; it picks the random numbers.
  private let period: Int
  private let kernel: MinistepKernel

  /// - Parameters:
  ///   - order: the number of actors, 2 … 5,000.
  ///   - period: which period of a simulation this is, 0 … 255: periods with different numbers get
  ///     different random numbers.
  /// - Throws: if an argument breaks its rule or a covariate does not fit.
  public init(
    _ model: ActorOrientedModel, order: Int, covariates: PeriodCovariates = PeriodCovariates(),
    period: Int = 0
  ) throws(DynamicsError) {
    try require((2...5000).contains(order), "there must be 2 to 5,000 actors, found \(order)")
    try require((0..<256).contains(period), "a period is from 0 to 255, found \(period)")
    self.order = order
    self.model = model
    self.period = period
    terms = try TermStorage(model, order: order, covariates: covariates)
    rateCovariates = try model.rateCovariates.map { name throws(DynamicsError) in
      try TermStorage.actorValues(name, order, covariates)
    }
    network = NetworkState(
      order: order, isDirected: model.ties.isDirected, counts: model.readsCounts)
    kernel = MinistepKernel(model: model, order: order, network: network.view, terms.memory)
  }

  /// The ties as they now are, row-major.
  public var ties: [Bool] { network.ties }

  /// Sets the network.
  ///
  /// - Parameter ties: `order` × `order`, row-major, none of an actor with itself; symmetric unless
  ///   the model is directed.
  /// - Throws: if the ties break their rule.
  public func set(_ ties: [Bool]) throws(DynamicsError) {
    try Self.check(ties, order: order, isDirected: model.ties.isDirected)
    network.become(ties)
  }

  /// Refuses ties that are no network of the order.
  static func check(_ ties: [Bool], order: Int, isDirected: Bool) throws(DynamicsError) {
    try require(
      ties.count == order * order,
      "a network of \(order) actors cannot have \(ties.count) elements")
    for row in 0..<order {
      try require(!ties[row * order + row], "actor \(row) has a tie with itself")
      for column in 0..<(isDirected ? 0 : row) {
        try require(
          ties[row * order + column] == ties[column * order + row],
          "the ties between \(row) and \(column) differ, yet the network is undirected")
      }
    }
  }

  /// Runs one period from the network as it now is.
  ///
  /// - Parameters:
  ///   - random: the random stream; what happens is a function of it, the draw and the period.
  ///   - draw: which simulation, below 2^48.
  ///   - scoring: whether to leave the score in ``score``.
  /// - Returns: the number of opportunities there were.
  /// - Throws: if parameters do not fit the model, are not finite, or ask for more than a million
  ///   opportunities.
  @discardableResult
  public func run(
    _ parameters: ActorParameters, random: CounterRandom, draw: UInt64, scoring: Bool = false
  ) throws(DynamicsError) -> Int {
    try check(parameters)
    let isPairwise = model.ties.isPairwise
    let opportunities = Opportunities(
      order: order, isPairwise: isPairwise, covariates: rateCovariates,
      effects: parameters.rateEffects)
    let mean = parameters.rate * opportunities.total
    var generator = CounterGenerator(
      random, draw: draw, purpose: StreamPurpose.opportunities.rawValue, subject: UInt32(period))
    guard let count = try? generator.poisson(mean: mean) else {
      throw .invalid("a period has at most a million opportunities, found \(mean) expected")
    }
    var numbers = UniformBlocks(random, draw: draw, period: period)
    kernel.begin(parameters.terms)
    kernel.run(count, opportunities, &numbers, scoring: scoring)
    if scoring { score(count, parameters.rate, opportunities) }
    return count
  }

  /// ∂ ln(probability of what happened) of the last scored run, by the logarithm of ρ, the rate
  /// effects and the terms. Its expectation is 0, and its covariance with a statistic is the
  /// derivative of the statistic's expectation.
  public private(set) var score: [Double] = []

  private func score(_ count: Int, _ rate: Double, _ opportunities: Opportunities) {
    let rateScores = zip(rateCovariates, opportunities.gradient).map { values, slope in
      (0..<order).reduce(-rate * slope) { $0 + Double(kernel.parts[$1]) * values[$1] }
    }
    let termScores = UnsafeBufferPointer(start: kernel.scores, count: model.terms.count)
    score = [Double(count) - rate * opportunities.total] + rateScores + termScores
  }

  private func check(_ parameters: ActorParameters) throws(DynamicsError) {
    try require(
      parameters.terms.count == model.terms.count
        && parameters.rateEffects.count == model.rateCovariates.count,
      "the model has \(model.terms.count) terms and \(model.rateCovariates.count) rate effects,"
        + " found \(parameters.terms.count) and \(parameters.rateEffects.count) parameters")
    try require(
      parameters.rate >= 0 && parameters.rate.isFinite,
      "the rate must be 0 or more, found \(parameters.rate)")
    try require(
      (parameters.terms + parameters.rateEffects).allSatisfy(\.isFinite),
      "a parameter is not finite")
  }

  /// Σ over ties of v_ij of each term, in the network as it now is; of creation terms over ties that
  /// were not there at the start, of endowment terms over those that were.
  ///
  /// - Parameter start: the network at the start of the period, row-major.
  public func statistics(since start: [Bool]) -> [Double] {
    precondition(start.count == order * order, "one element for each pair")
    return zip(model.terms, terms.memory).map { term, memory in
      var sum = 0.0
      for i in 0..<order {
        for target in network.view.targets(of: i) {
          let j = Int(target)
          let wasThere = start[i * order + j]
          if term.function == .evaluation || wasThere == (term.function == .endowment) {
            sum += term.effect.type.value(network.view, i, j, memory)
          }
        }
      }
      return sum
    }
  }
}
