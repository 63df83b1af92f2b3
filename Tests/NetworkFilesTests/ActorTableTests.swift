import NetworkMeasures
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct ActorTableTests {
  private func read(_ text: String) -> (table: ActorTable?, codes: [String]) {
    var diagnostics = Diagnostics()
    let table = ActorTable(
      SourceFile(name: "actors.csv", bytes: Array(text.utf8)), into: &diagnostics)
    return (table, diagnostics.sorted().map { "\($0.location?.line ?? 0) \($0.code)" })
  }

  /// Sorted by name; empty is unknown, never zero; a column with words holds words.
  @Test func columns() throws {
    let table = try #require(read("actor,power,kind,group\nB,,x,1\nA,2.5,3,2\n").table)
    let known = table.capabilities(period: nil)
    #expect(table.names == ["A", "B"] && known.numbers["power"] == [2.5, nil])
    #expect(known.words["kind"] == ["3", "x"] && known.words["group"] == ["2", "1"])
  }

  @Test func periods() throws {
    let table = try #require(read("actor,period,power\nA,1990,1\nA,1991,2\nB,1991,3\n").table)
    #expect(table.names(period: "1991") == ["A", "B"] && table.names(period: "1990") == ["A"])
    #expect(table.capabilities(period: "1991").numbers["power"] == [2, 3])
    #expect(table.names(period: "1992").isEmpty)
    #expect(table.frames.map(\.period) == ["1990", "1991"])
  }

  /// A range holds its number, and is none without one.
  @Test func ranges() throws {
    let text = "actor,power,power_low,power_high\nA,10,8,15\nB,10,12,\nC,,1,2\n"
    let known = try #require(read(text).table).capabilities(period: nil)
    #expect(known.ranges["power"] == [8...15, 10...10, nil])
    let plain = try #require(read("actor,power\nA,10\n").table).capabilities(period: nil)
    #expect(plain.ranges.isEmpty)
  }

  @Test func mistakes() {
    #expect(read("actor,power\nA,1\n,2\nA,3\n").codes == ["3 missing-value", "4 duplicate-actor"])
    #expect(read("power\n1\n").table == nil)
  }

  /// A table without actors has its columns all the same.
  @Test func nobody() throws {
    let table = try #require(read("actor,power,group\n").table)
    let known = table.capabilities(period: nil)
    #expect(table.names.isEmpty && known.numbers["power"] == [] && known.words["group"] == [])
  }
}
