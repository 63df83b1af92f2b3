internal import Glibc

/// What happens between two actors in a year, in two steps (methods E3, the rule of the model):
/// whether there is a salient event at all, a new defence pact or the onset of a militarised
/// dispute, and then its sign. Friends of an enemy meet more often and then mostly in anger; an
/// unconditional rate of pacts shows only the first and has the wrong sign. Both logits are
/// estimated on pairs without a defence pact, 1947–2010, accessions of more than eight ties left
/// out (`scripts/peer/pact_events.py`) [E].
struct SalientEvents {
  /// One of the two logits.
  struct Logit {
    var constant = 0.0, sharedAllies = 0.0, sharedRivals = 0.0, friendOfEnemy = 0.0
    var rivalry = 0.0, polity = 0.0, distance = 0.0, larger = 0.0
    var nonaggression = 0.0, consultation = 0.0

    /// Names after `pacts.event.` and `pacts.sign.`, in the order of `init`.
    static let names = [
      "constant", "shared_allies", "shared_rivals", "friend_of_enemy", "rivalry", "polity",
      "distance", "larger", "nonaggression", "consultation",
    ]

    init() {}

    init(_ b: [Double]) {
      (constant, sharedAllies, sharedRivals, friendOfEnemy) = (b[0], b[1], b[2], b[3])
      (rivalry, polity, distance, larger) = (b[4], b[5], b[6], b[7])
      (nonaggression, consultation) = (b[8], b[9])
    }

    /// The part that the network does not change.
    func fixed(_ facts: DyadFacts) -> Double {
      constant + (facts.isRival ? rivalry : 0) + polity * facts.polityDifference
        + distance * facts.logDistance + larger * facts.logLarger
        + (facts.hasNonaggression ? nonaggression : 0)
        + (facts.hasConsultation ? consultation : 0)
    }

    /// The probability with the network as it is.
    @inline(__always)
    func probability(_ fixed: Double, _ triads: PactHazards.Triads) -> Double {
      let tables = PactTables.shared
      return logistic(
        fixed + sharedAllies * tables.logarithm(of: triads.sharedAllies)
          + sharedRivals * tables.logarithm(of: triads.sharedRivals)
          + friendOfEnemy * tables.logarithm(of: triads.friendOfEnemy))
    }
  }

  var event = Logit(), sign = Logit()
}
