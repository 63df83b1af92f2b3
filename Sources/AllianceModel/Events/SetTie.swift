/// A tie's weight in one layer set to a value.
enum SetTie: EventVerb {
  static let name = "set_tie"
  static let summary = "the weight of a tie in one layer is set to a value"
  static let source = "methods Q10: a change Δw moves alignment by the layer's coefficient"
  static let arguments =
    [
      VerbArgument("layer", .layer, required: true, "layer of the tie")
    ] + TiePairs.arguments + [
      VerbArgument("weight", .magnitude(-1...1), required: true, "the new weight, −1…1"),
      .halfLife,
    ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let layer = arguments.layer("layer") ?? .cooperation
    let weight = arguments.magnitude("weight") ?? .certain(0)
    return try TiePairs.pairs(arguments).map { pair in
      if layer == .pact { return Effect(.pactTie(pair, atLeast: false), weight) }
      var effect = Effect(.alignment(pair), weight)
      effect.factor = context.world.layerRule[layer]
      effect.offset = -context.world.weight(of: pair, in: layer)
      effect.halfLife = arguments.number("half_life")
      return effect
    }
  }
}

extension World {
  /// The weight of largest size among a pair's ties in a layer, optionally of one type; 0 if none.
  public func weight(of pair: Dyad, in layer: Layer, type: String? = nil) -> Double {
    ties.lazy.filter { tie in
      tie.layer == layer && Dyad(tie.a, tie.b) == pair && (type == nil || tie.type == type)
    }.map(\.weight).max { abs($0) < abs($1) } ?? 0
  }
}
