import Testing

@testable import NetworkMeasures

/// Against every coalition, one by one.
@Suite struct MinimalCoalitionsTests {
  private func listed(_ weights: [Int], _ quota: Int) -> (deeganPackel: [Double], holler: [Double])
  {
    let players = weights.indices
    func weight(_ set: Int) -> Int { players.reduce(0) { $0 + (set >> $1 & 1) * weights[$1] } }
    let minimal = (1..<(1 << weights.count)).filter { set in
      weight(set) >= quota
        && players.allSatisfy { set >> $0 & 1 == 0 || weight(set) - weights[$0] < quota }
    }
    let members = players.map { player in minimal.filter { $0 >> player & 1 == 1 } }
    let total = Double(members.reduce(0) { $0 + $1.count })
    return (
      members.map { sets in
        sets.reduce(0) { $0 + 1 / Double($1.nonzeroBitCount) } / Double(minimal.count)
      }, members.map { Double($0.count) / total }
    )
  }

  @Test(arguments: [0.5, 0.6, 0.9]) func agreesWithListing(_ quota: Double) {
    var random = SplitMix(state: 9)
    for players in [1, 2, 5, 9] {
      let power = (0..<players).map { _ in Double(random.next() % 12) + 1 } + [0]
      let game = VotingGame(power: power, quota: quota, units: 100)
      let (found, expected) = (game.minimalCoalitions(), listed(game.weights, game.quota))
      for player in power.indices {
        #expect(abs(found.deeganPackel[player] - expected.deeganPackel[player]) < 1e-12)
        #expect(abs(found.holler[player] - expected.holler[player]) < 1e-12)
      }
    }
  }
}
