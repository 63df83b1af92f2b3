/// More of an actor's force within reach of a theatre.
enum DeployForces: EventVerb {
  static let name = "deploy_forces"
  static let summary = "an actor moves forces to a theatre: its availability there grows"
  static let source = "methods Q5, Q6"
  static let arguments = ForceEffects.arguments(1...10, "factor on its availability, at least 1")

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try ForceEffects.of(arguments, in: context) }
}

/// Changes of availability, shared by the three verbs that make them.
enum ForceEffects {
  static func arguments(_ range: ClosedRange<Double>, _ meaning: String) -> [VerbArgument] {
    [
      VerbArgument("actor", .actors, required: true, "whose forces"),
      VerbArgument("theatre", .theatres, "where; absent: every theatre it has forces in"),
      VerbArgument("multiply", .magnitude(range), required: true, meaning), .halfLife,
    ]
  }

  static func of(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let factor = arguments.magnitude("multiply") ?? .certain(1)
    var effects: [Effect] = []
    for actor in arguments.actors("actor") {
      let own = context.theatres(of: actor)
      let theatres = arguments.theatres("theatre") ?? own
      if let foreign = theatres.first(where: { !own.contains($0) }) {
        throw EventError(
          "\(context.world.actors[actor].code) has no row in \(context.world.theatres[foreign].id)",
          argument: "theatre")
      }
      for theatre in theatres {
        var effect = Effect(.availability(actor: actor, theatre: theatre), factor)
        effect.halfLife = arguments.number("half_life")
        effects.append(effect)
      }
    }
    return effects
  }
}
