/// A host closes its bases.
enum DenyAccess: EventVerb {
  static let name = "deny_access"
  static let summary = "a host closes its bases: the guest fights from the next ones"
  static let source = "methods Q5"
  static let arguments = AccessEffects.arguments

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try AccessEffects.of(arguments, isOpen: false, in: context) }
}
