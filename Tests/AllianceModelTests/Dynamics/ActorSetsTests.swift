import GSLNumerics
import Testing

@testable import AllianceModel

/// Triads counted by bits against counting third actors one by one.
@Suite struct ActorSetsTests {
  @Test(arguments: [3, 30, 64, 65, 200]) func againstCounting(actors: Int) {
    let random = CounterRandom(seed: 8)
    let words = ActorSets.words(actors)
    var (allies, rivals) = (
      [UInt64](repeating: 0, count: actors * words), [UInt64](repeating: 0, count: actors * words)
    )
    var (areAllies, areRivals) = (Set<Dyad>(), Set<Dyad>())
    for pair in Dyad.all(in: Array(0..<actors)) {
      let u = random.uniform(
        draw: 0, purpose: 1, subject: UInt32(pair.first), period: UInt32(pair.second))
      if u < 0.4 {
        areAllies.insert(pair)
        ActorSets.toggle(&allies, words, pair.first, pair.second)
      } else if u > 0.6 {
        areRivals.insert(pair)
        ActorSets.toggle(&rivals, words, pair.first, pair.second)
      }
    }
    for (i, j) in [(0, 1), (1, 2), (0, actors - 1), (1, actors - 1)] {
      var expected = PactHazards.Triads()
      for k in 0..<actors where k != i && k != j {
        let (a, b) = (areAllies.contains(Dyad(i, k)), areAllies.contains(Dyad(j, k)))
        let (r, s) = (areRivals.contains(Dyad(i, k)), areRivals.contains(Dyad(j, k)))
        if a && b { expected.sharedAllies += 1 }
        if r && s { expected.sharedRivals += 1 }
        if a && s || r && b { expected.friendOfEnemy += 1 }
      }
      let found = allies.withUnsafeBufferPointer { a in
        rivals.withUnsafeBufferPointer { r in
          ActorSets.triads(
            a.baseAddress! + i * words, a.baseAddress! + j * words, r.baseAddress! + i * words,
            r.baseAddress! + j * words, words)
        }
      }
      #expect(found == expected)
    }
    // Twice is nothing.
    let before = allies
    for _ in 0..<2 { ActorSets.toggle(&allies, words, 0, actors - 1) }
    #expect(allies == before)
  }
}
