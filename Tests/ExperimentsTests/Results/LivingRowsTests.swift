import AllianceModel
import Experiments
import Scenarios
import Tables
import Testing

/// Tables of the mechanisms.
@Suite struct LivingRowsTests {
  @Test func tables() throws {
    let workshop = try Workshop()
    try workshop.write("living", "reference: living\ndynamics: [leaders]\n")
    let run = try results(try workshop.load(["living", "baseline-drift"]))
    let off = try #require(run["baseline-drift"])
    #expect(!ResultTables.all(off).contains { $0.name == "leaders" })
    let on = try #require(run["living"])
    let table = try #require(ResultTables.all(on).first { $0.name == "leaders" })
    #expect(table.rows.count == 30)
    for row in on.living.leaders {
      let exits = row.causes.reduce(0, +)
      #expect((0...1).contains(exits) && (0...1).contains(row.contested))
      #expect((row.median == nil) == (exits == 0))
    }
    // The American term ends in January 2029; the horizon in 2030-Q4.
    #expect(on.living.leaders.first { $0.actor == "USA" }?.causes.reduce(0, +) == 1)
  }

  /// Pacts and onset: rows appear where the mechanism is on, with sense in them.
  @Test func pactsAndOnset() throws {
    let workshop = try Workshop()
    try workshop.write("living", "reference: living\ndynamics: [pacts, onset]\n")
    let batch = try workshop.load(["living"], draws: Draws(parameters: 30, chance: 10))
    let on = try #require(try results(batch)["living"])
    #expect(!on.living.pacts.isEmpty)
    for row in on.living.pacts {
      #expect(row.signs + row.ends > 0 && row.a != row.b)
      // What is not in force must be signed before it can end.
      #expect(row.isAllied || row.signs >= row.ends)
    }
    let clashes = on.rows.filter { $0.measure == "p_clash" && $0.mode == .elicited }
    #expect(clashes.map(\.subject) == on.scenario.world.theatres.map { .theatre($0.id) })
    // What to read first says how likely a clash is, too.
    let headline = try #require(ResultTables.all(on).first { $0.name == "headline" })
    let measures = headline.rows.map { $0[5] }
    #expect(measures.filter { $0 == .text("p_clash") }.count == clashes.count)
    #expect(measures.filter { $0 == .text("p_attacker_achieves_aim") }.count == clashes.count + 1)
    for row in clashes { #expect((0.01...0.9).contains(row.value.mean ?? 0)) }
  }

  /// Chance is split by mechanism, and the ties are written where they move.
  @Test func chanceByMechanism() throws {
    let workshop = try Workshop()
    try workshop.write("living", "reference: living\ndynamics: [leaders, alignment]\n")
    let batch = try workshop.load(["living"], draws: Draws(parameters: 40, chance: 5))
    let run = try results(batch, splitsVariance: true)
    let on = try #require(run["living"])
    let network = try #require(on.variance.first { $0.subject == .network })
    #expect(network.shares.mechanisms.map(\.stream) == [.leaders, .alignment])
    // Leaders do not move alignment; its drift does.
    #expect(network.shares.mechanisms[0].total == 0)
    #expect(network.shares.mechanisms[1].total > 0.05)
    let tables = ResultTables.all(on)
    #expect(tables.contains { $0.name == "ties" })
    let groups = tables.first { $0.name == "uncertainty" }?.rows.map { $0[6] }
    #expect(groups?.contains(.text("chance of alignment")) == true)
  }

  /// Out of sample: Australia and Papua New Guinea, which signed on 6 October 2025, three weeks after
  /// the data set's date, are among the five likeliest new defence pacts.
  @Test func theNextPact() throws {
    let workshop = try Workshop()
    try workshop.write("living", "reference: living\ndynamics: [pacts]\n")
    let batch = try workshop.load(["living"], draws: Draws(parameters: 80, chance: 10))
    let on = try #require(try results(batch)["living"])
    let likeliest = on.living.pacts.sorted { $0.signs > $1.signs }.prefix(5)
    #expect(likeliest.contains { $0.a == "AUS" && $0.b == "PNG" })
  }
}
