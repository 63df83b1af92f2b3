import AllianceModel
import Experiments
import Scenarios
import Tables
import Testing

@Suite struct DeterminismTests {
  /// The bytes of every table of every scenario of a batch.
  private func bytes(_ batch: Batch, jobs: Int) throws -> [String: [UInt8]] {
    var all: [String: [UInt8]] = [:]
    for (name, result) in try results(batch, jobs: jobs, splitsVariance: true) {
      for table in ResultTables.all(result) { all["\(name)/\(table.name)"] = csv(table) }
    }
    return all
  }

  @Test func equalBytesForAnyNumberOfThreads() throws {
    let workshop = try Workshop()
    try workshop.write("pact", pact)
    let batch = try workshop.load(["baseline-drift", "pact"])
    let one = try bytes(batch, jobs: 1)
    #expect(one.count == 16)
    #expect(try bytes(batch, jobs: 2) == one)
    #expect(try bytes(batch, jobs: 5) == one)
  }

  /// The same with every mechanism on: counts are summed over threads in any order.
  @Test func equalBytesWithMechanisms() throws {
    let workshop = try Workshop()
    try workshop.write("living", "dynamics: all\n" + pact)
    let batch = try workshop.load(["living"])
    let one = try bytes(batch, jobs: 1)
    #expect(one["living/leaders"] != nil && one["living/pacts"] != nil)
    #expect(one["living/ties"] != nil)
    #expect(try bytes(batch, jobs: 3) == one)
  }

  /// The same with each model of balance, whose flows a thread remembers from draw to draw.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func equalBytesWithBalance(model: String) throws {
    let workshop = try Workshop()
    try workshop.write(
      "living", "dynamics: {pacts: on, alignment: {model: \(model)}}\n" + pact)
    let batch = try workshop.load(["living"], draws: Draws(parameters: 12, chance: 6))
    let one = try bytes(batch, jobs: 1)
    #expect(one["living/balance"] != nil)
    for jobs in [2, 5] { #expect(try bytes(batch, jobs: jobs) == one) }
  }

  /// Methods Q18 and architecture: a number depends on its key, never on what else happens.
  @Test func oneEventMoreLeavesEveryOtherNumber() throws {
    let workshop = try Workshop()
    try workshop.write(
      "forces",
      """
      events:
        - {at: 2026-Q1, withdraw_forces: {actor: GBR, theatre: KOR, multiply: 0.5}}

      """)
    let run = try results(try workshop.load(["baseline-drift", "forces"]))
    let (base, forces) = (try #require(run["baseline-drift"]), try #require(run["forces"]))
    var touched = Set<String>()
    for (a, b) in zip(base.rows, forces.rows) {
      #expect(a.subject == b.subject && a.measure == b.measure && a.mode == b.mode)
      if a.value.mean != b.value.mean { touched.insert(a.subject.word) }
    }
    #expect(touched == ["KOR", "region"])
  }

  @Test func aDrawDoesNotDependOnHowManyThereAre() throws {
    let workshop = try Workshop()
    let few = try results(
      workshop.load(["baseline-drift"], draws: Draws(parameters: 5, chance: 4)))
    let many = try results(
      workshop.load(["baseline-drift"], draws: Draws(parameters: 9, chance: 4)))
    let (a, b) = (
      try #require(few["baseline-drift"]).nested, try #require(many["baseline-drift"]).nested
    )
    for (short, long) in zip(a, b) { #expect(Array(long.values.prefix(5)) == short.values) }
  }

  @Test func anotherSeedGivesOtherNumbers() throws {
    let workshop = try Workshop()
    try workshop.write("seeded", "seed: 7\n")
    let run = try results(try workshop.load(["baseline-drift", "seeded"]))
    let rows = try (
      #require(run["baseline-drift"]).rows, #require(run["seeded"]).rows
    )
    #expect(rows.0[0].value.mean != rows.1[0].value.mean)
  }

  /// Three outcomes of every contest sum to one; a reference has no shift.
  @Test func outcomesAreProbabilities() throws {
    let workshop = try Workshop()
    let result = try #require(try results(workshop.load(["baseline-drift"]))["baseline-drift"])
    let theatres = result.scenario.world.theatres
    for (position, theatre) in theatres.enumerated() {
      let rows = result.rows[(4 * position)..<(4 * position + 3)]
      #expect(rows.allSatisfy { $0.subject == .theatre(theatre.id) && $0.shift == nil })
      let sum = rows.reduce(0.0) { $0 + ($1.value.mean ?? .nan) }
      #expect(abs(sum - 1) < 1e-12)
    }
  }
}
