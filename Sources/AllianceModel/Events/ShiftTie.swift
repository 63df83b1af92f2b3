/// Ties moved by an amount or scaled.
enum ShiftTie: EventVerb {
  static let name = "shift_tie"
  static let summary = "alignment or a layer's ties move by an amount, or are multiplied"
  static let source = "methods K, Q10, Q14"
  static let arguments =
    [
      VerbArgument(
        "layer", .word(["alignment"] + Layer.allCases.filter { $0 != .pact }.map(\.word)),
        "layer moved; alignment if absent"),
      VerbArgument("type", .tieType, "only ties of this type, for example QUAD"),
    ] + TiePairs.arguments + [
      VerbArgument("by", .magnitude(-2...2), "change of the weight (of x for alignment)"),
      VerbArgument("multiply", .magnitude(0...10), "factor on the present weight"),
      .halfLife,
    ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    let by = arguments.magnitude("by")
    let multiply = arguments.magnitude("multiply")
    guard (by == nil) != (multiply == nil) else {
      throw EventError("give either `by` or `multiply`")
    }
    let layer = Layer.allCases.first { $0.word == arguments.text("layer") }
    let type = arguments.text("type")
    if layer == nil, multiply != nil || type != nil {
      throw EventError("`multiply` and `type` need a `layer` with ties", argument: "layer")
    }
    let pairs =
      arguments.has("between") || arguments.has("from")
      ? try TiePairs.pairs(arguments) : try tiedPairs(layer, type, context.world)
    return pairs.map { pair in
      var effect = Effect(.alignment(pair), by ?? multiply ?? .certain(0))
      if let layer {
        effect.factor = context.world.layerRule[layer]
        if multiply != nil {
          effect.factor *= context.world.weight(of: pair, in: layer, type: type)
          effect.offset = -1
        }
      }
      effect.halfLife = arguments.number("half_life")
      return effect
    }
  }

  /// All pairs with a tie of the layer and type, in table order.
  private static func tiedPairs(_ layer: Layer?, _ type: String?, _ world: World)
    throws(EventError) -> [Dyad]
  {
    guard let layer, let type else {
      throw EventError("give `between`, or `from` and `to`, or the `type` of the ties meant")
    }
    var seen = Set<Dyad>()
    let pairs = world.ties.filter { $0.layer == layer && $0.type == type }
      .map { Dyad($0.a, $0.b) }.filter { seen.insert($0).inserted }
    guard !pairs.isEmpty else {
      throw EventError("no tie of layer \(layer.word) has the type '\(type)'", argument: "type")
    }
    return pairs
  }
}
