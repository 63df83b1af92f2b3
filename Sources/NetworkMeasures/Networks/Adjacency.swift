/// For each actor its neighbours, in one flat list (compressed rows).
struct Adjacency: Sendable {
  /// Where the neighbours of an actor start; one more than there are actors.
  let offsets: [Int]
  /// Neighbours, ascending within an actor.
  let neighbours: [Int32]
  /// The weight of the tie to each neighbour.
  let weights: [Double]
  /// The index of that tie in the network.
  let ties: [Int32]

  /// Which ties count as an actor's own.
  enum Way { case out, `in`, both }

  /// The neighbours of each actor; in an undirected network every way gives all of them. `both`
  /// lists a pair with ties in both directions twice.
  init(_ network: TieNetwork, _ way: Way) {
    let order = network.order
    let both = way == .both || !network.isDirected
    var counts = [Int](repeating: 0, count: order + 1)
    for tie in 0..<network.tieCount {
      if both || way == .out { counts[Int(network.sources[tie]) + 1] += 1 }
      if both || way == .in { counts[Int(network.targets[tie]) + 1] += 1 }
    }
    for actor in 0..<order { counts[actor + 1] += counts[actor] }
    var places = counts
    var neighbours = [Int32](repeating: 0, count: counts[order])
    var weights = [Double](repeating: 0, count: counts[order])
    var ties = [Int32](repeating: 0, count: counts[order])
    func add(_ owner: Int32, _ other: Int32, _ tie: Int) {
      let place = places[Int(owner)]
      places[Int(owner)] += 1
      neighbours[place] = other
      weights[place] = network.weights[tie]
      ties[place] = Int32(tie)
    }
    // Ties come sorted by first and then second actor, so that two passes keep lists ascending.
    if both || way == .in {
      for tie in 0..<network.tieCount { add(network.targets[tie], network.sources[tie], tie) }
    }
    if both || way == .out {
      for tie in 0..<network.tieCount { add(network.sources[tie], network.targets[tie], tie) }
    }
    (offsets, self.neighbours, self.weights, self.ties) = (counts, neighbours, weights, ties)
  }

  /// The places of an actor's neighbours in the lists.
  @inline(__always)
  func places(of actor: Int) -> Range<Int> { offsets[actor]..<offsets[actor + 1] }

  /// The number of an actor's neighbours.
  @inline(__always)
  func degree(_ actor: Int) -> Int { offsets[actor + 1] - offsets[actor] }
}
