/// Maximal cliques by Bron & Kerbosch's search with Tomita's pivot. Sets of actors are bits in
/// words, in one flat buffer with a part for each depth.
struct CliqueSearch {
  /// Members of each clique, ascending.
  private(set) var found: [[Int]] = []
  /// Whether there are more cliques than `most`, so that the search stopped.
  private(set) var isFull = false

  /// Words of a set.
  private let words: Int
  /// The cliques as sets.
  private var sets: [UInt64] = []
  private let order: Int
  private let most: Int
  /// The friends of each actor.
  private var friends: [UInt64]
  /// Candidates, those done with and those to try next, at each depth.
  private var levels: [UInt64]
  private var clique: [Int] = []

  /// - Parameters:
  ///   - order: the number of actors.
  ///   - most: the search stops at more cliques than this.
  ///   - pairs: every two friends, in any order.
  init(order: Int, most: Int, friends pairs: some Sequence<(Int, Int)>) {
    self.order = order
    self.most = most
    words = (order + 63) / 64
    friends = [UInt64](repeating: 0, count: order * words)
    levels = [UInt64](repeating: 0, count: 3 * words * (order + 1))
    for (a, b) in pairs {
      friends[a * words + b / 64] |= 1 << UInt64(b % 64)
      friends[b * words + a / 64] |= 1 << UInt64(a % 64)
    }
  }

  mutating func run() {
    guard order > 0 else { return }
    for actor in 0..<order { levels[actor / 64] |= 1 << UInt64(actor % 64) }
    extend(depth: 0)
  }

  private mutating func extend(depth: Int) {
    let candidates = 3 * words * depth
    let (done, next, below) = (candidates + words, candidates + 2 * words, candidates + 3 * words)
    guard !isEmpty(candidates) else {
      if isEmpty(done) { add() }
      return
    }
    let pivot = pivot(candidates, done)
    for word in 0..<words {
      levels[next + word] = levels[candidates + word] & ~friends[pivot * words + word]
    }
    while !isFull, let actor = first(next) {
      let bit: UInt64 = 1 << UInt64(actor % 64)
      for word in 0..<words {
        let mask = friends[actor * words + word]
        levels[below + word] = levels[candidates + word] & mask
        levels[below + words + word] = levels[done + word] & mask
      }
      clique.append(actor)
      extend(depth: depth + 1)
      clique.removeLast()
      levels[next + actor / 64] &= ~bit
      levels[candidates + actor / 64] &= ~bit
      levels[done + actor / 64] |= bit
    }
  }

  /// The first actor, tried or not, with most friends among the candidates.
  private func pivot(_ candidates: Int, _ done: Int) -> Int {
    var best = (actor: 0, count: -1)
    for word in 0..<words {
      var rest = levels[candidates + word] | levels[done + word]
      while rest != 0 {
        let actor = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        var count = 0
        for word in 0..<words {
          count += (levels[candidates + word] & friends[actor * words + word]).nonzeroBitCount
        }
        if count > best.count { best = (actor, count) }
      }
    }
    return best.actor
  }

  private mutating func add() {
    found.append(clique.sorted())
    let start = sets.count
    sets.append(contentsOf: repeatElement(0, count: words))
    for actor in clique { sets[start + actor / 64] |= 1 << UInt64(actor % 64) }
    isFull = found.count > most
  }

  private func isEmpty(_ set: Int) -> Bool { first(set) == nil }

  private func first(_ set: Int) -> Int? {
    for word in 0..<words where levels[set + word] != 0 {
      return word * 64 + levels[set + word].trailingZeroBitCount
    }
    return nil
  }

  /// How many actors two cliques have in common.
  func shared(_ one: Int, _ other: Int) -> Int {
    var count = 0
    for word in 0..<words {
      count += (sets[one * words + word] & sets[other * words + word]).nonzeroBitCount
    }
    return count
  }
}
