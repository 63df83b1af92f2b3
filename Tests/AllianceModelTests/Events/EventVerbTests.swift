import Testing

@testable import AllianceModel

@Suite struct EventVerbTests {
  @Test func argumentsByKind() {
    let arguments = VerbArguments([
      "actors": .actors([2, 1]), "where": .theatres([1]), "text": .text("a"), "flag": .flag(true),
      "number": .number(2), "layer": .layer(.dispute), "conflict": .conflict(0),
      "size": .magnitude(.certain(4)), "terms": .obligations([.offence]),
    ])
    #expect(arguments.actors("actors") == [2, 1])
    #expect(arguments.actor("actors") == 2)
    #expect(arguments.theatres("where") == [1])
    #expect(arguments.text("text") == "a")
    #expect(arguments.flag("flag"))
    #expect(arguments.number("number") == 2)
    #expect(arguments.layer("layer") == .dispute)
    #expect(arguments.conflict("conflict") == 0)
    #expect(arguments.magnitude("size") == .certain(4))
    #expect(arguments.obligations("terms") == [.offence])
    #expect(arguments.has("size"))
  }

  /// What is missing, or of another kind, is absent rather than wrong.
  @Test func absentArguments() {
    let arguments = VerbArguments(["text": .text("a")])
    #expect(!arguments.has("actors"))
    #expect(arguments.actors("text").isEmpty)
    #expect(arguments.actor("actors") == nil)
    #expect(arguments.theatres("text") == nil)
    #expect(arguments.number("text") == nil)
    #expect(!arguments.flag("text"))
    #expect(arguments.layer("text") == nil)
    #expect(arguments.conflict("text") == nil)
    #expect(arguments.magnitude("text") == nil)
    #expect(arguments.obligations("text").isEmpty)
    #expect(arguments.text("none") == nil)
  }

  @Test func theatresOfAnActor() {
    let context = VerbCall.context
    #expect(context.theatres(of: TestWorld.twn) == [TestWorld.taiwan])
    #expect(context.theatres(of: TestWorld.rus) == [TestWorld.taiwan, TestWorld.korea])
    #expect(context.theatres(of: 99).isEmpty)
  }
}
