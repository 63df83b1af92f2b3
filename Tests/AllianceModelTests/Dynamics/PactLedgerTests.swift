import GSLNumerics
import Testing

@testable import AllianceModel

/// Which defence pacts are in force: as of the date, then events, then hazards, the latest word.
@Suite struct PactLedgerTests {
  private let pair = Dyad(TestWorld.usa, TestWorld.twn)
  private var position: Int { pair.position(among: 7) }

  private func ledger(_ events: [Event]) throws -> (PactLedger, Simulator) {
    let world = TestWorld.certain
    let run = try TestRun(world, events, steps: [20])
    _ = run.outputs()
    let pairs = Dyad.all(in: Array(0..<7))
    let plan = PactLedger.Plan(world, run.simulation.program, pairs)
    let ledger = PactLedger(plan, pairs, actors: 7, periods: 1)
    ledger.begin(run.simulator)
    return (ledger, run.simulator)
  }

  @Test func start() throws {
    let (ledger, _) = try ledger([])
    #expect((0..<7).map(ledger.allyCount) == [2, 1, 1, 2, 1, 1, 0])
    #expect(ledger.areAllied(TestWorld.usa, TestWorld.jpn))
    #expect(!ledger.areAllied(TestWorld.usa, TestWorld.usa))
    var news = 0
    ledger.takeNews { _ in news += 1 }
    #expect(news == 0)
  }

  @Test func latestWord() throws {
    func set(_ isOn: Bool) -> [Effect] { [Effect(.obligation(pair, .defence, isInForce: isOn))] }
    let (ledger, simulator) = try ledger([
      .test("sign", .at(2026.2), set(true)), .test("leave", .at(2028.2), set(false)),
    ])
    #expect(!ledger.isInForce(position))
    ledger.applyEvents(2, simulator)
    #expect(ledger.isInForce(position) && ledger.allyCount(TestWorld.twn) == 1)
    var news: [Int] = []
    ledger.takeNews { news.append($0) }
    #expect(news == [position])
    // A hazard ends it in 2027-Q1 (2027.125, step 5); the event of 2026 no longer decides …
    ledger.change(position, to: false, at: 2027.125)
    ledger.applyEvents(6, simulator)
    #expect(!ledger.isInForce(position) && ledger.currentChange(position) == .ended)
    // … and signs again; the event of 2028 then overrules it.
    ledger.change(position, to: true, at: 2027.875)
    ledger.applyEvents(9, simulator)
    #expect(ledger.isInForce(position) && ledger.currentChange(position) == .formed)
    ledger.applyEvents(10, simulator)
    #expect(!ledger.isInForce(position) && ledger.currentChange(position) == .none)
    ledger.record(period: 0)
    #expect(ledger.change(position, period: 0) == .none)
    ledger.begin(simulator)
    #expect(ledger.touched.isEmpty && (0..<7).map(ledger.allyCount) == [2, 1, 1, 2, 1, 1, 0])
  }

  /// A hazard in the step on whose very day an event speaks comes after it, and stays.
  @Test func hazardAfterEventOfTheDay() throws {
    let effect = Effect(.obligation(pair, .defence, isInForce: true))
    let (ledger, simulator) = try ledger([.test("sign", .at(2026.125), [effect])])
    ledger.applyEvents(1, simulator)
    #expect(ledger.isInForce(position))
    ledger.change(position, to: false, at: 2026.125)
    ledger.applyEvents(2, simulator)
    #expect(!ledger.isInForce(position) && ledger.currentChange(position) == .ended)
  }
}
