/// Trade or energy ties that raise exposure, and through it alignment.
enum TradeDeal: EventVerb {
  static let name = "trade_deal"
  static let summary = "trade or energy exposure grows and moves alignment"
  static let source = "methods I: Δx = ε_E · Δ ln exposure; Q35"
  static let arguments =
    TiePairs.arguments + [
      VerbArgument(
        "exposure", .magnitude(-5...5), required: true, "Δ ln exposure (0.1 is about 10%)"),
      .halfLife,
    ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    try TiePairs.pairs(arguments).map { pair in
      var effect = Effect(.alignment(pair), arguments.magnitude("exposure") ?? .certain(0))
      effect.scale = "economy.exposure_elasticity"
      effect.halfLife = arguments.number("half_life")
      return effect
    }
  }
}
