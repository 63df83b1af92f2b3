import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The two logits of a salient event and its sign, worked out by hand.
@Suite struct SalientEventsTests {
  @Test func everyTerm() {
    let logit = SalientEvents.Logit([-3, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
    let facts = DyadFacts(
      logDistance: log(0.5), isContiguous: false, isRival: true, polityDifference: 1.5,
      isDemocratic: false, isAutocratic: false, logLarger: log(0.2), logSmaller: log(0.01),
      hasMajorPower: true, hasDefence: false, hasConsultation: true, hasNonaggression: true,
      outsideAllies: 0, capabilityChange: 0)
    let place: Double = -3 + 0.4 + 0.5 * 1.5 + 0.6 * log(0.5)
    let fixed: Double = place + 0.7 * log(0.2) + 0.8 + 0.9
    #expect(near(logit.fixed(facts), fixed, 1e-14))
    let eta: Double = fixed + 0.1 * log(2) + 0.2 * log(3) + 0.3 * log(4)
    let triads = PactHazards.Triads(sharedAllies: 1, sharedRivals: 2, friendOfEnemy: 3)
    #expect(near(logit.probability(logit.fixed(facts), triads), 1 / (1 + exp(-eta)), 1e-14))
  }
}
