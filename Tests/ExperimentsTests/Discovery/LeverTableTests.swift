import Discovery
import SourceText
import Testing

@testable import Experiments

@Suite struct LeverTableTests {
  private func read(_ text: String) -> (table: LeverTable?, codes: [String]) {
    var diagnostics = Diagnostics()
    let table = LeverTable(
      SourceFile(name: "costs.csv", bytes: Array(text.utf8)), factors: ["a", "bases", "w"],
      into: &diagnostics)
    return (table, diagnostics.all.map(\.code))
  }

  @Test func unitsAndLevels() throws {
    let (table, codes) = read(
      "lever,label,cost,free,level\na,,2,1,\nw,pact,0,,none\nw,,5,,full\n")
    #expect(codes.isEmpty)
    let levers = try #require(table).levers
    #expect(levers.map(\.factor) == ["a", "w"] && levers.map(\.label) == ["a", "pact"])
    #expect(levers[0].cost("4", number: 4) == 6)
    #expect(levers[1].cost("full", number: nil) == 5)
  }

  @Test func mistakes() {
    #expect(read("lever,cost\nbase,1\n").codes == ["unknown-lever"])
    #expect(read("lever,cost\na,-1\n").codes == ["bad-cost"])
    #expect(read("lever,cost\na,\n").codes == ["bad-cost"])
    #expect(read("lever,cost\na,1\na,2\n").codes == ["duplicate-lever"])
    #expect(
      read("lever,cost,level\nw,1,x\nw,2,x\nw,2,\n").codes == [
        "duplicate-lever", "duplicate-lever",
      ])
    #expect(read("lever,cost\n").codes == ["no-lever"])
    #expect(read("lever\na\n").codes == ["missing-column"])
  }
}
