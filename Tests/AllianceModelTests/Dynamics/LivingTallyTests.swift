import Testing

@testable import AllianceModel

@Suite struct LivingTallyTests {
  /// No two counts share a place, and all places are used.
  @Test func places() {
    let layout = TallyLayout(actors: 3, pairs: 3, steps: 4, balancePeriods: 2)
    var places = [layout.draws]
    for actor in 0..<3 {
      places += LeaderExits.Cause.allCases.map { layout.cause($0, actor: actor) }
      places += (0..<4).map { layout.firstExit(actor: actor, step: $0) }
      places.append(layout.contested(actor: actor))
    }
    for pair in 0..<3 {
      places += (0..<4).map { layout.formed(pair: pair, step: $0) }
      places += (0..<4).map { layout.ended(pair: pair, step: $0) }
      places.append(layout.leftByFirst(pair: pair))
    }
    for period in 0..<2 {
      places += TallyLayout.BalanceCount.allCases.map { layout.balance($0, period: period) }
    }
    #expect(places.sorted() == Array(0..<layout.count))
  }

  @Test func drain() {
    let tally = LivingTally(TallyLayout(actors: 1, pairs: 0, steps: 1))
    tally.add(2)
    tally.add(2)
    var total = Array(repeating: 1, count: tally.layout.count)
    tally.drain(into: &total)
    tally.drain(into: &total)
    #expect(total == [1, 1, 3, 1, 1, 1, 1])
  }
}
