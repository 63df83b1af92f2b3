/// Fewer of an actor's forces within reach of a theatre.
enum WithdrawForces: EventVerb {
  static let name = "withdraw_forces"
  static let summary = "an actor withdraws forces from a theatre: its availability there falls"
  static let source = "methods Q5, Q6"
  static let arguments = ForceEffects.arguments(0...1, "factor on its availability, at most 1")

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { try ForceEffects.of(arguments, in: context) }
}
