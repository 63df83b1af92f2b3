import Testing

@testable import AllianceModel

@Suite struct ChangeAvailabilityTests {
  @Test func oneTheatre() throws {
    let effects = try VerbCall.effects(
      ChangeAvailability.self,
      [
        "actor": VerbCall.actors(TestWorld.usa), "theatre": .theatres([TestWorld.korea]),
        "multiply": VerbCall.size(0.7), "half_life": .number(2),
      ]
    ).applied
    #expect(
      effects == [
        Applied(.availability(actor: TestWorld.usa, theatre: TestWorld.korea), 0.7, halfLife: 2)
      ])
  }

  /// Without a theatre, every one with forces of the actor: principals have them too.
  @Test func everywhere() throws {
    let effects = try VerbCall.effects(
      ChangeAvailability.self,
      ["actor": VerbCall.actors(TestWorld.chn), "multiply": VerbCall.size(0.7)]
    ).applied
    #expect(
      effects.map(\.target) == [
        .availability(actor: TestWorld.chn, theatre: TestWorld.taiwan),
        .availability(actor: TestWorld.chn, theatre: TestWorld.korea),
      ])
  }

  /// In the Taiwan Strait China's availability is .75: it comes out 0.7 times that, at most 1,
  /// and the force ratio with it (methods Q6).
  @Test func movesTheForceRatio() throws {
    let effects = try VerbCall.effects(
      ChangeAvailability.self,
      [
        "actor": VerbCall.actors(TestWorld.chn), "theatre": .theatres([TestWorld.taiwan]),
        "multiply": VerbCall.size(0.7),
      ])
    let world = TestWorld.certain.with([
      "commitment.kappa.USA.TWN": -300, "commitment.kappa.JPN.TWN": -300,
      "commitment.lead_out": -300, "commitment.kappa.RUS.TWN": -300,
      "availability.CHN.TWN": 0.75,
    ])
    let before = try TestRun(world)
    let after = try TestRun(world, [.test("forces", .at(2025.8), effects)])
    let shift =
      after.logRatio(after.outputs(), TestWorld.taiwan)
      - before.logRatio(before.outputs(), TestWorld.taiwan)
    // ln 0.7
    #expect(near(shift, -0.3566749439387324, 1e-9))
  }

  @Test func whereItHasNoForces() {
    let error = VerbCall.error(
      ChangeAvailability.self,
      [
        "actor": VerbCall.actors(TestWorld.prk), "theatre": .theatres([TestWorld.taiwan]),
        "multiply": VerbCall.size(1),
      ])
    #expect(error?.argument == "theatre")
    #expect(error?.message.contains("PRK") == true)
  }

  /// The table holds the factor to 0…10.
  @Test func range() {
    let argument = ChangeAvailability.arguments.first { $0.name == "multiply" }
    guard case .magnitude(let range)? = argument?.kind else {
      Issue.record("multiply is no magnitude")
      return
    }
    #expect(range == 0...10)
  }
}
