import Testing

@testable import AllianceModel

@Suite struct DenyAccessTests {
  /// The one row that depends on a host: America in the Taiwan Strait on Japan's bases.
  @Test func theRowOfTheHost() throws {
    let effects = try VerbCall.effects(
      DenyAccess.self,
      ["host": VerbCall.actors(TestWorld.jpn), "guest": VerbCall.actors(TestWorld.usa)]
    ).applied
    #expect(
      effects
        == [
          Applied(
            .access(
              guest: TestWorld.usa, host: TestWorld.jpn, theatre: TestWorld.taiwan,
              isOpen: false), 1)
        ])
  }

  /// America fights from its own bases or none (methods Q5): availability .3 · g(640 km) open,
  /// .12 · g(2,760 km) closed, so the log ratio of the two forces is fixed.
  @Test func movesTheBase() throws {
    let effects = try VerbCall.effects(
      DenyAccess.self,
      ["host": VerbCall.actors(TestWorld.jpn), "guest": VerbCall.actors(TestWorld.usa)])
    let run = try TestRun(
      TestWorld.certain.with(["commitment.kappa.USA.TWN": 300]),
      [.test("access", .at(2025.8), effects)])
    let ratio = run.logRatio(run.outputs(), TestWorld.taiwan)
    let expected = try Bases.logRatio(closed: true)
    #expect(near(ratio, expected, 1e-9))
  }

  @Test func whereNothingDepends() {
    let wrong: [String: VerbArguments.Value] = [
      "host": VerbCall.actors(TestWorld.kor), "guest": VerbCall.actors(TestWorld.usa),
    ]
    #expect(VerbCall.error(DenyAccess.self, wrong)?.argument == "host")
    let elsewhere: [String: VerbArguments.Value] = [
      "host": VerbCall.actors(TestWorld.jpn), "guest": VerbCall.actors(TestWorld.usa),
      "theatre": .theatres([TestWorld.korea]),
    ]
    #expect(VerbCall.error(DenyAccess.self, elsewhere)?.argument == "host")
  }
}
