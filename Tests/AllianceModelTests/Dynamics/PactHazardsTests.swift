import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The logits of methods E3 and C4 worked out by hand.
@Suite struct PactHazardsTests {
  private var hazards: PactHazards {
    var hazards = PactHazards()
    hazards.forming = [
      -8.31, 0.190, -0.083, 0.644, -0.384, 2.001, 0.751, -0.699, -0.909, 0.058, -0.794, -0.359,
      -0.102, 0.924,
    ]
    hazards.formationScale = 1
    hazards.ending = [-4.11, -1.5, -1.11, 1.34, 0.75, 0.52, -0.83, -0.75]
    return hazards
  }

  private func facts(
    democratic: Bool = false, autocratic: Bool = false, outside: Int = 0
  ) -> DyadFacts {
    DyadFacts(
      logDistance: log(0.1), isContiguous: true, isRival: false, polityDifference: 0.2,
      isDemocratic: democratic, isAutocratic: autocratic, logLarger: log(0.04),
      logSmaller: log(0.014), hasMajorPower: true, hasDefence: false, hasConsultation: true,
      hasNonaggression: true, outsideAllies: outside)
  }

  /// One shared partner counts one, many e^.69.
  @Test func weightedPartners() {
    #expect(near(PactHazards.weightedPartners(1), 1, 1e-12))
    #expect(PactHazards.weightedPartners(0) == 0)
    #expect(near(PactHazards.weightedPartners(200), exp(0.69), 1e-12))
  }

  @Test func formation() {
    let triads = PactHazards.Triads(sharedAllies: 1, sharedRivals: 2, friendOfEnemy: 3)
    let network: Double = 0.19 - 0.083 * log(3) + 0.644 * log(4)
    let ties: Double = 2.001 + 0.751 + 0.699 * log(10)
    let regime: Double = -0.909 * 0.2 - 0.794
    let power: Double = -0.359 * log(0.04) - 0.102 * log(0.014) + 0.924
    let eta: Double = -8.31 + network + ties + regime + power
    #expect(near(hazards.formation(facts(autocratic: true), triads), 1 / (1 + exp(-eta)), 1e-12))
    var scaled = hazards
    scaled.formationScale = 0.15
    #expect(
      near(scaled.formation(facts(autocratic: true), triads), 0.15 / (1 + exp(-eta)), 1e-12))
  }

  /// Methods C4: at most three shared allies, with and without an irregular exit; more of them.
  @Test func dissolution() {
    func p(_ eta: Double) -> Double { 1 / (1 + exp(-eta)) }
    let none = PactHazards.Triads()
    let quiet = PactHazards.Changes()
    let fall = PactHazards.Changes(hasIrregularExit: true)
    #expect(near(hazards.dissolution(facts(), none, quiet), p(-4.11), 1e-14))
    #expect(near(hazards.dissolution(facts(), none, fall), p(-2.77), 1e-14))
    #expect(near(hazards.dissolution(facts(democratic: true), none, quiet), p(-4.86), 1e-14))
    let turns = PactHazards.Changes(hasDemocraticChange: true, hasAutocraticChange: true)
    #expect(near(hazards.dissolution(facts(), none, turns), p(-4.11 + 0.52 - 0.83), 1e-14))
    let three = PactHazards.Triads(sharedAllies: 3)
    #expect(hazards.dissolution(facts(), three, quiet) == hazards.dissolution(facts(), none, quiet))
    #expect(
      near(hazards.dissolution(facts(outside: 25), none, fall), p(-0.75 - 1.11 * log(26)), 1e-14))
    // The rate that the constant was set for: .0054 a year at 25 shared allies.
    #expect(abs(hazards.dissolution(facts(outside: 25), none, quiet) - 0.0054) < 0.0008)
  }
}
