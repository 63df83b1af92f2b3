/// New members join a pact.
enum Accede: EventVerb {
  static let name = "accede"
  static let summary = "actors join an existing pact and take on its obligations"
  static let source = "methods Q11"
  static let arguments = [
    VerbArgument("pact", .pact, required: true, "the pact joined"),
    VerbArgument("members", .actors, required: true, "who joins"),
    VerbArgument("weight", .magnitude(0...1), "weight of the new ties; 0.8 if absent"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let pact = try context.pact(arguments.text("pact") ?? "")
    let new = arguments.actors("members").filter { !pact.members.contains($0) }
    guard !new.isEmpty else {
      throw EventError("all of them are members of '\(pact.id)' already", argument: "members")
    }
    let pairs = Dyad.all(in: pact.members + new).filter { pair in
      new.contains(pair.first) || new.contains(pair.second)
    }
    let terms = pact.obligations.values.reduce(into: Set<Obligation>()) { $0.formUnion($1) }
    return PactEffects.entry(
      pairs, Obligation.allCases.filter(terms.contains),
      weight: arguments.magnitude("weight") ?? .certain(0.8))
  }
}
