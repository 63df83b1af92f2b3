/// A weighted voting game: a coalition wins whose weight is at least the quota.
struct VotingGame {
  /// Whole weights of the players, 0 or more.
  let weights: [Int]
  /// The least weight that wins, 1 … total.
  let quota: Int
  /// What was done to the weights; empty if nothing.
  let note: String

  private let total: Int

  /// - Parameters:
  ///   - power: 0 or more, with a finite sum above zero.
  ///   - quota: the part of all power that a coalition must exceed, 0 … 1.
  ///   - units: the sum that power is scaled to if it is not whole or its sum is too great.
  ///   - most: the greatest sum that is taken as it is.
  init(power: [Double], quota: Double, units: Int, most: Int = 1_000_000) {
    let sum = power.reduce(0, +)
    let isWhole = sum <= Double(most) && power.allSatisfy { $0 == $0.rounded() }
    weights = power.map { Int((isWhole ? $0 : $0 / sum * Double(units)).rounded()) }
    total = max(1, weights.reduce(0, +))
    self.quota = min(total, Int((quota * Double(total)).rounded(.down)) + 1)
    note = isWhole ? "" : "power rounded to \(units) units"
  }

  /// The chance that each player is decisive when every other joins with some chance.
  ///
  /// The distribution of the weight of those who join is worked out once; a player is taken out
  /// again by dividing its factor off, which is stable for chances up to ½. Above ½ the game of
  /// those who stay away, with the dual quota, is the same.
  func swingChances(_ chance: Double) -> [Double] {
    let isDual = chance > 0.5
    let joins = isDual ? 1 - chance : chance
    let quota = isDual ? total - self.quota + 1 : self.quota
    let all = distribution(joins, below: quota)
    var rest = [Double](repeating: 0, count: quota)
    // Players of equal weight are one another's equals.
    var known: [Int: Double] = [:]
    return weights.map { weight in
      if let chance = known[weight] { return chance }
      remove(weight, from: all, joins, into: &rest)
      var sum = 0.0
      for place in max(0, quota - weight)..<quota { sum += rest[place] }
      known[weight] = max(0, sum)
      return max(0, sum)
    }
  }

  /// P(weight of those who join = w) for w below a limit.
  private func distribution(_ joins: Double, below limit: Int) -> [Double] {
    var chances = [Double](repeating: 0, count: limit)
    chances[0] = 1
    var reached = 0
    chances.withUnsafeMutableBufferPointer { chances in
      for weight in weights {
        reached = min(limit - 1, reached + weight)
        var place = reached
        while place >= weight {
          chances[place] = chances[place] * (1 - joins) + joins * chances[place &- weight]
          place &-= 1
        }
        while place >= 0 {
          chances[place] *= 1 - joins
          place &-= 1
        }
      }
    }
    return chances
  }

  /// The distribution without one player.
  private func remove(
    _ weight: Int, from all: [Double], _ joins: Double, into rest: inout [Double]
  ) {
    // A player of weight zero changes nothing.
    if weight == 0 {
      rest = all
      return
    }
    let (scale, factor) = (1 / (1 - joins), joins / (1 - joins))
    all.withUnsafeBufferPointer { all in
      rest.withUnsafeMutableBufferPointer { rest in
        let first = min(weight, all.count)
        for place in 0..<first { rest[place] = all[place] * scale }
        var place = first
        while place < all.count {
          rest[place] = all[place] * scale - factor * rest[place &- weight]
          place &+= 1
        }
      }
    }
  }

  /// Shapley–Shubik: the mean swing chance over chances of joining from 0 to 1, by Gauss–Legendre
  /// quadrature of enough points to be exact for a polynomial of degree n − 1.
  func shapley() -> [Double] {
    var values = [Double](repeating: 0, count: weights.count)
    for (node, weight) in gaussLegendre(weights.count / 2 + 1) {
      let chances = swingChances(node)
      for player in values.indices { values[player] += weight * chances[player] }
    }
    return values
  }

  /// ½ v(i) + ½ (v(ij) − v(j)), v(S) the chance that S wins if all others toss coins.
  func bilateralShapley(_ i: Int, _ j: Int) -> Double {
    let all = distribution(0.5, below: quota)
    var rest = [Double](repeating: 0, count: quota)
    var others = rest
    remove(weights[i], from: all, 0.5, into: &rest)
    remove(weights[j], from: rest, 0.5, into: &others)
    // The chance that the weight of the others lies below a limit.
    func below(_ limit: Int) -> Double { others[..<max(0, limit)].reduce(0, +) }
    let (a, b) = (weights[i], weights[j])
    // v(i) leaves j to a coin.
    let alone = 1 - (below(quota - a) + below(quota - a - b)) / 2
    let other = 1 - (below(quota - b) + below(quota - a - b)) / 2
    let together = 1 - below(quota - a - b)
    return alone / 2 + (together - other) / 2
  }
}

/// Nodes and weights on 0 … 1, exact for polynomials of degree 2 n − 1: Newton's method on the
/// Legendre polynomial from Chebyshev's guesses (Abramowitz & Stegun 1964, 25.4.29).
func gaussLegendre(_ count: Int) -> [(node: Double, weight: Double)] {
  (0..<count).map { index in
    var x = cosine(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
    var slope = 0.0
    for _ in 0..<100 {
      var (last, this) = (1.0, x)
      for degree in stride(from: 2, through: count, by: 1) {
        let k = Double(degree)
        (last, this) = (this, ((2 * k - 1) * x * this - (k - 1) * last) / k)
      }
      slope = Double(count) * (x * this - last) / (x * x - 1)
      let step = this / slope
      x -= step
      if step.magnitude < 1e-16 { break }
    }
    return ((1 - x) / 2, 1 / ((1 - x * x) * slope * slope))
  }
}
