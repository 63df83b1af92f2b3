import GSLNumerics
import Testing

@testable import AllianceModel

/// An overlay must give, to the bit, what a world with the same value fixed gives: the oracle is
/// the path that compiles everything anew.
@Suite struct ParameterOverlayTests {
  private static let quarters = [0, 8, 20]

  private static func outputs(
    _ world: World, _ events: [Event], _ draw: DrawIndex, overlaying values: [String: Double] = [:],
    streams: [String: Double] = [:]
  ) throws -> [Double] {
    let simulation = try Simulation(
      world: world, events: events,
      horizon: Horizon(
        start: world.start, end: Quarter(year: 2030, quarter: 4), step: .quarter),
      reported: quarters, interventions: [], seed: 7)
    let names = values.keys.sorted()
    let sized = streams.keys.sorted()
    var overlay = ParameterOverlay(
      simulation, parameters: names.enumerated().map { ($1, $0) },
      streams: sized.enumerated().map { ($1, names.count + $0) },
      factors: names.count + sized.count)
    overlay.values = names.map { values[$0]! } + sized.map { streams[$0]! }
    let simulator = try Simulator(simulation)
    simulator.setParameters(draw, overlay: overlay)
    var result = [Double](repeating: .nan, count: simulation.outputs.count)
    simulator.run(chance: draw.chance, into: &result)
    return result
  }

  /// Every number of the catalogue, one at a time, moved off its centre. What follows from a
  /// parameter when a simulation is compiled (a growth whose mean changes later) is not overlaid.
  @Test(arguments: [DrawIndex.nested(outer: 3, inner: 5), .central(inner: 2)])
  func equalsTheWorldWithThatValueFixed(_ draw: DrawIndex) throws {
    let world = TestWorld.drawn
    var tried = 0
    for definition in world.parameters.definitions {
      guard case .number = definition.kind, let centre = definition.centre,
        world.parameters.position("power.growth_after." + definition.name.suffix(3)) == nil
          || !definition.name.hasPrefix("power.growth.")
      else { continue }
      let name = definition.name
      let value = centre == 0 ? 0.25 : centre * 0.9
      let expected = try Self.outputs(world.with([name: value]), [], draw)
      let found = try Self.outputs(world.with([name: centre]), [], draw, overlaying: [name: value])
      #expect(found.map(\.bitPattern) == expected.map(\.bitPattern), "\(name)")
      tried += 1
    }
    #expect(tried > 60)
  }

  private static func event(_ size: Magnitude, _ probability: Magnitude) -> Event {
    Event(
      id: "commit", timing: .at(2026), end: .never, probability: probability, verb: "test",
      effects: [
        Effect(.commitment(actor: TestWorld.usa, theatre: TestWorld.taiwan), size)
      ])
  }

  @Test(arguments: [0.0, 0.3, 1.0])
  func sizesAndProbabilities(_ probability: Double) throws {
    func event(_ size: Double, _ chance: Double) -> Event {
      Self.event(
        .drawn(.fixed(size), stream: "commit.by"),
        .drawn(.fixed(chance), stream: "commit.probability"))
    }
    var moved = 0
    for inner in 0..<20 {
      let draw = DrawIndex.nested(outer: 1, inner: inner)
      let expected = try Self.outputs(TestWorld.drawn, [event(4, probability)], draw)
      let found = try Self.outputs(
        TestWorld.drawn, [event(0, 0.5)], draw,
        streams: ["commit.by": 4, "commit.probability": probability])
      #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
      if found != (try Self.outputs(TestWorld.drawn, [], draw)) { moved += 1 }
    }
    #expect((moved > 0) == (probability > 0))
  }

  @Test func unknownNamesAreLeftOut() throws {
    let simulation = try Simulation(
      world: TestWorld.drawn, events: [],
      horizon: Horizon(start: TestWorld.drawn.start, end: TestWorld.drawn.start, step: .quarter),
      reported: [0], interventions: [], seed: 1)
    #expect(
      ParameterOverlay(
        simulation, parameters: [("no.such", 0)], streams: [("no.such", 1)], factors: 2
      ).isEmpty)
  }
}

/// The centre of everything: medians, no deviate.
@Suite struct CentralDrawTests {
  @Test func everyParameterIsAtItsMedian() {
    let world = TestWorld.drawn
    let sampler = ParameterSampler(
      catalogue: world.parameters, joiner: world.joiner, random: CounterRandom(seed: 1))
    var values = [Double](repeating: .nan, count: sampler.count)
    sampler.fill(&values, draw: .central(inner: 3))
    for (position, item) in world.parameters.definitions.enumerated() {
      guard case .number(let distribution) = item.kind else { continue }
      #expect(abs(values[position] - distribution.median) <= 1e-12, "\(item.name)")
    }
    let weights = sampler.compositeWeights(draw: .central(inner: 0))
    // Dirichlet (9, 5, 4, 2): means are the concentrations over their sum (methods Q9).
    for (weight, mean) in zip(weights, [0.45, 0.25, 0.2, 0.1]) {
      #expect(abs(weight - mean) < 1e-15)
    }
  }
}
