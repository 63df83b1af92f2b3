/// A leader leaves; the succession may be contested and then weakens the state for a while.
enum LeaderChange: EventVerb {
  static let name = "leader_change"
  static let summary = "a leader leaves office; a contested succession weakens the state"
  static let source = "methods H, Q27"
  static let arguments = [
    VerbArgument("actor", .actor, required: true, "whose leader"),
    VerbArgument(
      "contested", .word(["drawn", "yes", "no"]),
      "whether the succession is contested; drawn if absent"),
    VerbArgument(
      "heir_strength", .number(0...1),
      "strength σ of the designated heir; absent: what designate_heir events have given"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    guard let actor = arguments.actor("actor") else { return [] }
    let change = Effect(.leader(actor, isContested: false))
    if arguments.text("contested") == "no" { return [change] }
    let chance: Gate.Chance =
      arguments.text("contested") == "yes"
      ? .certain : .succession(actor: actor, heirStrength: arguments.number("heir_strength"))
    guard context.world.parameters["succession.shock"] != nil else {
      throw EventError("the data set has no parameter succession.shock")
    }
    let gate = Gate(name: "contested", chance: chance, duration: "succession.duration")
    var unrest = Effect(.leader(actor, isContested: true))
    unrest.gate = gate
    let weakness = context.theatres(of: actor).map { theatre in
      // Availability is multiplied by 1 − s = −1 · (s − 1).
      var effect = Effect(
        .availability(actor: actor, theatre: theatre), .parameter("succession.shock"))
      effect.factor = -1
      effect.offset = -1
      effect.gate = gate
      return effect
    }
    return [change, unrest] + weakness
  }
}
