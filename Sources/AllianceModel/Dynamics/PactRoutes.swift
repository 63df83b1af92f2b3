/// Where a defence pact between a pair acts in contests and network, for every pair (methods Q11).
struct PactRoutes: Sendable {
  /// A flag of the joiner model in a row.
  struct Flag: Sendable, Hashable {
    let row: Int, term: Int
    /// Whether it is set on the as-of date.
    let base: Bool
    /// Whether a new pact sets it; otherwise only the end of one takes it back.
    let isSetByNew: Bool
  }

  /// Flags and followers' rows of each pair.
  let flags: [[Flag]]
  let followers: [[(row: Int, base: Bool)]]
  /// All followers' rows.
  let allFollowers: [(row: Int, base: Bool)]
  /// Weight of the pact layer that is left when the defence pact ends.
  let residual: [Double]
  /// The layer rule without pacts and the pact layer's weight, as of the data set's date.
  let withoutPact: [Double], pactWeight: [Double]

  init(_ world: World, _ layout: Layout, _ pairs: [Dyad]) {
    flags = pairs.map { pair in Self.flags(of: pair, world, layout) }
    followers = pairs.map { pair in
      layout.rows.indices.compactMap { index in
        guard let lead = layout.rows[index].leadRow,
          Dyad(layout.rows[index].actor, layout.rows[lead].actor) == pair
        else { return nil }
        return (index, layout.rows[index].isFollower)
      }
    }
    allFollowers = followers.flatMap(\.self)
    let layers = pairs.map { world.layers(of: $0) }
    withoutPact = layers.map(\.withoutPact)
    pactWeight = layers.map(\.pactWeight)
    residual = pairs.map { pair in
      world.ties.filter { tie in
        tie.layer == .pact && Dyad(tie.a, tie.b) == pair && !world.isDefence(tie, pair)
      }.map { abs($0.weight) }.max() ?? 0
    }
  }

  /// Defence towards the side joined, set by a new pact; what the pacts that end also gave is taken
  /// back with them, unless another pact in force gives it too, also towards the opponent.
  private static func flags(of pair: Dyad, _ world: World, _ layout: Layout) -> [Flag] {
    let inForce = world.pacts.filter { $0.isInForce && $0.obligations[pair] != nil }
    let ending = inForce.filter { $0.obligations[pair]!.contains(.defence) }
    let kept = inForce.filter { !$0.obligations[pair]!.contains(.defence) }
      .reduce(into: Set<JoinerTerm>()) { set, pact in
        set.formUnion(pact.obligations[pair]!.map(JoinerTerm.withSide))
      }
    let lost = Set(ending.flatMap { $0.obligations[pair]! }).union([.defence])
    return layout.rows(touching: pair, in: world).flatMap { row, sign in
      Obligation.allCases.filter(lost.contains).compactMap { obligation -> Flag? in
        let isNew = sign > 0 && obligation == .defence
        guard isNew || !kept.contains(.withSide(obligation)),
          let term =
            sign > 0 ? JoinerTerm.withSide(obligation) : JoinerTerm.withOpponent(obligation)
        else { return nil }
        let base = layout.rows[row].flags.contains(term)
        return isNew || base
          ? Flag(row: row, term: term.index, base: base, isSetByNew: isNew) : nil
      }
    }
  }
}

extension World {
  /// Whether a pact tie stands for an obligation of defence in force.
  func isDefence(_ tie: Tie, _ pair: Dyad) -> Bool {
    guard let pact = tie.pact else { return tie.type == "DEF" }
    return pacts[pact].isInForce && (pacts[pact].obligations[pair]?.contains(.defence) ?? false)
  }
}
