import AllianceModel
import Testing

@Suite struct PactTests {
  /// ATOP's five obligations (Leeds et al. 2002), in the words of scenario files.
  @Test func obligationWords() {
    #expect(
      Obligation.allCases.map(\.rawValue)
        == ["defence", "offence", "neutrality", "nonaggression", "consultation"])
  }

  @Test func obligationsBelongToPairs() {
    let pact = TestWorld.pacts[4]
    #expect(pact.obligations.count == 3)
    #expect(pact.obligations[Dyad(TestWorld.jpn, TestWorld.kor)] == [.consultation])
    #expect(pact.obligations[Dyad(TestWorld.jpn, TestWorld.chn)] == nil)
  }
}
