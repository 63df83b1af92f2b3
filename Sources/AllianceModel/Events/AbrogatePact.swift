/// The end of a pact for all members.
enum AbrogatePact: EventVerb {
  static let name = "abrogate_pact"
  static let summary = "a pact ends for all its members, and with it the bases that it grants"
  static let source = "methods Q11, reversed"
  static let arguments = [VerbArgument("pact", .pact, required: true, "the pact that ends")]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    return PactEffects.exit(of: pact, Dyad.all(in: pact.members), in: context)
  }
}
