/// Sanctions on an actor.
enum ImposeSanctions: EventVerb {
  static let name = "impose_sanctions"
  static let summary = "sanctions on an actor: alignment falls, its military spending slows"
  static let source = "methods Q10 (Δx = .5 Δw), Q28"
  static let arguments = [
    VerbArgument("on", .actors, required: true, "who is sanctioned"),
    VerbArgument("by", .actors, required: true, "who sanctions"),
    VerbArgument(
      "weight", .magnitude(0...1), "size of the step in the sanctions layer; 0.3 if absent"),
    VerbArgument(
      "growth", .magnitude(-1...1), "change of the target's annual spending growth"),
    .halfLife,
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let step = arguments.magnitude("weight") ?? .certain(0.3)
    let targets = arguments.actors("on")
    var effects = targets.flatMap { target in
      arguments.actors("by").filter { $0 != target }.map { sender in
        var effect = Effect(.alignment(Dyad(sender, target)), step)
        effect.factor = -context.world.layerRule[.sanctions]
        return effect
      }
    }
    if let growth = arguments.magnitude("growth") {
      effects += targets.map { Effect(.spendingGrowth($0), growth) }
    }
    for position in effects.indices {
      effects[position].halfLife = arguments.number("half_life")
    }
    return effects
  }
}
