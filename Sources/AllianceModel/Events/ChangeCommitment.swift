/// A change of κ.
enum ChangeCommitment: EventVerb {
  static let name = "change_commitment"
  static let summary = "an actor's commitment κ changes, in some theatres or towards someone"
  static let source = "methods Q3, Q14, K1d, K5a"
  static let arguments = [
    VerbArgument("actor", .actors, required: true, "whose commitment"),
    VerbArgument("theatre", .theatres, "where; absent: every theatre in which it may join"),
    VerbArgument("towards", .actor, "only where this actor is the principal it would help"),
    VerbArgument(
      "role", .word(["attacker", "defender"]), "with `towards`: only where that actor is this"),
    VerbArgument("by", .magnitude(-10...10), required: true, "change of κ, logit"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let theatres = arguments.theatres("theatre") ?? Array(context.world.theatres.indices)
    let role: Side? = arguments.text("role").map { $0 == "attacker" ? .attacker : .defender }
    let targets = arguments.actors("actor").flatMap { actor -> [Effect.Target] in
      let rows = CommitmentRows.of(actor, in: theatres, of: context.world)
      guard let principal = arguments.actor("towards") else { return rows }
      let helping = Set(
        CommitmentRows.helping(principal, by: [actor], role: role, in: context.world))
      return rows.filter(helping.contains)
    }
    return targets.map { target in
      var effect = Effect(target, arguments.magnitude("by") ?? .certain(0))
      effect.halfLife = arguments.number("half_life")
      return effect
    }
  }
}
