/// A change of growth.
enum ChangeGrowth: EventVerb {
  static let name = "change_growth"
  static let summary = "annual growth of military spending or GDP changes while it lasts"
  static let source = "methods Q8, Q14"
  static let arguments = [
    VerbArgument("actor", .actors, required: true, "whose growth"),
    VerbArgument("of", .word(["spending", "gdp"]), "what grows; spending if absent"),
    VerbArgument("by", .magnitude(-1...1), required: true, "added growth per year"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let by = arguments.magnitude("by") ?? .certain(0)
    return arguments.actors("actor").map { actor in
      Effect(arguments.text("of") == "gdp" ? .gdpGrowth(actor) : .spendingGrowth(actor), by)
    }
  }
}
