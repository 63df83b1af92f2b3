/// A change of what an actor has, rather than of what it can bring.
enum ChangeCapability: EventVerb {
  static let name = "change_capability"
  static let summary = "an actor's military stock grows faster, or its spending steps up or down"
  static let source = "methods Q13, Q35"
  static let arguments = [
    VerbArgument("actor", .actors, required: true, "whose capability"),
    VerbArgument(
      "stock_growth", .magnitude(-1...1), "added growth of the stock per year while it lasts"),
    VerbArgument("spending", .magnitude(0...10), "factor on military spending while it lasts"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    guard arguments.has("stock_growth") || arguments.has("spending") else {
      throw EventError("give `stock_growth` or `spending`")
    }
    return arguments.actors("actor").flatMap { actor in
      [
        arguments.magnitude("stock_growth").map { Effect(.stockGrowth(actor), $0) },
        arguments.magnitude("spending").map { Effect(.spending(actor), $0) },
      ].compactMap(\.self)
    }
  }
}
