/// Any change of availability.
enum ChangeAvailability: EventVerb {
  static let name = "change_availability"
  static let summary = "an actor's availability is multiplied, in some theatres or in all"
  static let source = "methods Q6"
  static let arguments = ForceEffects.arguments(0...10, "factor on its availability")

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try ForceEffects.of(arguments, in: context) }
}
