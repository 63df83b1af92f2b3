/// The end of a conflict that ties forces down elsewhere.
enum Ceasefire: EventVerb {
  static let name = "ceasefire"
  static let summary = "a conflict ends; the belligerent's availability recovers year by year"
  static let source = "methods Q12"
  static let arguments = [
    VerbArgument("conflict", .conflict, required: true, "the conflict that ends")
  ]

  static func effects(_ arguments: VerbArguments, in context: EventContext)
    throws(EventError) -> [Effect]
  { arguments.conflict("conflict").map { [Effect(.ceasefire($0))] } ?? [] }
}
