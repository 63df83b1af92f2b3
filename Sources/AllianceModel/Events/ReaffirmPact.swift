/// Members reaffirm a pact, or let it cool: alignment moves, and with it commitment.
enum ReaffirmPact: EventVerb {
  static let name = "reaffirm_pact"
  static let summary = "members reaffirm (or loosen) a pact: alignment among them moves"
  static let source = "methods K1, Q10"
  static let arguments = [
    VerbArgument("pact", .pact, required: true, "the pact reaffirmed"),
    VerbArgument("by", .magnitude(-2...2), required: true, "Δx of each pair of members"),
    VerbArgument("commitment", .magnitude(-10...10), "change of κ among the members, logit"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    var effects = Dyad.all(in: pact.members).map {
      Effect(.alignment($0), arguments.magnitude("by") ?? .certain(0))
    }
    if let commitment = arguments.magnitude("commitment") {
      effects += pact.members.flatMap { principal in
        CommitmentRows.helping(
          principal, by: pact.members.filter { $0 != principal }, in: context.world)
      }.map { Effect($0, commitment) }
    }
    for position in effects.indices {
      effects[position].halfLife = arguments.number("half_life")
    }
    return effects
  }
}
