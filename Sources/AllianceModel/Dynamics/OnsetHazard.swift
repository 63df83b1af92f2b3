internal import Glibc

/// The annual probability that one actor uses or shows force against another: logit on directed,
/// politically relevant dyads 1947–2010, hostility 3 and more (methods C5 [E]); the effect of the
/// target's outside allies is the prior over published estimates instead of the project's own.
struct OnsetHazard {
  var constant = 0.0, rivalry = 0.0, distance = 0.0, contiguous = 0.0, capability = 0.0
  var ratio = 0.0, ally = 0.0, jointDemocracy = 0.0, peaceYears = 0.0, outsideAlly = 0.0

  /// Names after `deterrence.`, in the order of `init`.
  static let names = [
    "constant", "rivalry", "distance", "contiguous", "capability", "ratio", "ally",
    "joint_democracy", "peace_years", "log_odds",
  ]

  init() {}

  init(_ values: [Double]) {
    (constant, rivalry, distance, contiguous) = (values[0], values[1], values[2], values[3])
    (capability, ratio, ally, jointDemocracy) = (values[4], values[5], values[6], values[7])
    (peaceYears, outsideAlly) = (values[8], values[9])
  }

  /// The logit's part that does not change within a draw.
  /// - Parameters:
  ///   - challenger, target: ln CINC.
  ///   - peace: years since the last dispute.
  func fixedPart(_ facts: DyadFacts, challenger: Double, target: Double, peace: Double) -> Double {
    constant + (facts.isRival ? rivalry : 0) + distance * facts.logDistance
      + (facts.isContiguous ? contiguous : 0) + capability * challenger
      + ratio * (challenger - target) + (facts.isDemocratic ? jointDemocracy : 0)
      + peaceYears * peace
  }

  /// Probability per year.
  func probability(_ fixed: Double, areAllied: Bool, hasOutsideAlly: Bool) -> Double {
    logistic(fixed + (areAllied ? ally : 0) + (hasOutsideAlly ? outsideAlly : 0))
  }
}
