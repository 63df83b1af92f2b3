import Testing

@testable import AllianceModel

@Suite struct LeaderChangeTests {
  /// 1 − s in every theatre of the actor, for as long as the succession's parameter says (Q27).
  @Test func contested() throws {
    let effects = try VerbCall.effects(
      LeaderChange.self, ["actor": VerbCall.actors(TestWorld.prk), "contested": .text("yes")])
    #expect(
      effects.map(\.target) == [
        .leader(TestWorld.prk, isContested: false), .leader(TestWorld.prk, isContested: true),
        .availability(actor: TestWorld.prk, theatre: TestWorld.korea),
      ])
    #expect(effects[0].gate == nil && effects[1].gate?.name == effects[2].gate?.name)
    let effect = effects[2]
    #expect(effect.target == .availability(actor: TestWorld.prk, theatre: TestWorld.korea))
    #expect(effect.magnitude == .parameter("succession.shock"))
    // factor (s + offset) at s = .3 is .7.
    #expect(near(effect.factor * (0.3 + effect.offset), 0.7))
    #expect(effect.gate?.duration == "succession.duration")
    guard case .certain? = effect.gate?.chance else {
      Issue.record("a contested succession is certain")
      return
    }
  }

  /// P(contested) = .6 − .35 σ: the heir's strength is in the gate.
  @Test func drawnWithAnHeir() throws {
    let effects = try VerbCall.effects(
      LeaderChange.self, ["actor": VerbCall.actors(TestWorld.prk), "heir_strength": .number(0.7)])
    guard case .succession(let actor, let strength)? = effects.last?.gate?.chance else {
      Issue.record("no succession")
      return
    }
    #expect(actor == TestWorld.prk)
    #expect(strength == 0.7)
  }

  @Test func uncontested() throws {
    let effects = try VerbCall.effects(
      LeaderChange.self, ["actor": VerbCall.actors(TestWorld.prk), "contested": .text("no")])
    #expect(effects.map(\.target) == [.leader(TestWorld.prk, isContested: false)])
  }

  @Test func needsTheShock() {
    var world = TestWorld.certain
    world.parameters = ParameterCatalogue()
    #expect(throws: EventError.self) {
      try VerbCall.effects(
        LeaderChange.self, ["actor": VerbCall.actors(3)],
        in: EventContext(world: world, pacts: [:]))
    }
  }
}
