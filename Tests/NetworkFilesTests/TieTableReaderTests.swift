import NetworkMeasures
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct TieTableReaderTests {
  private func read(
    _ text: String, actors: String? = nil
  ) -> (frames: [NetworkFrame]?, codes: [String]) {
    var diagnostics = Diagnostics()
    let table = actors.flatMap {
      ActorTable(SourceFile(name: "actors.csv", bytes: Array($0.utf8)), into: &diagnostics)
    }
    let frames = readTieTable(
      SourceFile(name: "ties.csv", bytes: Array(text.utf8)), actors: table, into: &diagnostics)
    return (
      frames, diagnostics.sorted().map { "\($0.location?.line ?? 0) \($0.code)" }
    )
  }

  @Test func tiesWithoutAnythingElse() throws {
    let frame = try #require(read("a,b\nB,A\nB,C\n").frames?.first)
    #expect(frame.names == ["A", "B", "C"] && frame.layers.count == 1)
    #expect(frame.layers[0].network.weights == [1, 1] && frame.period == "")
  }

  @Test func layersSignsPeriodsAndDirections() throws {
    let text = """
      a,b,weight,sign,layer,directed,period,note
      A,B,2,-,enmity,N,2001,x
      A,B,1,,amity,Y,2001,
      B,C,1,,amity,,2001,
      A,B,0,,amity,,999,
      """
    let frames = try #require(read(text).frames)
    #expect(frames.map(\.period) == ["999", "2001"])
    #expect(frames[0].names == ["A", "B"] && frames[0].layers[0].network.tieCount == 0)
    let amity = frames[1].layers[0].network
    #expect(amity.isDirected && amity.tieCount == 3)
    #expect(frames[1].layers[1].network.weights == [-2])
  }

  @Test func beliefs() throws {
    let frame = try #require(
      read("a,b,weight,low,high,p_honour\nA,B,1,0.5,2,0.8\nB,C,1,,,\n").frames?.first)
    #expect(
      frame.layers[0].beliefs == [
        TieBelief(low: 0.5, high: 2, honour: 0.8), TieBelief(low: 1, high: 1),
      ])
    #expect(read("a,b,weight,low,high\nA,B,1,2,3\n").codes == ["2 bad-range"])
    #expect(read("a,b,p_honour\nA,B,1.5\n").codes == ["2 out-of-range"])
  }

  /// Every row is wrong in its own way; all are told in one pass with their lines.
  @Test func hostileRows() {
    let text = """
      a,b,weight,sign
      A,A,1,
      A,B,1,+
      B,A,1,+
      B,A,-1,-
      C,D,nan,
      C,E,inf,
      C,F,1e999,
      C,G,-1,+
      C,H,1,perhaps
      ,H,1,
      """
    let (frames, codes) = read(text)
    #expect(frames == nil)
    #expect(
      codes == [
        "2 self-tie", "4 duplicate-tie", "5 contradictory-signs", "6 bad-number", "7 bad-number",
        "8 bad-number", "9 contradictory-signs", "10 bad-sign", "11 missing-value",
      ])
  }

  @Test func slipsOfColumnNames() {
    #expect(read("a,b,wieght\nA,B,2\n").codes == ["1 unknown-column"])
    #expect(read("a,b,comment\nA,B,2\n").codes == [])
    #expect(read("a,c\nA,B\n").codes == ["1 missing-column", "1 unknown-column"])
  }

  @Test func actorsFromATable() throws {
    let actors = "actor,power,camp\nA,1,west\nC,2,\nB,,east\n"
    let frame = try #require(read("a,b\nA,B\n", actors: actors).frames?.first)
    #expect(frame.names == ["A", "B", "C"])
    #expect(frame.capabilities.numbers["power"] == [1, nil, 2])
    #expect(frame.capabilities.words["camp"] == ["west", "east", nil])
    #expect(read("a,b\nA,D\n", actors: actors).codes == ["2 unknown-actor"])
    #expect(read("a,b\nA,B\n", actors: "actor\nA\nA\n").codes.contains("3 duplicate-actor"))
  }

  /// Letters with marks count as equal however they are encoded (Unicode, canonical equivalence).
  @Test func namesOfAnyScript() throws {
    let frame = try #require(read("a,b\nÅland,中国\nA\u{30A}land,=X\n").frames?.first)
    #expect(frame.names.count == 3)
  }
}
