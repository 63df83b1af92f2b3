import Testing

@testable import AllianceModel

@Suite struct SuspendPactTests {
  /// While it lasts a suspension does what an abrogation does.
  @Test func actsLikeAbrogation() throws {
    for pact in ["usa-kor", "chn-prk"] {
      let suspended = try VerbCall.effects(SuspendPact.self, ["pact": .text(pact)]).applied
      let ended = try VerbCall.effects(AbrogatePact.self, ["pact": .text(pact)]).applied
      #expect(suspended == ended)
      #expect(!suspended.isEmpty)
    }
  }

  /// With an end the flag comes back: PRK's defence flag for CHN is worth 1.094 of logit in Korea
  /// (methods C3), off in 2026 and on again in 2027.
  @Test func comesBackAfterItsEnd() throws {
    let effects = try VerbCall.effects(SuspendPact.self, ["pact": .text("chn-prk")])
    let event = Event.test("pause", .at(2026), effects, end: .at(2027))
    let run = try TestRun(TestWorld.certain, [event], steps: [0, 1, 4, 5, 6])
    _ = run.outputs()
    let row = run.simulation.layout.rows.firstIndex {
      $0.theatre == TestWorld.korea && $0.actor == TestWorld.chn
    }!
    let shifts = (0..<5).map { run.simulator.shift[$0 * run.simulator.rows + row] }
    // 1.094 defence and .432 nonaggression.
    #expect(shifts[0] == 0)
    #expect(near(shifts[1], -1.526))
    #expect(near(shifts[2], -1.526))
    #expect(shifts[3...] == [0, 0])
    let weights = (0..<5).map { run.network(period: $0).weights[TestWorld.chn * 7 + TestWorld.prk] }
    #expect(weights == [0.75, 0, 0, 0.75, 0.75])
  }

  @Test func unknownPact() {
    #expect(VerbCall.error(SuspendPact.self, ["pact": .text("nato")])?.argument == "pact")
  }
}
