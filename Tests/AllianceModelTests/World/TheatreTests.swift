import AllianceModel
import Testing

/// The lead of a side (methods Q4).
@Suite struct TheatreTests {
  private let actors = TestWorld.actors

  @Test func americaLeadsTheDefenders() {
    for theatre in TestWorld.theatres {
      let lead = theatre.lead(of: .defender, among: actors)
      #expect(lead.map { theatre.thirdParties[$0].actor } == TestWorld.usa)
    }
  }

  /// China is itself a major power in the Taiwan Strait; in Korea it leads by CINC before Russia.
  @Test func attackersSide() {
    let (taiwan, korea) = (TestWorld.theatres[0], TestWorld.theatres[1])
    #expect(taiwan.lead(of: .attacker, among: actors) == nil)
    #expect(
      korea.lead(of: .attacker, among: actors).map { korea.thirdParties[$0].actor }
        == TestWorld.chn)
  }

  /// Korea is no major power, so a side of Korea alone has no lead.
  @Test func noMajorPowerNoLead() {
    let party = TestWorld.theatres[1].thirdParties[0]
    let minor = ThirdParty(
      actor: TestWorld.kor, side: .defender, availability: party.availability,
      distance: party.distance, elicited: nil, flags: [], borderDistance: 0, lead: nil, host: nil,
      closedAvailability: nil, closedDistance: nil)
    let theatre = Theatre(
      id: "X", name: "X", attacker: TestWorld.prk, defender: TestWorld.twn,
      requiredRatio: Estimate(value: 1), attackerAvailability: 1, defenderAvailability: 1,
      attackerDistance: 0, defenderDistance: 0, stake: 1, thirdParties: [minor])
    #expect(theatre.lead(of: .defender, among: actors) == nil)
    #expect(theatre.lead(of: .attacker, among: actors) == nil)
  }

  @Test func principals() {
    let theatre = TestWorld.theatres[0]
    #expect(theatre.principal(of: .attacker) == TestWorld.chn)
    #expect(theatre.principal(of: .defender) == TestWorld.twn)
    // The table writes 1 for those who help the defender (methods Q24).
    #expect(Side(rawValue: 1) == .defender)
    #expect(Side(rawValue: 0) == nil)
  }
}
