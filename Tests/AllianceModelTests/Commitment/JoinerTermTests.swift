import AllianceModel
import Testing

@Suite struct JoinerTermTests {
  /// The 18 terms of methods C3, in the table's order.
  @Test func namesOfTheTable() {
    #expect(
      JoinerTerm.allCases.map(\.rawValue) == [
        "const", "def_s", "def_o", "off_s", "nan_s", "nan_o", "con_s", "riv_o", "riv_s", "ldist",
        "maj", "lcinc", "target", "war", "post", "lbal", "jdem", "jaut",
      ])
    #expect(JoinerTerm.constant.index == 0)
    #expect(JoinerTerm.jointAutocracy.index == 17)
  }

  /// Methods Q11: what an obligation sets towards the side joined.
  @Test func flagsOfObligations() {
    #expect(JoinerTerm.withSide(.defence) == .defenceWithSide)
    #expect(JoinerTerm.withSide(.consultation) == .consultationWithSide)
    #expect(JoinerTerm.withSide(.nonaggression) == .nonaggressionWithSide)
    #expect(JoinerTerm.withSide(.neutrality) == .nonaggressionWithSide)
    #expect(JoinerTerm.withSide(.offence) == .offenceWithSide)
    #expect(JoinerTerm.withOpponent(.consultation) == nil)
    #expect(JoinerTerm.withOpponent(.offence) == nil)
    #expect(JoinerTerm.withOpponent(.nonaggression) == .nonaggressionWithOpponent)
  }
}
