/// An heir is designated, which makes a contested succession less likely.
enum DesignateHeir: EventVerb {
  static let name = "designate_heir"
  static let summary = "an heir gains standing: a later succession is less likely contested"
  static let source = "methods H, K7, Q27, Q29 (no effect without an exit)"
  static let arguments = [
    VerbArgument("actor", .actor, required: true, "whose heir"),
    VerbArgument("by", .magnitude(-1...1), required: true, "change of the heir's strength σ"),
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    arguments.actors("actor").map { Effect(.heir($0), arguments.magnitude("by") ?? .certain(0)) }
  }
}
