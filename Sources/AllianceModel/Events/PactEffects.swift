/// What pacts coming into and going out of force do, shared by the pact verbs (methods Q11):
/// obligations set the joiner model's flags of pairs not already flagged; the pact layer of the
/// network takes the pact's weight; no alignment is added besides.
enum PactEffects {
  static func entry(
    _ pairs: [Dyad], _ obligations: [Obligation], weight: Magnitude
  ) -> [Effect] {
    pairs.flatMap { pair in
      obligations.map { Effect(.obligation(pair, $0, isInForce: true)) }
        + [Effect(.pactTie(pair, atLeast: true), weight)]
    }
  }

  /// Takes a pact's obligations off a pair, except those that another pact in force also gives;
  /// the pact layer falls to the strongest other pact tie.
  static func exit(of pact: Pact, _ pairs: [Dyad], in context: EventContext) -> [Effect] {
    pairs.flatMap { pair in
      let others = context.pacts.values.filter { $0.id != pact.id && $0.isInForce }
      let kept = others.reduce(into: Set<Obligation>()) { $0.formUnion($1.obligations[pair] ?? []) }
      // Neutrality and nonaggression are one flag: either keeps it.
      let keptFlags = Set(kept.map(JoinerTerm.withSide))
      let lost = (pact.obligations[pair] ?? []).filter {
        !keptFlags.contains(JoinerTerm.withSide($0))
      }
      let left = context.world.ties.filter { tie in
        tie.layer == .pact && Dyad(tie.a, tie.b) == pair
          && tie.pact != context.world.pact(pact.id)
      }
      let weight = left.map { abs($0.weight) }.max() ?? 0
      return Obligation.allCases.filter(lost.contains)
        .map { Effect(.obligation(pair, $0, isInForce: false)) }
        + [Effect(.pactTie(pair, atLeast: false), .certain(weight))]
    }
  }
}
