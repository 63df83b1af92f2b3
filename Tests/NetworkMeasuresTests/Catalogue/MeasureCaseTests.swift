import Testing

@testable import NetworkMeasures

@Suite struct MeasureCaseTests {
  @Test func values() throws {
    let input = try caseOf(3, [(0, 1, 1)])
    #expect(input.eachActor { Double($0) }.map(\.subject) == [.actor(0), .actor(1), .actor(2)])
    #expect(input.eachPair { a, b in Double(a * 10 + b) }.map(\.value) == [1, 2, 12])
    #expect(input.eachTie { Double($0) } == [MeasureValue(.dyad(0, 1), 0)])
    #expect(input.names == ["0", "1", "2"])
    #expect(try caseOf(0, []).eachPair { _, _ in 1 }.isEmpty)
  }

  /// Components are found once, whichever way the ties run; actors without ties are apart.
  @Test func components() throws {
    let input = try caseOf(5, [(1, 0, 1), (2, 3, -1)], directed: true)
    let found = try input.components()
    #expect(found[0] == found[1] && found[2] == found[3] && Set(found).count == 3)
    #expect(try input.tiedComponents() == 2 && input.knownComponents == found)
    #expect(try caseOf(2, [(0, 1, 1)]).graphWeights == nil)
    #expect(try caseOf(2, [(0, 1, 2)]).graphWeights == [2])
  }
}
