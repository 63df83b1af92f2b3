import NetworkDynamics
import Testing

@Suite struct TriadFlipsTests {
  private static func load(_ order: Int, _ weight: (Int, Int) -> Double) -> TriadFlips {
    var x = [Double](repeating: 0, count: order * order)
    for i in 0..<order { for j in 0..<order where i != j { x[i * order + j] = weight(i, j) } }
    var flips = TriadFlips(order: order)
    x.withUnsafeBufferPointer { flips.load($0.baseAddress!) }
    return flips
  }

  /// Antal et al. 2005: nine actors in three groups of three, friends within and enemies between,
  /// are jammed: the 27 triads of one of each are imbalanced, and every flip makes more.
  @Test func jammed() {
    let jam = Self.load(9) { $0 / 3 == $1 / 3 ? 0.5 : -0.25 }
    #expect(jam.census == (27, 84) && jam.isJammed)
    // Two camps are balanced, and not jammed; a lone enmity can be mended.
    let camps = Self.load(9) { $0 / 5 == $1 / 5 ? 1 : -1 }
    #expect(camps.census == (0, 84) && !camps.isJammed)
    let quarrel = Self.load(4) { min($0, $1) == 0 && max($0, $1) == 1 ? -1 : 1 }
    #expect(quarrel.census == (2, 4) && !quarrel.isJammed)
  }

  /// A constrained try on the lone enmity ends it; on a friendship whose flip changes nothing it
  /// depends on the coin; without a tie nothing happens.
  @Test func tries() {
    var quarrel = Self.load(4) { min($0, $1) == 0 && max($0, $1) == 1 ? -1 : 1 }
    #expect(quarrel.tryConstrained(0, 1, coin: 0.9) && quarrel.census == (0, 4))
    var friends = Self.load(4) { min($0, $1) == 0 && max($0, $1) == 1 ? -1 : 1 }
    // 0–2 is in one imbalanced triad (with 1) and one balanced (with 3).
    #expect(!friends.tryConstrained(0, 2, coin: 0.5) && friends.tryConstrained(0, 2, coin: 0.49))
    #expect(friends.census == (2, 4))
    var none = Self.load(3) { _, _ in 0 }
    #expect(!none.tryConstrained(0, 1, coin: 0) && none.census == (0, 0) && !none.isJammed)
    #expect(none.tryLocal(0, 1, 2, reconciliation: 1, choice: 0, side: 0) == nil)
  }

  /// Local: the enmity ends with the odds of reconciliation, else one of the friendships; of three
  /// enmities one ends.
  @Test func mending() {
    func mended(_ choice: Double, _ side: Double, enemies: Int) -> [Int] {
      var flips = Self.load(3) { i, j in
        enemies == 3 || (min(i, j), max(i, j)) == (1, 2) ? -1 : 1
      }
      let pair = flips.tryLocal(0, 1, 2, reconciliation: 0.4, choice: choice, side: side)
      #expect(flips.census.imbalanced == 0)
      return pair.map { [$0.0, $0.1] } ?? []
    }
    #expect(mended(0.39, 0.9, enemies: 1) == [1, 2])
    #expect(mended(0.41, 0.4, enemies: 1) == [0, 1] && mended(0.41, 0.6, enemies: 1) == [0, 2])
    #expect(
      [0.1, 0.5, 0.9].map { mended(0.5, $0, enemies: 3) } == [[0, 1], [0, 2], [1, 2]])
  }
}
