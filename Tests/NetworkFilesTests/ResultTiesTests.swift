import NetworkMeasures
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct ResultTiesTests {
  private static let head = "scenario,period,a,b,baseline,reference_value,scenario_value\n"

  private func read(_ rows: String) -> (frames: [NetworkFrame]?, diagnostics: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let file = SourceFile(name: "ties.csv", bytes: Array((Self.head + rows).utf8))
    return (readResultTies(file, into: &diagnostics), diagnostics.sorted())
  }

  @Test func layersAndPeriods() throws {
    let rows = "s,2026-Q4,B,C,0,0,0.25\ns,2025-Q4,A,B,0.5,0.4,-0.3\ns,2026-Q4,A,B,0.5,0.4,0\n"
    let frames = try #require(read(rows).frames)
    #expect(frames.map(\.period) == ["2025-Q4", "2026-Q4"])
    #expect(frames[0].layers.map(\.name) == ["baseline", "reference", "scenario"])
    #expect(frames[0].layers.map(\.network.weights) == [[0.5], [0.4], [-0.3]])
    // Zero is no tie, but the actors are there.
    #expect(frames[1].names == ["A", "B", "C"] && frames[1].layers[2].network.weights == [0.25])
  }

  @Test func mistakes() {
    #expect(read("s,2026-Q4,A,B,0,0,x\n").frames == nil)
    #expect(
      read("s,2026-Q4,A,B,0,0,1\ns,2026-Q4,B,A,0,0,1\n").diagnostics.map(\.code) == ["bad-ties"])
    var diagnostics = Diagnostics()
    let other = SourceFile(name: "ties.csv", bytes: Array("a,b\nA,B\n".utf8))
    #expect(readResultTies(other, into: &diagnostics) == nil && diagnostics.hasErrors)
  }
}
