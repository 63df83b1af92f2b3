/// Which rows of the theatre tables a change of commitment reaches.
enum CommitmentRows {
  /// Rows in which one of `helpers` may join the side whose principal is `principal`.
  static func helping(
    _ principal: Int, by helpers: [Int], role: Side? = nil, in world: World
  ) -> [Effect.Target] {
    world.theatres.indices.flatMap { position in
      let theatre = world.theatres[position]
      return theatre.thirdParties.filter { party in
        helpers.contains(party.actor) && theatre.principal(of: party.side) == principal
          && (role == nil || party.side == role)
      }.map { Effect.Target.commitment(actor: $0.actor, theatre: position) }
    }
  }

  /// Rows of an actor in the given theatres.
  static func of(_ actor: Int, in theatres: [Int], of world: World) -> [Effect.Target] {
    theatres.filter { position in
      world.theatres[position].thirdParties.contains { $0.actor == actor }
    }.map { Effect.Target.commitment(actor: actor, theatre: $0) }
  }
}
