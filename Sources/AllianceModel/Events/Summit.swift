/// Cheap talk: a meeting that moves alignment a little and fades.
enum Summit: EventVerb {
  static let name = "summit"
  static let summary = "cheap talk: a meeting moves alignment a little and fades"
  static let source = "methods K; Fearon 1997 on costly signals"
  static let arguments =
    TiePairs.arguments + [
      VerbArgument("by", .magnitude(-2...2), required: true, "Δx of each pair"),
      VerbArgument(
        "half_life", .duration, "time in which the effect halves; 12 months if absent"),
    ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    try TiePairs.pairs(arguments).map { pair in
      var effect = Effect(.alignment(pair), arguments.magnitude("by") ?? .certain(0))
      effect.halfLife = arguments.number("half_life") ?? 1
      return effect
    }
  }
}
