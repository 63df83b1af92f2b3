import AllianceModel
import SourceText
import Testing

@testable import Scenarios

@Suite struct ResolvedScenarioTests {
  /// Every default is written out.
  @Test func defaults() throws {
    let text = try #require(Shipped.check("").0).resolved
    for line in [
      "entente: 1", "name: try", "baseline: asia-pacific-2025", "reference: try",
      "horizon: {from: 2025-Q4, to: 2030-Q4, step: quarter}",
      "draws: {parameters: 500, chance: 40}", "seed: 20250903", "report: [2030-Q4]",
      "interventions: []",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    #expect(!text.contains("without"))
  }

  /// A scenario with everything in it reads back to the same text, events and parameters.
  @Test func roundTrip() throws {
    let (scenario, found) = Shipped.check(
      """
      title: "A title: with a colon, and \\"quotes\\""
      question: |
        Two lines?
        Yes.
      horizon: {to: 2028-Q4, step: quarter}
      draws: {parameters: 7, chance: 3}
      seed: -9
      report: [2026-Q4, end]
      interventions: all
      parameters:
        contest.exponent: {lognormal: {median: 1.0, sigma: 0.45}}
        power.measure: gdp
        power.composite_weights: [1, 2, 3, 4]
        commitment.kappa.USA.TWN: 2.9
      without: [kim-ju-ae-in-beijing]
      events:
        - id: "odd id: 1"
          at: 2026-03-15
          probability: {range: [0.2, 0.4, 0.6], scale: logit}
          sign_pact: {id: new, members: [CHN, RUS, PRK], obligations: [defence], weight: 0.8}
        - {after: "odd id: 1", delay: 6 months, invoke_pact: {pact: new, commitment: 1}}
        - {hazard: {per_year: 0.2}, until: 2028, crisis: {between: [CHN, PHL], multiply: 2}}

      """)
    #expect(found.filter { $0.severity == .error }.isEmpty, "\(found.map(\.message))")
    let first = try #require(scenario)
    let (again, problems) = Shipped.check(text: first.resolved)
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    let second = try #require(again)
    #expect(second.resolved == first.resolved)
    #expect(second.title == first.title && second.question == first.question)
    #expect(second.events.map(\.id) == first.events.map(\.id))
    #expect(second.seed == UInt64(bitPattern: -9))
    #expect(second.draws == Draws(parameters: 7, chance: 3))
    #expect(second.reported == [4, 12])
    #expect(second.interventions.count == 4)
    for (a, b) in zip(first.world.parameters.definitions, second.world.parameters.definitions) {
      #expect(a.kind == b.kind, "\(a.name)")
    }
  }

  /// And runs to the same numbers.
  @Test func sameNumbers() throws {
    let first = try #require(
      Shipped.check(
        """
        parameters: {contest.exponent: {uniform: [0.5, 1.5]}, power.procurement: 0.25}
        events:
          - {hazard: {per_year: 0.4}, sign_pact: {id: new, members: [CHN, RUS, PRK], obligations: [defence]}}

        """
      ).0)
    let second = try #require(Shipped.check(text: first.resolved).0)
    for draw in 0..<3 { #expect(try outputs(first, draw) == outputs(second, draw)) }
    #expect(try outputs(first, 0) != outputs(first, 1))
  }

  private func outputs(_ scenario: CheckedScenario, _ draw: Int) throws -> [Double] {
    let simulation = try Simulation(
      world: scenario.world, events: scenario.events, horizon: scenario.horizon,
      reported: scenario.reported, interventions: scenario.interventions, seed: scenario.seed)
    let simulator = try Simulator(simulation)
    let index = DrawIndex.nested(outer: draw, inner: 0)
    var outputs = [Double](repeating: 0, count: simulation.outputs.count)
    simulator.setParameters(index)
    simulator.run(chance: index.chance, into: &outputs)
    return outputs
  }

  @Test(arguments: [
    ("plain", "plain"), ("two words", "\"two words\""), ("true", "\"true\""), ("1", "\"1\""),
    ("", "\"\""), ("a\"b", "\"a\\\"b\""), ("back\\slash", "\"back\\\\slash\""),
    ("line\nbreak", "\"line\\nbreak\""), ("null", "\"null\""), ("x\u{1}", "\"x\\x01\""),
    ("é", "\"é\""), ("-a", "\"-a\""),
  ])
  func quoting(text: String, expected: String) {
    #expect(quoted(text) == expected)
    // What is written is read back.
    #expect(node(quoted(text)).plainText == text)
  }

  @Test func flow() {
    for text in ["[1, two, \"3\"]", "{a: [1, {b: c}], d: \"true\"}", "\"\""] {
      #expect(flowYAML(node(text)) == text)
    }
  }
}

extension YAMLNode {
  /// The text of a scalar, whatever it looks like.
  fileprivate var plainText: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }
}
