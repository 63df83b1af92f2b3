/// Tariffs on an actor's exports.
enum ImposeTariff: EventVerb {
  static let name = "impose_tariff"
  static let summary = "a tariff: alignment falls, growth and with it military spending slow"
  static let source = "methods I, K4, Q28"
  static let arguments = [
    VerbArgument("on", .actors, required: true, "whose exports are taxed"),
    VerbArgument("by", .actor, required: true, "who taxes"),
    VerbArgument("alignment", .magnitude(-2...2), "Δx of each pair"),
    VerbArgument("gdp_growth", .magnitude(-1...1), "change of the target's annual GDP growth"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try TariffEffects.of(arguments) }
}

/// What tariffs do, shared by imposing and lifting.
enum TariffEffects {
  static func of(_ arguments: VerbArguments) throws(EventError) -> [Effect] {
    guard arguments.has("alignment") || arguments.has("gdp_growth") else {
      throw EventError("give `alignment`, `gdp_growth` or both")
    }
    let sender = arguments.actor("by")
    let halfLife = arguments.number("half_life")
    return arguments.actors("on").filter { $0 != sender }.flatMap { target -> [Effect] in
      var effects: [Effect] = []
      if let alignment = arguments.magnitude("alignment"), let sender {
        effects.append(Effect(.alignment(Dyad(sender, target)), alignment))
        effects[0].halfLife = halfLife
      }
      if let growth = arguments.magnitude("gdp_growth") {
        var spending = Effect(.spendingGrowth(target), growth)
        spending.scale = "economy.tariff_spending_elasticity"
        effects += [Effect(.gdpGrowth(target), growth), spending]
      }
      return effects
    }
  }
}
