/// Obligations added to a pact.
enum UpgradeObligation: EventVerb {
  static let name = "upgrade_obligation"
  static let summary = "a pact's members take on further obligations"
  static let source = "methods Q11"
  static let arguments = [
    VerbArgument("pact", .pact, required: true, "the pact changed"),
    VerbArgument("add", .obligations, required: true, "obligations added"),
    VerbArgument("weight", .magnitude(0...1), "weight in the pact layer; 0.8 if absent"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    return PactEffects.entry(
      Dyad.all(in: pact.members), arguments.obligations("add"),
      weight: arguments.magnitude("weight") ?? .certain(0.8))
  }
}
