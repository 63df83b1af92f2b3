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
    for row in clashes { #expect((0.01...0.9).contains(row.value.mean ?? 0)) }
  }
}
