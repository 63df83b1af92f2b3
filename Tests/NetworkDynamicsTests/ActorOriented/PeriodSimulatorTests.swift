import GSLNumerics
import NetworkDynamics
import Testing

@Suite struct PeriodSimulatorTests {
  private static let random = CounterRandom(seed: 2001)

  private static func simulator(
    _ model: ActorOrientedModel, order: Int = 3, period: Int = 0
  ) throws -> PeriodSimulator {
    var values = [Double](repeating: 0, count: order)
    for (place, value) in ExactChain.covariate.enumerated() where place < order {
      values[place] = value
    }
    return try PeriodSimulator(
      model, order: order, covariates: PeriodCovariates(actors: ["v": values]), period: period)
  }

  private static func terms(_ second: TieFunction = .evaluation) -> [ModelTerm] {
    [
      ModelTerm(.density), ModelTerm(.transitiveTriads),
      ModelTerm(.alterCovariate, second, covariate: "v"),
    ]
  }

  /// The density of the stationary state without preferences: ½ where each tie is as likely to come
  /// as to go, ¼ = Λ(0)² where both must want it, ⅓ where half the proposals are refused.
  @Test(arguments: [
    (TieModel.directed, 0.5), (.compensatory, 0.5), (.conjunctive, 0.25), (.initiative, 1.0 / 3),
  ])
  func densityWithoutPreferences(ties: TieModel, expected: Double) throws {
    let order = 20
    let model = try ActorOrientedModel(ties, terms: [ModelTerm(.density)])
    let simulator = try Self.simulator(model, order: order)
    let rate = ties.isPairwise ? 20.0 : 400
    try simulator.run(
      ActorParameters(rate: rate, terms: [0]), random: Self.random, draw: 0)
    var total = 0
    // 100 networks, each after four opportunities a pair more: nearly independent.
    for draw in 1...100 {
      try simulator.run(
        ActorParameters(rate: rate / 5, terms: [0]), random: Self.random, draw: UInt64(draw))
      total += simulator.ties.filter(\.self).count
    }
    // The standard error of 19,000 pairs is below .004.
    #expect(abs(Double(total) / Double(100 * order * (order - 1)) - expected) < 0.015)
  }

  /// How often each of the 8 or 64 networks of three actors is met, against the stationary
  /// distribution of the chain written out.
  @Test(arguments: TieModel.allCases, [TieFunction.evaluation, .creation, .endowment])
  func stationaryDistribution(ties: TieModel, function: TieFunction) throws {
    let model = try ActorOrientedModel(ties, terms: Self.terms(function), consent: 0.3)
    let parameters = ActorParameters(rate: 4, terms: [-0.4, 0.7, 0.9])
    let chain = ExactChain(model, parameters)
    let simulator = try Self.simulator(model)
    let draws = 4000
    var met = [Double](repeating: 0, count: chain.states.count)
    for draw in 0..<draws {
      try simulator.run(parameters, random: Self.random, draw: UInt64(draw))
      met[chain.states.firstIndex(of: simulator.ties)!] += 1
    }
    for (count, expected) in zip(met, chain.stationary) {
      // Five standard errors of independent draws; a period of 12 opportunities mixes well.
      let error = (expected * (1 - expected) / Double(draws)).squareRoot()
      #expect(abs(count / Double(draws) - expected) < 5 * error + 0.002)
    }
  }

  /// Where one period leads from the empty network, against the exponential of the generator.
  @Test(arguments: TieModel.allCases) func oneperiodFromEmpty(ties: TieModel) throws {
    let model = try ActorOrientedModel(ties, terms: Self.terms(), consent: -0.2)
    let parameters = ActorParameters(rate: 0.6, terms: [0.2, -0.5, 1])
    let chain = ExactChain(model, parameters)
    let simulator = try Self.simulator(model)
    let empty = [Bool](repeating: false, count: 9)
    let draws = 5000
    var met = [Double](repeating: 0, count: chain.states.count)
    for draw in 0..<draws {
      try simulator.set(empty)
      try simulator.run(parameters, random: Self.random, draw: UInt64(draw))
      met[chain.states.firstIndex(of: simulator.ties)!] += 1
    }
    for (count, expected) in zip(met, chain.afterPeriod(from: empty)) {
      let error = (expected * (1 - expected) / Double(draws)).squareRoot()
      #expect(abs(count / Double(draws) - expected) < 4.5 * error)
    }
  }

  /// The score's mean is 0, and its covariance with a statistic the derivative of the statistic's
  /// mean, which the chain gives exactly by differences.
  @Test(arguments: TieModel.allCases, [TieFunction.evaluation, .endowment])
  func scoresAreDerivatives(ties: TieModel, function: TieFunction) throws {
    let model = try ActorOrientedModel(ties, terms: Self.terms(function), consent: 0.3)
    let parameters = ActorParameters(rate: 1.2, terms: [-0.3, 0.4, 0.6])
    let start = ExactChain(model, parameters).states[3]
    let simulator = try Self.simulator(model)
    let draws = 4000
    var scores = [[Double]]()
    var counts = [Double]()
    for draw in 0..<draws {
      try simulator.set(start)
      try simulator.run(parameters, random: Self.random, draw: UInt64(draw), scoring: true)
      scores.append(simulator.score)
      counts.append(Double(simulator.ties.filter(\.self).count))
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(draws) }
    let level = mean(counts)
    for place in 0..<4 {
      let score = scores.map { $0[place] }
      let spread = (mean(score.map { $0 * $0 }) / Double(draws)).squareRoot()
      #expect(abs(mean(score)) < 4.5 * spread)
      let products = zip(score, counts).map { $0 * ($1 - level) }
      let error = (mean(products.map { $0 * $0 }) / Double(draws)).squareRoot()
      let exact = try slope(model, parameters, start, place)
      #expect(abs(mean(products) - exact) < 4.5 * error, "parameter \(place)")
    }
  }

  /// ∂ E(number of ties) / ∂ parameter by central differences of the exact chain.
  private func slope(
    _ model: ActorOrientedModel, _ parameters: ActorParameters, _ start: [Bool], _ place: Int
  ) throws -> Double {
    func level(_ step: Double) -> Double {
      var moved = parameters
      // The first is the logarithm of the rate.
      if place == 0 { moved.rate *= 1 + step } else { moved.terms[place - 1] += step }
      let chain = ExactChain(model, moved)
      return zip(chain.afterPeriod(from: start), chain.states).reduce(0) {
        $0 + $1.0 * Double($1.1.filter(\.self).count)
      }
    }
    return (level(1e-4) - level(-1e-4)) / 2e-4
  }

  /// With a rate effect: the number of opportunities is Poisson with mean ρ W, W the sum of the
  /// weights e^{αa} of actors, or of their products over pairs. So its covariance with the score by
  /// ln ρ is ρ W, and by α ρ ∂W/∂α.
  @Test(arguments: [TieModel.directed, .conjunctive]) func rateScores(ties: TieModel) throws {
    let model = try ActorOrientedModel(
      ties, terms: [ModelTerm(.density)], rateCovariates: ["v"])
    let simulator = try Self.simulator(model)
    // e^{αa} at α = ½ of a = 0, 1, −.5.
    let (w0, w1, w2) = (1.0, 1.648_721_270_700_128, 0.778_800_783_071_404_9)
    let isPair = ties == .conjunctive
    let total = isPair ? w0 * w1 + w0 * w2 + w1 * w2 : w0 + w1 + w2
    let slope = isPair ? w0 * w1 - 0.5 * w0 * w2 + 0.5 * w1 * w2 : w1 - 0.5 * w2
    let parameters = ActorParameters(rate: 2, rateEffects: [0.5], terms: [0.3])
    let draws = 4000
    var counts = [Double]()
    var scores = [[Double]]()
    for draw in 0..<draws {
      let count = try simulator.run(
        parameters, random: Self.random, draw: UInt64(draw), scoring: true)
      counts.append(Double(count))
      scores.append(simulator.score)
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(draws) }
    let level = mean(counts)
    #expect(abs(level - 2 * total) < 4.5 * (2 * total / Double(draws)).squareRoot())
    for (place, exact) in [2 * total, 2 * slope].enumerated() {
      let score = scores.map { $0[place] }
      #expect(abs(mean(score)) < 4.5 * (mean(score.map { $0 * $0 }) / Double(draws)).squareRoot())
      let products = zip(score, counts).map { $0 * ($1 - level) }
      let error = (mean(products.map { $0 * $0 }) / Double(draws)).squareRoot()
      #expect(abs(mean(products) - exact) < 4.5 * error)
    }
  }

  @Test func isAFunctionOfItsKey() throws {
    let model = try ActorOrientedModel(.conjunctive, terms: [ModelTerm(.density)])
    func run(draw: UInt64, period: Int, seed: UInt64 = 1) throws -> [Bool] {
      let simulator = try Self.simulator(model, order: 12, period: period)
      try simulator.run(
        ActorParameters(rate: 3, terms: [0.5]), random: CounterRandom(seed: seed), draw: draw)
      return simulator.ties
    }
    let one = try run(draw: 4, period: 2)
    #expect(try run(draw: 4, period: 2) == one)
    #expect(try run(draw: 5, period: 2) != one)
    #expect(try run(draw: 4, period: 3) != one)
    #expect(try run(draw: 4, period: 2, seed: 2) != one)
  }

  @Test func refusesWhatDoesNotFit() throws {
    let model = try ActorOrientedModel(.conjunctive, terms: Self.terms())
    let simulator = try Self.simulator(model)
    let diagonal = [true] + [Bool](repeating: false, count: 8)
    var lopsided = [Bool](repeating: false, count: 9)
    lopsided[1] = true
    for ties in [[], diagonal, lopsided] {
      #expect(throws: DynamicsError.self) { try simulator.set(ties) }
    }
    let wrong = [
      ActorParameters(rate: -1, terms: [0, 0, 0]), ActorParameters(rate: 1, terms: [0]),
      ActorParameters(rate: 1, terms: [0, .nan, 0]), ActorParameters(rate: 1e9, terms: [0, 0, 0]),
      ActorParameters(rate: 1, rateEffects: [1], terms: [0, 0, 0]),
    ]
    for parameters in wrong {
      #expect(throws: DynamicsError.self) {
        try simulator.run(parameters, random: Self.random, draw: 0)
      }
    }
    #expect(throws: DynamicsError.self) { try PeriodSimulator(model, order: 3) }
    #expect(throws: DynamicsError.self) { try Self.simulator(model, order: 1) }
  }

  @Test func extremeParametersStayDefined() throws {
    let model = try ActorOrientedModel(.conjunctive, terms: [ModelTerm(.density)])
    let simulator = try Self.simulator(model, order: 6)
    for (beta, ties) in [(800.0, 30), (-800, 0)] {
      try simulator.run(
        ActorParameters(rate: 20, terms: [beta]), random: Self.random, draw: 1, scoring: true)
      #expect(simulator.ties.filter(\.self).count == ties)
      #expect(!simulator.score.contains { !$0.isFinite })
    }
    #expect(
      try simulator.run(ActorParameters(rate: 0, terms: [1]), random: Self.random, draw: 1) == 0)
  }
}
