/// A crisis: disputes become likelier for a while.
enum Crisis: EventVerb {
  static let name = "crisis"
  static let summary = "the rate of disputes between actors is multiplied for a while"
  static let source = "methods K11, Q29 (acts on onset hazards, not on contests)"
  static let arguments =
    TiePairs.arguments + [
      VerbArgument("multiply", .magnitude(0...100), required: true, "factor on the dispute rate"),
      VerbArgument("by", .magnitude(-2...2), "Δx of each pair besides"),
      .halfLife,
    ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    try TiePairs.pairs(arguments).flatMap { pair in
      var rate = Effect(.disputeRate(pair), arguments.magnitude("multiply") ?? .certain(1))
      rate.halfLife = arguments.number("half_life")
      guard let by = arguments.magnitude("by") else { return [rate] }
      var alignment = Effect(.alignment(pair), by)
      alignment.halfLife = arguments.number("half_life")
      return [rate, alignment]
    }
  }
}
