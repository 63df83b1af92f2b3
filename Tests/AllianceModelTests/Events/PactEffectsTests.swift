import Testing

@testable import AllianceModel

@Suite struct PactEffectsTests {
  /// Entry puts every obligation of every pair in force and lifts the pact tie to the weight.
  @Test func entry() {
    let effects = PactEffects.entry(
      [Dyad(0, 1), Dyad(0, 2)], [.defence, .neutrality], weight: .certain(0.7))
    #expect(effects.count == 6)
    #expect(effects.applied[2] == Applied(.pactTie(Dyad(0, 1), atLeast: true), 0.7))
    #expect(effects.allSatisfy { $0.halfLife == nil && $0.gate == nil })
  }

  /// A tie of the pact itself does not hold the layer up when the pact ends.
  @Test func exitLeavesTheOtherTies() {
    let pair = Dyad(TestWorld.usa, TestWorld.kor)
    func left(_ id: String) -> [Applied] {
      let pact = TestWorld.pacts.first { $0.id == id }!
      return PactEffects.exit(of: pact, [pair], in: VerbCall.context).applied
    }
    #expect(left("usa-kor").last == Applied(.pactTie(pair, atLeast: false), 0.3))
    #expect(left("squad").last == Applied(.pactTie(pair, atLeast: false), 0.9))
  }

  /// Neutrality and nonaggression are the same flag: one pact of either kind keeps it.
  @Test func neutralityKeepsNonaggression() {
    let pair = Dyad(TestWorld.jpn, TestWorld.twn)
    func pact(_ id: String, _ obligation: Obligation) -> Pact {
      Pact(
        id: id, name: id, members: [TestWorld.jpn, TestWorld.twn],
        obligations: [pair: [obligation]], isInForce: true)
    }
    let (a, b) = (pact("a", .nonaggression), pact("b", .neutrality))
    let context = EventContext(world: TestWorld.certain, pacts: ["a": a, "b": b])
    #expect(
      PactEffects.exit(of: a, [pair], in: context).applied
        == [Applied(.pactTie(pair, atLeast: false), 0)])
  }
}
