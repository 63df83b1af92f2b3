import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The logit of methods C5 worked out by hand.
@Suite struct OnsetHazardTests {
  private let hazard = OnsetHazard([
    -2.57, 1.27, -0.42, 0.43, 0.28, -0.07, -0.29, -0.62, -0.045, -0.2,
  ])

  /// China against Taiwan: 130 km, rivals, CINC .234 and .00605, no years at peace: .21 a year.
  @Test func taiwan() {
    let facts = DyadFacts(
      logDistance: log(0.23), isContiguous: false, isRival: true, polityDifference: 1.5,
      isDemocratic: false, isAutocratic: false, logLarger: log(0.234), logSmaller: log(0.00605),
      hasMajorPower: true, hasDefence: false, hasConsultation: false, hasNonaggression: false,
      outsideAllies: 0, capabilityChange: 0)
    let place: Double = -2.57 + 1.27 - 0.42 * log(0.23)
    let power: Double = 0.28 * log(0.234) - 0.07 * log(0.234 / 0.00605)
    let eta: Double = place + power
    let fixed = hazard.fixedPart(
      facts, challenger: log(0.234), target: log(0.00605), peace: 0)
    #expect(near(fixed, eta, 1e-13))
    func p(_ allied: Bool, _ outside: Bool) -> Double {
      hazard.probability(fixed, areAllied: allied, hasOutsideAlly: outside)
    }
    #expect(abs(p(false, false) - 0.206) < 0.001)
    #expect(near(p(false, true), 1 / (1 + exp(-(eta - 0.2))), 1e-13))
    #expect(near(p(true, false), 1 / (1 + exp(-(eta - 0.29))), 1e-13))
    let later = hazard.fixedPart(facts, challenger: log(0.234), target: log(0.00605), peace: 10)
    #expect(near(later, eta - 0.45, 1e-13))
  }
}
