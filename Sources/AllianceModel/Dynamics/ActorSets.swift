/// Sets of actors as bits, one row of words for each actor: what counting triads needs.
enum ActorSets {
  /// Words that hold a set of `count` actors.
  static func words(_ count: Int) -> Int { max(1, (count + 63) / 64) }

  /// Puts two actors into each other's sets, or takes them out.
  @inline(__always)
  static func toggle(_ sets: UnsafeMutablePointer<UInt64>, _ words: Int, _ a: Int, _ b: Int) {
    sets[a &* words &+ b >> 6] ^= 1 << UInt64(b & 63)
    sets[b &* words &+ a >> 6] ^= 1 << UInt64(a & 63)
  }

  /// What a network of allies and one of rivals say of two actors, given their four sets.
  @inline(__always)
  static func triads(
    _ alliesA: UnsafePointer<UInt64>, _ alliesB: UnsafePointer<UInt64>,
    _ rivalsA: UnsafePointer<UInt64>, _ rivalsB: UnsafePointer<UInt64>, _ words: Int
  ) -> PactHazards.Triads {
    var triads = PactHazards.Triads()
    for word in 0..<words {
      let (a, b, r, s) = (alliesA[word], alliesB[word], rivalsA[word], rivalsB[word])
      triads.sharedAllies &+= (a & b).nonzeroBitCount
      triads.sharedRivals &+= (r & s).nonzeroBitCount
      triads.friendOfEnemy &+= (a & s | r & b).nonzeroBitCount
    }
    return triads
  }
}
