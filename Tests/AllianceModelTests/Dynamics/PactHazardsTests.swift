import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The logits of methods E3 and C4 worked out by hand.
@Suite struct PactHazardsTests {
  private func hazards(_ formation: PactHazards.Formation = .hazard) -> PactHazards {
    var hazards = PactHazards(
      PactHazards.Coefficients(
        forming: [
          -8.31, 0.190, -0.083, 0.644, -0.384, 2.001, 0.751, -0.699, -0.909, 0.058, -0.794, -0.359,
          -0.102, 0.924,
        ],
        ending: [-4.11, -2.76, -1.11, 1.34, 0.75, 0.52, -0.83, -0.75, 1.57, 1.48, 1.25, 1.05]))
    hazards.formation = formation
    hazards.formationScale = 1
    // No disputes unless a test wants them.
    hazards.salient.event.constant = -700
    return hazards
  }

  private func facts(
    democratic: Bool = false, autocratic: Bool = false, outside: Int = 0, capability: Double = 0
  ) -> DyadFacts {
    DyadFacts(
      logDistance: log(0.1), isContiguous: true, isRival: false, polityDifference: 0.2,
      isDemocratic: democratic, isAutocratic: autocratic, logLarger: log(0.04),
      logSmaller: log(0.014), hasMajorPower: true, hasDefence: false, hasConsultation: true,
      hasNonaggression: true, outsideAllies: outside, capabilityChange: capability)
  }

  private func formation(
    _ hazards: PactHazards, _ facts: DyadFacts, _ triads: PactHazards.Triads
  ) -> Double {
    hazards.formation(hazards.fixed(facts), triads)
  }

  private func dissolution(
    _ facts: DyadFacts, _ triads: PactHazards.Triads, _ changes: PactHazards.Changes,
    _ hazards: PactHazards? = nil
  ) -> Double {
    let hazards = hazards ?? self.hazards()
    return hazards.dissolution(hazards.fixed(facts), triads, changes)
  }

  @Test func pooled() {
    let triads = PactHazards.Triads(sharedAllies: 1, sharedRivals: 2, friendOfEnemy: 3)
    let network: Double = 0.19 - 0.083 * log(3) + 0.644 * log(4)
    let ties: Double = 2.001 + 0.751 + 0.699 * log(10)
    let regime: Double = -0.909 * 0.2 - 0.794
    let power: Double = -0.359 * log(0.04) - 0.102 * log(0.014) + 0.924
    let eta: Double = -8.31 + network + ties + regime + power
    var hazards = hazards()
    #expect(
      near(formation(hazards, facts(autocratic: true), triads), 1 / (1 + exp(-eta)), 1e-12))
    hazards.formationScale = 0.15
    #expect(
      near(formation(hazards, facts(autocratic: true), triads), 0.15 / (1 + exp(-eta)), 1e-12))
  }

  /// An event, then its sign: the product of both logits, their network terms those of a test of
  /// `SalientEvents`; a dispute is an event that is not a pact.
  @Test func eventThenSign() {
    var hazards = hazards(.event)
    hazards.salient.event = SalientEvents.Logit([-2, 0, 0, 0, 0, 0, 0, 0, 0.5, 0])
    hazards.salient.sign = SalientEvents.Logit([-1, 0, 0, 0, 0, 0, 0, 0, 0, 0.25])
    hazards.formationScale = 0.15
    let (event, sign) = (1 / (1 + exp(1.5)), 1 / (1 + exp(0.75)))
    #expect(near(formation(hazards, facts(), .init()), 0.15 * event * sign, 1e-14))
    #expect(near(hazards.dispute(hazards.fixed(facts()), .init()), event * (1 - sign), 1e-14))
  }

  /// Methods C4: at most three shared allies, with and without an irregular exit; more of them.
  @Test func endings() {
    func p(_ eta: Double) -> Double { 1 / (1 + exp(-eta)) }
    let none = PactHazards.Triads()
    let quiet = PactHazards.Changes()
    let fall = PactHazards.Changes(hasIrregularExit: true)
    #expect(near(dissolution(facts(), none, quiet), p(-4.11), 1e-14))
    #expect(near(dissolution(facts(), none, fall), p(-2.77), 1e-14))
    #expect(near(dissolution(facts(democratic: true), none, quiet), p(-4.86), 1e-14))
    let turns = PactHazards.Changes(hasDemocraticChange: true, hasAutocraticChange: true)
    #expect(near(dissolution(facts(), none, turns), p(-4.11 + 0.52 - 0.83), 1e-14))
    let three = PactHazards.Triads(sharedAllies: 3)
    #expect(dissolution(facts(), three, quiet) == dissolution(facts(), none, quiet))
    #expect(
      near(dissolution(facts(outside: 25), none, fall), p(-2.01 - 1.11 * log(26)), 1e-14))
  }

  /// Methods C4: capability that has changed by one log unit in ten years, and disputes between
  /// the allies: the mean of the hazards with one and without.
  @Test func capabilityAndDisputes() {
    func p(_ eta: Double) -> Double { 1 / (1 + exp(-eta)) }
    let (none, quiet) = (PactHazards.Triads(), PactHazards.Changes())
    #expect(near(dissolution(facts(capability: 1), none, quiet), p(-4.11 + 1.25), 1e-14))
    #expect(
      near(
        dissolution(facts(outside: 25, capability: 1), none, quiet), p(-1.71 - 1.11 * log(26)),
        1e-14))
    var hazards = hazards()
    hazards.salient.event = SalientEvents.Logit([0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    hazards.salient.sign = hazards.salient.event
    let expected = 0.75 * p(-4.11) + 0.25 * p(-4.11 + 1.57)
    #expect(near(dissolution(facts(), none, quiet, hazards), expected, 1e-14))
  }

  /// Who leaves: the shares are those of −ln(1 − p) at each one's own leaders and capability. Two
  /// alike leave alike; an irregular exit, or a log unit of capability more, makes it likelier.
  @Test func whoLeaves() {
    func rate(_ eta: Double) -> Double { -log(1 - 1 / (1 + exp(-eta))) }
    let hazards = hazards()
    let (none, fall) = (PactHazards.Triads(), PactHazards.Changes(hasIrregularExit: true))
    func share(_ capability: Double, _ a: PactHazards.Party, _ b: PactHazards.Party) -> Double {
      hazards.firstShare(hazards.fixed(facts(capability: capability)), none, a, b)
    }
    #expect(share(0, .init(), .init()) == 0.5)
    let (quiet, fallen) = (rate(-4.11), rate(-4.11 + 1.34))
    #expect(near(share(0, .init(changes: fall), .init()), fallen / (fallen + quiet), 1e-12))
    #expect(near(share(0, .init(), .init(changes: fall)), quiet / (fallen + quiet), 1e-12))
    let (moved, still) = (rate(-4.11 + 1.25), rate(-4.11 + 0.25))
    #expect(
      near(share(1, .init(), .init(capabilityLag: 0.8)), moved / (moved + still), 1e-12))
  }
}
