import GSLNumerics
import Testing

@testable import NetworkDynamics

@Suite struct PanelSimulationTests {
  /// Three actors: no ties, then 0-1 and 0-2, then 0-1 alone; a = 1, 2, 4.
  private static func simulation() throws -> PanelSimulation {
    func wave(_ pairs: [(Int, Int)]) -> [Bool] {
      var ties = [Bool](repeating: false, count: 9)
      for (i, j) in pairs {
        ties[i * 3 + j] = true
        ties[j * 3 + i] = true
      }
      return ties
    }
    let known = PeriodCovariates(actors: ["a": [1, 2, 4]])
    let panel = try NetworkPanel(
      order: 3, isDirected: false, waves: [wave([]), wave([(0, 1), (0, 2)]), wave([(0, 1)])],
      covariates: [known, known])
    let model = try ActorOrientedModel(
      .conjunctive,
      terms: [
        ModelTerm(.density), ModelTerm(.density, .creation), ModelTerm(.density, .endowment),
        ModelTerm(.alterCovariate, covariate: "a"),
      ], rateCovariates: ["a"])
    return try PanelSimulation(model, panel)
  }

  @Test func observedStatisticsByHand() throws {
    let simulation = try Self.simulation()
    // Changes: 0-1 and 0-2, then 0-2: 2 and 1; weighted by a: (1 + 2) + (1 + 4) + (1 + 4) = 13.
    // Ties after the periods, each counted from both ends: 4 + 2; of these new 4, kept 2.
    // a of partners: (2 + 1) + (4 + 1) after the first, 2 + 1 after the second.
    #expect(try simulation.observed() == [2, 1, 13, 6, 4, 2, 11])
    #expect(
      simulation.names == [
        "rate (period 1)", "rate (period 2)", "rate(a)", "density", "creation:density",
        "endowment:density", "alter(a)",
      ])
  }

  @Test func parametersFindTheirPlaces() throws {
    let parameters = try Self.simulation().parameters([0, 1, 2, 3, 4, 5, 6], period: 1)
    #expect(abs(parameters.rate - 2.718_281_828_459_045) < 1e-15)
    #expect(parameters.rateEffects == [2])
    #expect(parameters.terms == [3, 4, 5, 6])
  }

  /// A rate so low that nothing happens leaves each period at its start.
  @Test func periodsStartFromTheirWaves() throws {
    let theta: [Double] = [-30, -30, 0, 0, 0, 0, 0]
    let still = try Self.simulation().run(theta, random: CounterRandom(seed: 1), draw: 0)
    #expect(still.statistics == [0, 0, 0, 4, 0, 4, 8])
  }

  /// A simulation is that of its number, whatever was simulated before on the same memory: the
  /// order in which effects add up partners is that of the actors and not of what came and went.
  @Test(arguments: [false, true])
  func nothingIsRemembered(isDirected: Bool) throws {
    var noise = Noise(state: 4)
    let order = 24
    var ties = [Bool](repeating: false, count: order * order)
    for i in 0..<order {
      for j in 0..<i where noise.next() > 0.3 {
        ties[i * order + j] = true
        ties[j * order + i] = !isDirected || noise.next() > 0
      }
    }
    // Thirds, whose sums depend on their order.
    let numbers = (0..<(order * order)).map { Double($0 % 7) / 3 }
    let symmetric = numbers.indices.map { numbers[$0] + numbers[$0 % order * order + $0 / order] }
    let known = PeriodCovariates(pairs: ["w": symmetric])
    let model = try ActorOrientedModel(
      isDirected ? .directed : .compensatory,
      terms: [ModelTerm(.density), ModelTerm(.gwesp), ModelTerm(.friendOfEnemy, covariate: "w")])
    let panel = try NetworkPanel(
      order: order, isDirected: isDirected, waves: [ties, ties], covariates: [known])
    let theta = [1.2, -1.1, 0.2, 0.013]
    func run(_ simulation: PanelSimulation, _ draw: UInt64) throws -> [Double] {
      let found = try simulation.run(theta, random: CounterRandom(seed: 8), draw: draw)
      return found.statistics + found.score
    }
    let used = try PanelSimulation(model, panel)
    for draw in 0..<20 { _ = try run(used, UInt64(draw)) }
    for draw in 0..<20 {
      #expect(try run(PanelSimulation(model, panel), UInt64(draw)) == run(used, UInt64(draw)))
    }
  }

  @Test func refusesAnotherKindOfNetwork() throws {
    let panel = try Self.simulation().panel
    let model = try ActorOrientedModel(.directed, terms: [ModelTerm(.density)])
    #expect(throws: DynamicsError.self) { try PanelSimulation(model, panel) }
  }
}
