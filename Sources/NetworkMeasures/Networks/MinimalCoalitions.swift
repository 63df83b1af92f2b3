extension VotingGame {
  /// Indices that count minimal winning coalitions: those that lose with any member less.
  struct MinimalIndices {
    let deeganPackel: [Double]
    let holler: [Double]
  }

  /// Players are taken from the heaviest to the lightest, so that the last member of a coalition is
  /// its lightest and it is minimal if and only if it loses without that one. For each player the
  /// coalitions that hold it are counted by size and weight.
  func minimalCoalitions() -> MinimalIndices {
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    var memberships = [Double](repeating: 0, count: weights.count)
    var inverse = memberships
    var coalitions = 0.0
    // Coalitions of the players so far, by size and weight below the quota.
    var before = CoalitionTable(sizes: weights.count, quota: quota)
    before.counts[0] = 1
    for (place, player) in order.enumerated() {
      var with = before.adding(weights[player], keepsWithout: false)
      for (size, count) in before.completed(by: weights[player]) {
        coalitions += count
        memberships[player] += count
        inverse[player] += count / Double(size)
      }
      for next in order[(place + 1)...] {
        for (size, count) in with.completed(by: weights[next]) {
          memberships[player] += count
          inverse[player] += count / Double(size)
        }
        with = with.adding(weights[next], keepsWithout: true)
      }
      before = before.adding(weights[player], keepsWithout: true)
    }
    let total = memberships.reduce(0, +)
    return MinimalIndices(
      deeganPackel: inverse.map { $0 / coalitions }, holler: memberships.map { $0 / total })
  }
}

/// How many losing coalitions there are of each size and weight.
private struct CoalitionTable {
  let quota: Int
  let sizes: Int
  var largest = 0
  var counts: [Double]

  init(sizes: Int, quota: Int) {
    self.sizes = sizes
    self.quota = quota
    counts = Array(repeating: 0, count: (sizes + 1) * quota)
  }

  /// The coalitions after a player may join (or, without `keepsWithout`, must).
  func adding(_ weight: Int, keepsWithout: Bool) -> CoalitionTable {
    var next = CoalitionTable(sizes: sizes, quota: quota)
    next.largest = min(sizes, largest + 1)
    if keepsWithout { next.counts = counts }
    guard weight < quota else { return next }
    for size in 0...min(largest, sizes - 1) {
      let (from, to) = (size * quota, (size + 1) * quota)
      for place in 0..<(quota - weight) { next.counts[to + place + weight] += counts[from + place] }
    }
    return next
  }

  /// The winning coalitions that a last, lightest member completes, by size with it.
  func completed(by weight: Int) -> [(size: Int, count: Double)] {
    guard weight > 0 else { return [] }
    return (0...largest).map { size in
      let row = size * quota
      return (
        size + 1, counts[(row + max(0, quota - weight))..<(row + quota)].reduce(0, +)
      )
    }
  }
}
