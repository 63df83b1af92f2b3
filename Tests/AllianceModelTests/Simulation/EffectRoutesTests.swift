import GSLNumerics
import Testing

@testable import AllianceModel

/// Where effects act (methods Q10, Q11).
@Suite struct EffectRoutesTests {
  private func run(_ effects: [Effect]) throws -> TestRun {
    try TestRun(TestWorld.certain, [.test("event", .at(2025.8), effects)])
  }

  private func row(_ actor: Int, _ theatre: Int) throws -> Int {
    try Layout(TestWorld.certain).row(actor, theatre)
  }

  /// Δx with one's own principal adds, with the opponent it subtracts, elsewhere it does nothing:
  /// λ = 1.5, Δx = .1.
  @Test func alignmentMovesCommitment() throws {
    let own = try run([Effect(.alignment(Dyad(TestWorld.usa, TestWorld.kor)), .certain(0.1))])
    _ = own.outputs()
    let opponent = try run([Effect(.alignment(Dyad(TestWorld.usa, TestWorld.prk)), .certain(0.1))])
    _ = opponent.outputs()
    for actor in [TestWorld.usa, TestWorld.jpn, TestWorld.chn, TestWorld.rus] {
      let index = try row(actor, TestWorld.korea)
      let isAmerica = actor == TestWorld.usa
      #expect(near(own.simulator.shift[index], isAmerica ? 0.15 : 0))
      #expect(near(opponent.simulator.shift[index], isAmerica ? -0.15 : 0))
    }
  }

  /// A pact with the principal one would help sets the flag of methods Q11; a flag that stands
  /// already is not set twice. China–North Korea: def_s and nan_s stand, con_s is new (.720).
  @Test func newFlagsOnly() throws {
    let pair = Dyad(TestWorld.chn, TestWorld.prk)
    let run = try run(
      PactEffects.entry(
        [pair], [.defence, .nonaggression, .consultation], weight: .certain(0.8)))
    _ = run.outputs()
    #expect(near(run.simulator.shift[try row(TestWorld.chn, TestWorld.korea)], 0.720))
  }

  /// A defence pact with Taiwan gives America's row there def_s: 1.094 (methods C3).
  @Test func defenceFlag() throws {
    let run = try run(
      PactEffects.entry([Dyad(TestWorld.usa, TestWorld.twn)], [.defence], weight: .certain(1)))
    _ = run.outputs()
    #expect(near(run.simulator.shift[try row(TestWorld.usa, TestWorld.taiwan)], 1.094))
  }

  /// Q11 names flags towards the side joined only: a pact with the opponent sets none.
  @Test func pactWithTheOpponent() throws {
    let run = try run(
      PactEffects.entry(
        [Dyad(TestWorld.rus, TestWorld.kor)], [.defence, .nonaggression, .consultation],
        weight: .certain(1)))
    _ = run.outputs()
    #expect(run.simulator.shift[try row(TestWorld.rus, TestWorld.korea)] == 0)
  }

  /// The end of a pact takes back what was coded towards an opponent: here nan_o, worth −.610.
  @Test func endOfAPactWithTheOpponent() throws {
    let pair = Dyad(TestWorld.jpn, TestWorld.chn)
    let world = TestWorld.certain.with(flags: [.nonaggressionWithOpponent], of: TestWorld.jpn)
    let run = try TestRun(
      world,
      [.test("end", .at(2025.8), [Effect(.obligation(pair, .nonaggression, isInForce: false))])])
    _ = run.outputs()
    #expect(near(run.simulator.shift[try row(TestWorld.jpn, TestWorld.taiwan)], 0.610))
  }

  /// Members allied to the side's lead follow it: Russia behind China in Korea.
  @Test func followersByPact() throws {
    let run = try run(
      PactEffects.entry([Dyad(TestWorld.chn, TestWorld.rus)], [.defence], weight: .certain(1)))
    #expect(run.simulation.routes.followers.map(\.owner) == [try row(TestWorld.rus, 1)])
    let consultation = try self.run(
      PactEffects.entry([Dyad(TestWorld.chn, TestWorld.rus)], [.consultation], weight: .certain(1)))
    #expect(consultation.simulation.routes.followers.isEmpty)
  }

  /// Of several events that set a switch the latest in force decides.
  @Test func latestWins() throws {
    let pair = Dyad(TestWorld.usa, TestWorld.twn)
    func flag(_ isInForce: Bool) -> [Effect] {
      [Effect(.obligation(pair, .defence, isInForce: isInForce))]
    }
    let run = try TestRun(
      TestWorld.certain,
      [
        .test("end", .at(2026.5), flag(false), end: .at(2027)),
        .test("start", .at(2026), flag(true)),
      ], steps: [0, 1, 2, 3, 4, 5])
    _ = run.outputs()
    let index = try row(TestWorld.usa, TestWorld.taiwan)
    let shifts = (0...5).map { run.simulator.shift[$0 * run.simulator.rows + index] }
    // On from 2026, off from mid-2026, on again from 2027.
    #expect(shifts == [0, 1.094, 1.094, 0, 0, 1.094])
  }

  /// How far events reach (methods Q29).
  @Test func reach() throws {
    func reach(_ effect: Effect) throws -> Reach {
      let run = try run([effect])
      return run.simulation.reaches[0]
    }
    #expect(try reach(Effect(.commitment(actor: 0, theatre: 0))) == .contests)
    #expect(try reach(Effect(.alignment(Dyad(0, 4)))) == .contests)
    // Japan and China meet in no contest of the test world as party and principal … they do in
    // Taiwan; Korea and Taiwan never do.
    #expect(try reach(Effect(.alignment(Dyad(4, 6)))) == .network)
    #expect(try reach(Effect(.pactTie(Dyad(4, 6), atLeast: true))) == .network)
    #expect(try reach(Effect(.disputeRate(Dyad(0, 4)))) == .laterMechanisms)
    #expect(try reach(Effect(.heir(3))) == .laterMechanisms)
    #expect(try reach(Effect(.spendingGrowth(3))) == .contests)
    #expect(try reach(Effect(.ceasefire(0))) == .contests)
    // κ of an actor without a row there.
    #expect(try reach(Effect(.commitment(actor: 6, theatre: 0))) == .laterMechanisms)
  }
}

extension Layout {
  /// The row of an actor in a theatre.
  func row(_ actor: Int, _ theatre: Int) throws -> Int {
    try #require(rows.firstIndex { $0.actor == actor && $0.theatre == theatre })
  }
}
