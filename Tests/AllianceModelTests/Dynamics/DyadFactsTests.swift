import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct DyadFactsTests {
  private let world = TestWorld.certain

  @Test func korea() {
    let facts = DyadFacts(Dyad(TestWorld.usa, TestWorld.kor), world)
    #expect(facts.hasDefence && facts.hasConsultation && !facts.hasNonaggression)
    #expect(facts.isDemocratic && !facts.isAutocratic && !facts.isRival && facts.hasMajorPower)
    #expect(facts.logLarger == log(0.12) && facts.logSmaller == log(0.02))
    // Every capital of the test world lies at the same place.
    #expect(near(facts.logDistance, log(0.1), 1e-15) && facts.isContiguous)
  }

  /// Polity by regime where the democracy index is missing: −8 and 8, 1.6 tens apart.
  @Test func rivals() {
    let facts = DyadFacts(Dyad(TestWorld.usa, TestWorld.chn), world)
    #expect(facts.isRival && facts.polityDifference == 1.6 && !facts.hasDefence)
  }

  /// A tie of nonaggression counts as much as a pact with it; a dormant pact does not.
  @Test func nonaggression() {
    let facts = DyadFacts(Dyad(TestWorld.chn, TestWorld.rus), world)
    #expect(facts.hasNonaggression && !facts.hasDefence && facts.isAutocratic)
  }

  @Test func alliedPairs() {
    let pairs: Set<Dyad> = [
      Dyad(TestWorld.usa, TestWorld.jpn), Dyad(TestWorld.usa, TestWorld.kor),
      Dyad(TestWorld.chn, TestWorld.prk), Dyad(TestWorld.rus, TestWorld.prk),
    ]
    #expect(world.alliedPairs == pairs)
  }
}
