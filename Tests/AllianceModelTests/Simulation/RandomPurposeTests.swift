import GSLNumerics
import Testing

@testable import AllianceModel

@Suite struct RandomPurposeTests {
  /// The chance draw of a pair is the same however many there are.
  @Test func nestedDraws() {
    #expect(
      DrawIndex.nested(outer: 0, inner: 0)
        == DrawIndex(parameters: 0, measurement: 0, chance: 0))
    #expect(DrawIndex.nested(outer: 3, inner: 7).chance == 3 * 1_048_576 + 7)
    let draws = (0..<60).flatMap { outer in
      (0..<60).map { DrawIndex.nested(outer: outer, inner: $0).chance }
    }
    #expect(Set(draws).count == 3600)
    #expect(DrawIndex.nested(outer: 5, inner: 9).parameters == 5)
  }

  /// One mechanism's numbers from another draw; the others keep theirs.
  @Test func exchanged() {
    var draw = DrawIndex(parameters: 1, measurement: 2, chance: 3)
    #expect(MechanismStream.allCases.allSatisfy { draw.chance(of: $0) == 3 })
    draw.exchanged = .pacts
    draw.exchangedChance = 9
    #expect(MechanismStream.allCases.map { draw.chance(of: $0) } == [3, 9, 3, 3])
    #expect(Dynamics.off.streams.isEmpty && Dynamics.all.streams == MechanismStream.allCases)
  }

  @Test func groups() {
    let draw = DrawIndex(parameters: 1, measurement: 2, chance: 3)
    #expect(VarianceGroup.allCases.map { draw[$0] } == [1, 2, 3])
  }

  /// The numbers of the promise of equal bytes: changing one changes every result.
  @Test func purposes() {
    let purposes: [RandomPurpose] = [
      .parameter, .magnitude, .theatreShock, .sideShock, .partyShock, .quality, .spending,
      .occurrence, .time, .measure, .weights,
    ]
    #expect(purposes.map(\.rawValue) == Array(1...11))
    let living: [RandomPurpose] = [
      .alignmentNoise, .alignmentBridge, .alignmentJump, .leaderExit, .leaderTerm, .leaderContest,
      .leaderTurn, .pactChange,
    ]
    #expect(living.map(\.rawValue) == Array(20...27))
  }
}
