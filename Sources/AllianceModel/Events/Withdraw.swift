/// Members leave a pact.
enum Withdraw: EventVerb {
  static let name = "withdraw"
  static let summary = "members leave a pact that goes on without them"
  static let source = "methods Q11, reversed"
  static let arguments = [
    VerbArgument("pact", .pact, required: true, "the pact left"),
    VerbArgument("members", .actors, required: true, "who leaves"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    let leaving = arguments.actors("members")
    if let stranger = leaving.first(where: { !pact.members.contains($0) }) {
      throw EventError(
        "\(context.world.actors[stranger].code) is not a member of '\(pact.id)'",
        argument: "members")
    }
    let pairs = Dyad.all(in: pact.members).filter { pair in
      leaving.contains(pair.first) || leaving.contains(pair.second)
    }
    return PactEffects.exit(of: pact, pairs, in: context)
  }
}
