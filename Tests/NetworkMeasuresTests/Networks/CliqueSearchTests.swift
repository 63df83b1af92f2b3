import Testing

@testable import NetworkMeasures

@Suite struct CliqueSearchTests {
  private func cliques(_ order: Int, _ pairs: [(Int, Int)], most: Int = 1000) -> CliqueSearch {
    var search = CliqueSearch(order: order, most: most, friends: pairs)
    search.run()
    return search
  }

  /// Threes without friends in them, all else friends: 3^{n/3} cliques (Moon & Moser 1965). Sixty
  /// more, friends of all, make sets of two words and join every clique.
  @Test(arguments: [0, 60]) func threes(_ friendsOfAll: Int) {
    let order = 12 + friendsOfAll
    let pairs = (0..<order).flatMap { b in
      (0..<b).filter { $0 / 3 != b / 3 || $0 >= 12 }.map { ($0, b) }
    }
    let found = cliques(order, pairs).found
    #expect(found.count == 81)
    #expect(found.allSatisfy { $0.count == 4 + friendsOfAll && $0 == $0.sorted() })
    #expect(Set(found).count == 81)
  }

  /// Against trying every subset.
  @Test(arguments: 1...8) func agreesWithTrying(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var masks = [Int](repeating: 0, count: 11)
    var pairs: [(Int, Int)] = []
    for b in 0..<11 {
      for a in 0..<b where random.uniform() < 0.5 {
        pairs.append((b, a))
        masks[a] |= 1 << b
        masks[b] |= 1 << a
      }
    }
    func isClique(_ set: Int) -> Bool {
      (0..<11).allSatisfy { set & 1 << $0 == 0 || set & ~masks[$0] == 1 << $0 }
    }
    let expected = (1..<(1 << 11)).filter { set in
      isClique(set) && !(0..<11).contains { set & 1 << $0 == 0 && isClique(set | 1 << $0) }
    }
    let search = cliques(11, pairs)
    #expect(Set(search.found.map { $0.reduce(0) { $0 | 1 << $1 } }) == Set(expected))
    #expect(search.found.count == expected.count)
    for one in search.found.indices {
      for other in search.found.indices {
        let both = Set(search.found[one]).intersection(search.found[other])
        #expect(search.shared(one, other) == both.count)
      }
    }
  }

  @Test func nobodyAndTooMany() {
    #expect(cliques(0, []).found.isEmpty)
    #expect(cliques(3, []).found == [[0], [1], [2]])
    let stopped = cliques(5, [], most: 3)
    #expect(stopped.isFull && stopped.found.count == 4)
  }
}
