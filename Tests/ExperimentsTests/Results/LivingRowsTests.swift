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
}
