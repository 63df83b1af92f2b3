/// A host opens its bases.
enum GrantAccess: EventVerb {
  static let name = "grant_access"
  static let summary = "a host opens its bases to a guest"
  static let source = "methods Q5"
  static let arguments = AccessEffects.arguments

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try AccessEffects.of(arguments, isOpen: true, in: context) }
}

/// What opening and closing bases does.
enum AccessEffects {
  static let arguments = [
    VerbArgument("host", .actor, required: true, "whose bases they are"),
    VerbArgument("guest", .actor, required: true, "who uses them"),
    VerbArgument("theatre", .theatres, "where; absent: every theatre with such a row"),
  ]

  static func of(_ arguments: VerbArguments, isOpen: Bool, in context: EventContext)
    throws(EventError) -> [Effect]
  {
    guard let host = arguments.actor("host"), let guest = arguments.actor("guest") else {
      return []
    }
    let theatres = arguments.theatres("theatre") ?? Array(context.world.theatres.indices)
    let rows = theatres.filter { position in
      context.world.theatres[position].thirdParties.contains { party in
        party.actor == guest && party.host == host && party.closedAvailability != nil
      }
    }
    guard !rows.isEmpty else {
      let codes = context.world.actors
      throw EventError(
        "no theatre row lets \(codes[host].code) open or close bases to \(codes[guest].code)",
        argument: "host")
    }
    return rows.map { Effect(.access(guest: guest, host: host, theatre: $0, isOpen: isOpen)) }
  }
}
