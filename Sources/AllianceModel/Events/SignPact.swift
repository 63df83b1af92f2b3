/// A new pact between two or more actors.
enum SignPact: EventVerb {
  static let name = "sign_pact"
  static let summary = "a new pact with obligations comes into force"
  static let source = "methods Q11"
  static let arguments = [
    VerbArgument("id", .newPact, required: true, "identifier of the new pact"),
    VerbArgument("members", .actors, required: true, "two actors or more"),
    VerbArgument(
      "obligations", .obligations, required: true,
      "defence, offence, neutrality, nonaggression, consultation"),
    VerbArgument("weight", .magnitude(0...1), "weight in the pact layer; 0.8 if absent"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let members = arguments.actors("members")
    guard members.count >= 2 else {
      throw EventError(
        "a pact needs at least two members, found \(members.count)", argument: "members")
    }
    return PactEffects.entry(
      Dyad.all(in: members), arguments.obligations("obligations"),
      weight: arguments.magnitude("weight") ?? .certain(0.8))
  }
}
