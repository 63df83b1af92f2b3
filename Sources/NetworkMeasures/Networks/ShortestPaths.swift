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

/// One source after another, in memory taken once.
private final class PathSweep {
  private let out: Adjacency
  private let into: Adjacency
  private let outLengths: [Double]
  private let inLengths: [Double]
  private var heap: PathHeap
  let between: UnsafeMutableBufferPointer<Double>
  let along: UnsafeMutableBufferPointer<Double>
  private let distance: UnsafeMutableBufferPointer<Double>
  /// The number of shortest paths from the source, and Brandes' dependency on it.
  private let paths: UnsafeMutableBufferPointer<Double>
  private let dependency: UnsafeMutableBufferPointer<Double>
  /// Actors in the order in which their distance is final.
  private let settled: UnsafeMutableBufferPointer<Int>

  init(_ network: TieNetwork, out: Adjacency, into: Adjacency) {
    self.out = out
    self.into = into
    outLengths = out.weights.map { 1 / $0 }
    inLengths = into.weights.map { 1 / $0 }
    heap = PathHeap(capacity: out.weights.count + 1)
    let order = network.order
    between = .allocate(capacity: order)
    along = .allocate(capacity: network.tieCount)
    distance = .allocate(capacity: order)
    paths = .allocate(capacity: order)
    dependency = .allocate(capacity: order)
    settled = .allocate(capacity: order)
    for buffer in [between, along, distance, paths, dependency] { buffer.initialize(repeating: 0) }
    settled.initialize(repeating: 0)
  }

  deinit {
    for buffer in [between, along, distance, paths, dependency] { buffer.deallocate() }
    settled.deallocate()
    heap.deallocate()
  }

  /// Adds the paths from a source; returns what it reaches.
  func run(from source: Int) -> ShortestPaths.Reach {
    let count = measureDistances(from: source)
    var reach = ShortestPaths.Reach()
    paths[source] = 1
    for place in 1..<max(1, count) {
      let actor = settled[place]
      let own = distance[actor]
      reach.count += 1
      reach.sum += own
      reach.inverse += 1 / own
      reach.farthest = max(reach.farthest, own)
      var sum = 0.0
      for tie in into.places(of: actor) where isOnPath(tie, to: own) {
        sum += paths[Int(into.neighbours[tie])]
      }
      paths[actor] = sum
    }
    for place in stride(from: count - 1, to: 0, by: -1) { addDependency(of: settled[place]) }
    return reach
  }

  /// Whether the tie at a place of `into` ends a shortest path of a length.
  @inline(__always)
  private func isOnPath(_ tie: Int, to length: Double) -> Bool {
    let before = distance[Int(into.neighbours[tie])]
    return before < length && before + inLengths[tie] <= length * (1 + 1e-10)
  }

  private func addDependency(of actor: Int) {
    let own = distance[actor]
    let each = (1 + dependency[actor]) / paths[actor]
    for tie in into.places(of: actor) where isOnPath(tie, to: own) {
      let before = Int(into.neighbours[tie])
      let part = paths[before] * each
      dependency[before] += part
      along[Int(into.ties[tie])] += part
    }
    between[actor] += dependency[actor]
  }

  /// Dijkstra; returns how many actors are reached, the source included.
  private func measureDistances(from source: Int) -> Int {
    distance.update(repeating: .infinity)
    dependency.update(repeating: 0)
    distance[source] = 0
    heap.push(0, Int32(source))
    var count = 0
    while let (length, next) = heap.pop() {
      let actor = Int(next)
      // A longer way, found before the shortest. A distance is pushed only where it becomes less,
      // so that none is there twice.
      if length > distance[actor] { continue }
      settled[count] = actor
      count += 1
      for tie in out.places(of: actor) {
        let other = Int(out.neighbours[tie])
        let reached = length + outLengths[tie]
        if reached < distance[other] {
          distance[other] = reached
          heap.push(reached, out.neighbours[tie])
        }
      }
    }
    return count
  }
}

/// A heap of distances, the least on top.
private struct PathHeap {
  private let keys: UnsafeMutablePointer<Double>
  private let actors: UnsafeMutablePointer<Int32>
  private var count = 0

  init(capacity: Int) {
    keys = .allocate(capacity: capacity)
    actors = .allocate(capacity: capacity)
  }

  func deallocate() {
    keys.deallocate()
    actors.deallocate()
  }

  @inline(__always)
  mutating func push(_ key: Double, _ actor: Int32) {
    var place = count
    count += 1
    while place > 0 {
      let parent = (place - 1) / 2
      if keys[parent] <= key { break }
      keys[place] = keys[parent]
      actors[place] = actors[parent]
      place = parent
    }
    keys[place] = key
    actors[place] = actor
  }

  @inline(__always)
  mutating func pop() -> (Double, Int32)? {
    guard count > 0 else { return nil }
    let top = (keys[0], actors[0])
    count -= 1
    let (key, actor) = (keys[count], actors[count])
    var place = 0
    while 2 * place + 1 < count {
      var child = 2 * place + 1
      if child + 1 < count, keys[child + 1] < keys[child] { child += 1 }
      if keys[child] >= key { break }
      keys[place] = keys[child]
      actors[place] = actors[child]
      place = child
    }
    keys[place] = key
    actors[place] = actor
    return top
  }
}
