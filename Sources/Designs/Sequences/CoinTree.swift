internal import GSLNumerics

/// A fair coin for every node of binary trees: what nested randomisations are made of.
///
/// Level 0 has any number of roots; node c of a level has the children 2c and 2c + 1. One word of
/// random bits serves a node with the five levels below it, so that going down a branch costs one
/// word for six levels.
struct CoinTree: Sendable {
  private let random: CounterRandom
  private let purpose: UInt16
  /// Levels that share a word: 1 + 2 + … + 32 = 63 nodes.
  private static let span = 6

  init(seed: UInt64, _ purpose: DesignPurpose) {
    random = CounterRandom(seed: seed)
    self.purpose = purpose.rawValue
  }

  /// The coin, 0 or 1, of node `cell` of a level in the tree of a subject; cell < 2⁴⁸.
  func coin(_ cell: UInt64, level: Int, subject: UInt32) -> UInt64 {
    let top = level / Self.span
    let below = UInt64(level - top * Self.span)
    return pick(word(cell >> below, top, subject), cell, below)
  }

  /// Goes down from node `cell` of level `first` to level `last`, choosing at each node the child
  /// that `choose` makes of its coin and level, and returns the node reached.
  @inline(__always)
  func descend(
    from cell: UInt64, levels: Range<Int>, subject: UInt32,
    _ choose: (_ coin: UInt64, _ level: Int) -> UInt64
  ) -> UInt64 {
    var cell = cell
    var top = -1
    var bits: UInt64 = 0
    for level in levels {
      let below = UInt64(level % Self.span)
      if level / Self.span != top {
        top = level / Self.span
        bits = word(cell >> below, top, subject)
      }
      cell = cell << 1 | choose(pick(bits, cell, below), level)
    }
    return cell
  }

  @inline(__always)
  private func word(_ ancestor: UInt64, _ top: Int, _ subject: UInt32) -> UInt64 {
    random.bits(
      draw: ancestor, purpose: purpose, subject: subject, period: UInt32(truncatingIfNeeded: top))
  }

  /// The bit of the node `below` levels under the one that the word belongs to, in heap order.
  @inline(__always)
  private func pick(_ word: UInt64, _ cell: UInt64, _ below: UInt64) -> UInt64 {
    let rows = (1 as UInt64) << below - 1
    return word >> (rows + cell & rows) & 1
  }
}
