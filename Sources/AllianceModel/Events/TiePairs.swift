/// The pairs an event is about: all within `between`, or all from `from` to `to`.
enum TiePairs {
  static let arguments = [
    VerbArgument("between", .actors, "all pairs within a list of actors or groups"),
    VerbArgument("from", .actors, "with `to`: all pairs across two lists"),
    VerbArgument("to", .actors, "see `from`"),
  ]

  static func pairs(_ arguments: VerbArguments) throws(EventError) -> [Dyad] {
    let within = arguments.actors("between")
    let from = arguments.actors("from")
    let to = arguments.actors("to")
    guard within.isEmpty != (from.isEmpty && to.isEmpty), from.isEmpty == to.isEmpty else {
      throw EventError("give either `between`, or `from` and `to`")
    }
    var seen = Set<Dyad>()
    let pairs = (Dyad.all(in: within) + from.flatMap { a in to.map { Dyad(a, $0) } })
      .filter { $0.first != $0.second && seen.insert($0).inserted }
    guard !pairs.isEmpty else {
      throw EventError(
        "at least two different actors are needed", argument: within.isEmpty ? "to" : "between")
    }
    return pairs
  }
}
