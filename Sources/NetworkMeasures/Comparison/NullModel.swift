public import GSLNumerics

/// What a network is compared with: random networks that keep some of it.
public enum NullModel: String, Sendable, CaseIterable {
  /// The same ties and sizes of weights; signs are shuffled among the ties.
  case signs
  /// The same weights; they are shuffled among the ties.
  case weights
  /// The same number of ties of every actor (in and out if directed); ends are exchanged, weights
  /// go with the first end (Maslov & Sneppen 2002).
  case rewiring

  /// One random network.
  ///
  /// - Parameters:
  ///   - random: the stream; the draw picks the network.
  ///   - draw: below 2⁴⁸.
  public func network(_ observed: TieNetwork, random: CounterRandom, draw: UInt64) -> TieNetwork {
    var generator = CounterGenerator(
      random, draw: draw, purpose: ComparisonPurpose.nullModel.rawValue, subject: 0)
    switch self {
    case .signs:
      let signs = observed.weights.map { $0 < 0 }.shuffled(using: &generator)
      return observed.reweighted(
        zip(observed.weights, signs).map { $1 ? -$0.magnitude : $0.magnitude })
    case .weights: return observed.reweighted(observed.weights.shuffled(using: &generator))
    case .rewiring: return rewired(observed, &generator)
    }
  }

  private func rewired(
    _ observed: TieNetwork, _ generator: inout CounterGenerator
  ) -> TieNetwork {
    var ties = observed.placed
    guard ties.count > 1 else { return observed }
    func key(_ a: Int32, _ b: Int32) -> UInt64 {
      let (a, b) = observed.isDirected || a < b ? (a, b) : (b, a)
      return UInt64(UInt32(a)) << 32 | UInt64(UInt32(b))
    }
    var there = Set(ties.map { key($0.first, $0.second) })
    // Ten attempts for each tie mix well (Milo et al. 2003: 100 m is ample, 10 m is enough) [E].
    for _ in 0..<(10 * ties.count) {
      let i = Int.random(in: 0..<ties.count, using: &generator)
      let j = Int.random(in: 0..<ties.count, using: &generator)
      // An undirected tie has no first end: either may be exchanged.
      let flips = !observed.isDirected && Bool.random(using: &generator)
      let (a, b) = (ties[i].first, ties[i].second)
      let (c, d) = flips ? (ties[j].second, ties[j].first) : (ties[j].first, ties[j].second)
      guard a != d, c != b, i != j else { continue }
      let (one, other) = (key(a, d), key(c, b))
      guard one != other, !there.contains(one), !there.contains(other) else { continue }
      there.remove(key(a, b))
      there.remove(key(c, d))
      there.formUnion([one, other])
      (ties[i].first, ties[i].second) = (a, d)
      (ties[j].first, ties[j].second) = (c, b)
    }
    if !observed.isDirected {
      for index in ties.indices where ties[index].first > ties[index].second {
        (ties[index].first, ties[index].second) = (ties[index].second, ties[index].first)
      }
    }
    ties.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return TieNetwork(order: observed.order, isDirected: observed.isDirected, sorted: ties)
  }
}

/// What comparisons take random numbers for; apart from the purposes of the model (below 1,000).
enum ComparisonPurpose: UInt16 {
  case nullModel = 20_001
  case tieWeight = 20_002
  case tieHonour = 20_003
  case capability = 20_004
}
