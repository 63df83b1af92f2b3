import AllianceModel
import Experiments
import Scenarios
import Tables
import Testing

/// Measures that a scenario asks for, as outcomes.
@Suite struct MeasureColumnsTests {
  private let asked = """
    measures: [density, net_strength, eigenvector.positive, louvain_modularity.positive, power_share]

    """

  private func run(_ body: String, jobs: Int = 2) throws -> ScenarioResult {
    let workshop = try Workshop()
    try workshop.write("asked", body)
    let runner = BatchRunner(
      try workshop.load(["asked"]), jobs: jobs, splitsVariance: false, extras: [.ties, .actors])
    var found: [ScenarioResult] = []
    let silent: Progress = { _ in }
    try runner.run(silent) { found.append($0) }
    return try #require(found.first)
  }

  private func row(
    _ result: ScenarioResult, _ subject: Scenarios.Expectation.Subject, _ measure: String
  ) throws -> ScenarioResult.Row {
    try #require(
      result.row(
        subject, measure, step: result.scenario.reported.last ?? 0, mode: .elicited))
  }

  /// A mean of sums is the sum of means: net strength against the mean ties of the other table.
  @Test func netStrengthIsTheSumOfTies() throws {
    let result = try run(asked + pact)
    let ties = try #require(result.extras.first { $0.name == "ties" })
    for code in ["PRK", "CHN", "USA"] {
      let net = try row(result, .actor(code), "net_strength")
      var (scenario, reference) = (0.0, 0.0)
      for cells in ties.rows where cells[2] == .text(code) || cells[3] == .text(code) {
        if case .number(let value) = cells[5] { reference += value }
        if case .number(let value) = cells[6] { scenario += value }
      }
      #expect(abs((net.value.mean ?? .nan) - scenario) < 1e-9)
      #expect(abs((net.shift?.reference ?? .nan) - reference) < 1e-9)
      #expect(net.unit == "weight" && net.value.n == 12)
    }
    let moved = try row(result, .actor("PRK"), "net_strength").shift
    #expect((moved?.mean ?? 0) > 0.01)
  }

  /// The shares of power that measures see are those of the table of actors, and sum to one.
  @Test func powerIsTheShare() throws {
    let result = try run(asked)
    let actors = try #require(result.extras.first { $0.name == "actors" })
    let column = try #require(actors.columns.firstIndex { $0.name == "power_share" })
    var sum = 0.0
    for cells in actors.rows {
      guard case .text(let code) = cells[2], case .number(let share) = cells[column] else {
        continue
      }
      let mean = try row(result, .actor(code), "power_share").value.mean
      #expect(abs((mean ?? .nan) - share) < 1e-12)
      sum += mean ?? 0
    }
    #expect(abs(sum - 1) < 1e-12)
  }

  /// igraph's part of the catalogue as well: one lock, fixed seeds.
  @Test func equalBytesForAnyNumberOfThreads() throws {
    let one = try run(asked + pact, jobs: 1)
    let three = try run(asked + pact, jobs: 3)
    #expect(csv(ResultTables.summary([one])) == csv(ResultTables.summary([three])))
  }

  /// Without them the rows are as they were, and with them the others are the same.
  @Test func nothingElseChanges() throws {
    let (plain, asking) = (try run(pact), try run(asked + pact))
    let lines = Set(csv(ResultTables.summary([asking])).split(separator: 10).map { Array($0) })
    let before = csv(ResultTables.summary([plain])).split(separator: 10).map { Array($0) }
    #expect(before.allSatisfy(lines.contains))
    let actors = plain.scenario.world.actors.count
    #expect(asking.rows.count == plain.rows.count + 2 + 3 * actors)
  }

  @Test func expectation() throws {
    let gates = """
      expect:
        - {actor: PRK, measure: net_strength, shift: {above: 0.01}, direction: rises}
        - {actor: PRK, measure: net_strength, shift: {above: 5}}
        - {subject: network, measure: density, value: {between: [0.01, 0.99]}}

      """
    #expect(judge(try run(asked + pact + gates)).map(\.isMet) == [true, false, true])
  }
}
