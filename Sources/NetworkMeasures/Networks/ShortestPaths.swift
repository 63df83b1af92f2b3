/// Shortest paths from every actor to every other: what each reaches, and what stands between.
///
/// Brandes 2001 (J. Mathematical Sociology 25) and 2008 (Social Networks 30) on Dijkstra's
/// distances; a tie of weight w > 0 is 1/w long. Paths whose lengths differ by less than 1e-10 of
/// themselves count as equally short, as in igraph. Our own because one sweep serves every measure
/// of paths, where a library takes one for each. O(n m log n) time, O(n + m) memory.
struct ShortestPaths {
  /// What an actor reaches: how many others, the sum of their distances, of one over them, and the
  /// greatest.
  struct Reach {
    var count = 0.0
    var sum = 0.0
    var inverse = 0.0
    var farthest = 0.0
  }

  let reach: [Reach]
  /// Σ σ_st(i)/σ_st of each actor, unordered pairs if undirected.
  let betweenness: [Double]
  /// The same of each tie.
  let tieBetweenness: [Double]

  init(_ network: TieNetwork, out: Adjacency, into: Adjacency) {
    let sweep = PathSweep(network, out: out, into: into)
    reach = (0..<network.order).map { sweep.run(from: $0) }
    let scale = network.isDirected ? 1 : 0.5
    betweenness = sweep.between.map { $0 * scale }
    tieBetweenness = sweep.along.map { $0 * scale }
  }
}

/// A step from an actor along a tie.
private struct Hop {
  let actor: Int32
  let tie: Int32
  let length: Double

  /// The steps that an adjacency lists, in its order.
  static func all(_ adjacency: Adjacency) -> UnsafeMutablePointer<Hop> {
    let hops = UnsafeMutablePointer<Hop>.allocate(capacity: max(1, adjacency.ties.count))
    for place in adjacency.ties.indices {
      (hops + place).initialize(
        to: Hop(
          actor: adjacency.neighbours[place], tie: adjacency.ties[place],
          length: 1 / adjacency.weights[place]))
    }
    return hops
  }
}

/// One source after another, in memory taken once.
private final class PathSweep {
  private let out: Adjacency
  private let into: Adjacency
  private let outHops: UnsafeMutablePointer<Hop>
  private let inHops: UnsafeMutablePointer<Hop>
  private let heap: PathHeap
  let between: UnsafeMutableBufferPointer<Double>
  let along: UnsafeMutableBufferPointer<Double>
  private let distance: UnsafeMutableBufferPointer<Double>
  /// The number of shortest paths from the source, and Brandes' dependency on it.
  private let paths: UnsafeMutableBufferPointer<Double>
  private let dependency: UnsafeMutableBufferPointer<Double>
  /// Actors in the order in which their distance is final.
  private let settled: UnsafeMutableBufferPointer<Int32>
  /// The last step of the shortest path to each actor, the other way round.
  private let last: UnsafeMutableBufferPointer<Hop>
  /// Whether an actor may have other shortest paths; they are then looked for among all its ties.
  private let isForked: UnsafeMutableBufferPointer<Bool>

  init(_ network: TieNetwork, out: Adjacency, into: Adjacency) {
    self.out = out
    self.into = into
    outHops = Hop.all(out)
    inHops = Hop.all(into)
    let order = network.order
    heap = PathHeap(capacity: out.weights.count + order + 1)
    between = .allocate(capacity: order)
    along = .allocate(capacity: network.tieCount)
    distance = .allocate(capacity: order)
    paths = .allocate(capacity: order)
    dependency = .allocate(capacity: order)
    settled = .allocate(capacity: order)
    last = .allocate(capacity: order)
    isForked = .allocate(capacity: order)
    for buffer in [between, along, distance, paths, dependency] { buffer.initialize(repeating: 0) }
    settled.initialize(repeating: 0)
    last.initialize(repeating: Hop(actor: 0, tie: 0, length: 0))
    isForked.initialize(repeating: false)
  }

  deinit {
    for buffer in [between, along, distance, paths, dependency] { buffer.deallocate() }
    settled.deallocate()
    last.deallocate()
    isForked.deallocate()
    outHops.deallocate()
    inHops.deallocate()
    heap.deallocate()
  }

  /// Adds the paths from a source; returns what it reaches.
  func run(from source: Int) -> ShortestPaths.Reach {
    let count = measureDistances(from: source)
    var reach = ShortestPaths.Reach()
    paths[source] = 1
    for place in 1..<max(1, count) {
      let actor = Int(settled[place])
      let own = distance[actor]
      reach.count += 1
      reach.sum += own
      reach.inverse += 1 / own
      reach.farthest = max(reach.farthest, own)
      if isForked[actor] {
        var sum = 0.0
        eachLast(of: actor) { sum += paths[Int($0.actor)] }
        paths[actor] = sum
      } else {
        paths[actor] = paths[Int(last[actor].actor)]
      }
    }
    for place in stride(from: count - 1, to: 0, by: -1) { addDependency(of: Int(settled[place])) }
    return reach
  }

  private func addDependency(of actor: Int) {
    let each = (1 + dependency[actor]) / paths[actor]
    eachLast(of: actor) { hop in
      let before = Int(hop.actor)
      let part = paths[before] * each
      dependency[before] += part
      along[Int(hop.tie)] += part
    }
    between[actor] += dependency[actor]
  }

  /// Calls with the last step of every shortest path to an actor.
  @inline(__always)
  private func eachLast(of actor: Int, _ body: (Hop) -> Void) {
    guard isForked[actor] else { return body(last[actor]) }
    let length = distance[actor]
    for place in into.places(of: actor) {
      let hop = inHops[place]
      let before = distance[Int(hop.actor)]
      if before < length, before + hop.length <= length * (1 + 1e-10) { body(hop) }
    }
  }

  /// Dijkstra; returns how many actors are reached, the source included.
  ///
  /// An actor is forked once two ways to it are equally short within twice the tolerance: none that
  /// counts is missed, whichever was found first.
  private func measureDistances(from source: Int) -> Int {
    let (distance, last, isForked) = (distance, last, isForked)
    var heap = heap
    distance.update(repeating: .infinity)
    dependency.update(repeating: 0)
    distance[source] = 0
    isForked[source] = false
    heap.push(0, Int32(truncatingIfNeeded: source))
    var count = 0
    while let (length, next) = heap.pop() {
      let actor = Int(next)
      // A longer way, found before the shortest. A distance is pushed only where it becomes less,
      // so that none is there twice.
      if length > distance[actor] { continue }
      settled[count] = next
      count += 1
      for place in out.places(of: actor) {
        let hop = outHops[place]
        let other = Int(hop.actor)
        let (reached, known) = (length + hop.length, distance[other])
        if reached > known * (1 + 2e-10) { continue }
        isForked[other] = known <= reached * (1 + 2e-10)
        guard reached < known else { continue }
        distance[other] = reached
        last[other] = Hop(actor: next, tie: hop.tie, length: hop.length)
        heap.push(reached, hop.actor)
      }
    }
    return count
  }
}

/// A heap of distances, the least on top.
private struct PathHeap {
  private struct Entry {
    let key: Double
    let actor: Int32
  }

  private let entries: UnsafeMutablePointer<Entry>
  private var count = 0

  init(capacity: Int) { entries = .allocate(capacity: capacity) }

  func deallocate() { entries.deallocate() }

  @inline(__always)
  mutating func push(_ key: Double, _ actor: Int32) {
    count &+= 1
    rise(count &- 1, Entry(key: key, actor: actor))
  }

  /// Takes the least. Its gap sinks to the bottom along the lesser children, and what was last rises
  /// from there: it was at the bottom before and rarely rises far, and no comparison on the way down
  /// is a guess.
  @inline(__always)
  mutating func pop() -> (Double, Int32)? {
    guard count > 0 else { return nil }
    let top = entries[0]
    count &-= 1
    let moved = entries[count]
    var (gap, child) = (0, 1)
    while child &+ 1 < count {
      child &+= entries[child &+ 1].key < entries[child].key ? 1 : 0
      entries[gap] = entries[child]
      gap = child
      child = 2 &* gap &+ 1
    }
    if child < count {
      entries[gap] = entries[child]
      gap = child
    }
    rise(gap, moved)
    return (top.key, top.actor)
  }

  @inline(__always)
  private func rise(_ place: Int, _ entry: Entry) {
    var place = place
    while place > 0 {
      let parent = (place &- 1) >> 1
      if entries[parent].key <= entry.key { break }
      entries[place] = entries[parent]
      place = parent
    }
    entries[place] = entry
  }
}
