/// Sanctions relief.
enum LiftSanctions: EventVerb {
  static let name = "lift_sanctions"
  static let summary = "sanctions are lifted in part or whole: alignment recovers"
  static let source = "methods Q10, Q12, Q28"
  static let arguments = [
    VerbArgument("on", .actors, required: true, "who is relieved"),
    VerbArgument("by", .actors, required: true, "who relieves"),
    VerbArgument("multiply", .magnitude(0...1), "factor on the present weight; 0 lifts all"),
    VerbArgument("weight", .magnitude(0...1), "or: the step by which the weight shrinks"),
    VerbArgument("growth", .magnitude(-1...1), "change of the target's annual spending growth"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let multiply = arguments.magnitude("multiply")
    let step = arguments.magnitude("weight")
    guard (multiply == nil) != (step == nil) else {
      throw EventError("give either `multiply` or `weight`")
    }
    let half = context.world.layerRule[.sanctions]
    let targets = arguments.actors("on")
    let ties = targets.flatMap { target in
      arguments.actors("by").filter { $0 != target }.map { sender in
        let pair = Dyad(sender, target)
        var effect = Effect(.alignment(pair), multiply ?? step ?? .certain(0))
        effect.factor = half
        if multiply != nil {
          effect.factor *= context.world.weight(of: pair, in: .sanctions)
          effect.offset = -1
        }
        return effect
      }
    }
    let growth = arguments.magnitude("growth").map { growth in
      targets.map { Effect(.spendingGrowth($0), growth) }
    }
    return ties + (growth ?? [])
  }
}
