import Testing

@testable import Designs

@Suite struct CoinTreeTests {
  private let tree = CoinTree(seed: 3, .half)

  /// Going down a branch meets the coins of its nodes.
  @Test func descentMeetsTheCoins() {
    var cell: UInt64 = 5
    let reached = tree.descend(from: 5, levels: 2..<20, subject: 7) { coin, level in
      #expect(coin == tree.coin(cell, level: level, subject: 7))
      cell = cell << 1 | coin
      return coin
    }
    #expect(reached == cell)
  }

  /// Fair over 32,768 nodes of a level within four standard errors, and siblings are independent.
  @Test func fairAndIndependent() {
    var (ones, equal) = (0, 0)
    for cell in 0..<UInt64(1 << 15) {
      let coin = tree.coin(cell, level: 15, subject: 0)
      ones += Int(coin)
      if coin == tree.coin(cell ^ 1, level: 15, subject: 0) { equal += 1 }
    }
    #expect(abs(ones - 16384) < 362)
    #expect(abs(equal - 16384) < 512)
  }

  @Test func subjectsAndPurposesDiffer() {
    func word(_ tree: CoinTree, _ subject: UInt32) -> UInt64 {
      (0..<64).reduce(0) { $0 << 1 | tree.coin(UInt64($1), level: 6, subject: subject) }
    }
    #expect(word(tree, 0) != word(tree, 1))
    #expect(word(tree, 0) != word(CoinTree(seed: 3, .scramble), 0))
    #expect(word(tree, 0) != word(CoinTree(seed: 4, .half), 0))
  }
}
