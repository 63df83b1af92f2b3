/// A pact set aside, until the event's `until`.
enum SuspendPact: EventVerb {
  static let name = "suspend_pact"
  static let summary = "a pact is set aside; with `until` it comes back"
  static let source = "methods Q11, reversed"
  static let arguments = [VerbArgument("pact", .pact, required: true, "the pact set aside")]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try AbrogatePact.effects(arguments, in: context) }
}
