import Testing

@testable import AllianceModel

@Suite struct CommitmentRowsTests {
  @Test func helpersOfAPrincipal() {
    let rows = CommitmentRows.helping(
      TestWorld.kor, by: [TestWorld.usa, TestWorld.jpn, TestWorld.chn], in: TestWorld.certain)
    #expect(
      rows == [
        .commitment(actor: TestWorld.usa, theatre: TestWorld.korea),
        .commitment(actor: TestWorld.jpn, theatre: TestWorld.korea),
      ])
    #expect(
      CommitmentRows.helping(
        TestWorld.kor, by: [TestWorld.usa], role: .attacker, in: TestWorld.certain
      ).isEmpty)
    #expect(
      CommitmentRows.helping(TestWorld.usa, by: [TestWorld.jpn], in: TestWorld.certain).isEmpty)
  }

  @Test func rowsOfAnActor() {
    #expect(
      CommitmentRows.of(TestWorld.rus, in: [0, 1], of: TestWorld.certain) == [
        .commitment(actor: TestWorld.rus, theatre: 0),
        .commitment(actor: TestWorld.rus, theatre: 1),
      ])
    // China is the attacker in the first theatre, not a third party.
    #expect(
      CommitmentRows.of(TestWorld.chn, in: [0], of: TestWorld.certain).isEmpty)
  }
}
