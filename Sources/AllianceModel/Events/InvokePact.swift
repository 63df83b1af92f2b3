/// A member calls on a pact: its partners' commitment to it changes wherever it is a principal.
enum InvokePact: EventVerb {
  static let name = "invoke_pact"
  static let summary = "a member calls on a pact; its partners' commitment to it changes"
  static let source = "methods Q35 (activation as a change of κ)"
  static let arguments = [
    VerbArgument("pact", .pact, required: true, "the pact called on"),
    VerbArgument("by_member", .actor, "who calls; absent: every member"),
    VerbArgument("commitment", .magnitude(-10...10), required: true, "change of κ, logit"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    let callers = arguments.actor("by_member").map { [$0] } ?? pact.members
    if let stranger = callers.first(where: { !pact.members.contains($0) }) {
      throw EventError(
        "\(context.world.actors[stranger].code) is not a member of '\(pact.id)'",
        argument: "by_member")
    }
    let rows = callers.flatMap { caller in
      CommitmentRows.helping(caller, by: pact.members.filter { $0 != caller }, in: context.world)
    }
    return rows.map { row in
      var effect = Effect(row, arguments.magnitude("commitment") ?? .certain(0))
      effect.halfLife = arguments.number("half_life")
      return effect
    }
  }
}
