/// A tariff withdrawn.
enum LiftTariff: EventVerb {
  static let name = "lift_tariff"
  static let summary = "a tariff is withdrawn: alignment recovers"
  static let source = "methods K4 (reversal), Q14"
  static let arguments = [
    VerbArgument("on", .actors, required: true, "whose exports are freed"),
    VerbArgument("by", .actor, required: true, "who had taxed them"),
    VerbArgument("alignment", .magnitude(-2...2), "Δx of each pair"),
    VerbArgument("gdp_growth", .magnitude(-1...1), "change of the target's annual GDP growth"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try TariffEffects.of(arguments) }
}
